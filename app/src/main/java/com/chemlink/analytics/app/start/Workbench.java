package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.about.AboutDrawer;
import com.chemlink.analytics.app.about.RowExports;
import com.chemlink.analytics.app.chart.file.ChartExports;
import com.chemlink.analytics.app.chart.file.FileDialog;
import com.chemlink.analytics.app.chart.file.FileTarget;
import com.chemlink.analytics.app.chart.file.FolderTarget;
import com.chemlink.analytics.app.database.Databases;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.app.datasets.DatasetsView;
import com.chemlink.analytics.app.datasets.DatasetsViewModel;
import com.chemlink.analytics.app.datasets.ExportModel;
import com.chemlink.analytics.app.datasets.Folders;
import com.chemlink.analytics.app.datasets.WorkspaceExport;
import com.chemlink.analytics.app.filter.FilterModel;
import com.chemlink.analytics.app.finding.KnownFindings;
import com.chemlink.analytics.app.journeys.JourneysView;
import com.chemlink.analytics.app.journeys.JourneysViewModel;
import com.chemlink.analytics.app.journeys.PersonPart;
import com.chemlink.analytics.app.notice.Notices;
import com.chemlink.analytics.app.notice.PassingNotices;
import com.chemlink.analytics.app.privacy.PersonalData;
import com.chemlink.analytics.app.quality.OwnChecks;
import com.chemlink.analytics.app.quality.QualityView;
import com.chemlink.analytics.app.quality.QualityViewModel;
import com.chemlink.analytics.app.receipt.Receipts;
import com.chemlink.analytics.app.report.HandingOn;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.settings.SettingsPorts;
import com.chemlink.analytics.app.settings.SettingsView;
import com.chemlink.analytics.app.settings.TestAccounts;
import com.chemlink.analytics.app.shell.Shell;
import com.chemlink.analytics.app.shell.ShellActions;
import com.chemlink.analytics.app.shell.ShellModel;
import com.chemlink.analytics.app.shell.ShortcutSheet;
import com.chemlink.analytics.app.shell.Shortcuts;
import com.chemlink.analytics.app.state.WorkbenchState;
import com.chemlink.analytics.app.sync.SyncModel;
import com.chemlink.analytics.app.sync.WorkspaceSync;
import com.chemlink.analytics.app.theme.Theme;
import com.chemlink.analytics.etl.cli.Surroundings;
import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.configuration.Sample;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.schema.funnel.SavedFunnels;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The one place where everything is put together. */
public final class Workbench implements AutoCloseable {

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Surroundings surroundings;
    private final Executor interfaceThread = Platform::runLater;
    private final Questions questions = new Questions(background, interfaceThread);
    private final AtomicBoolean sampleDismissed;
    private final FilterModel filter;
    private final Theme theme;
    private final Databases databases;
    private final PersonalData personalData;
    private final Notices notices;
    private final SyncModel sync;
    private final ExportModel exports;
    private final Folders folders;
    private final RowExports rowExports;
    private final ObjectProperty<String> somebody = new SimpleObjectProperty<>("");
    private final AboutDrawer drawer;
    private final KnownFindings findings;
    private final ScreenTools tools;
    private final ShellActions actions;
    private final ShellModel model;
    private final Shell shell;

    public Workbench(Function<Questions, Databases> opening, Surroundings surroundings,
            WorkbenchState state, Supplier<@Nullable Window> window) {
        this(opening, surroundings, state, window, new FileDialog(() -> Objects.requireNonNull(window.get())));
    }

    /** @param dialog asks where files and folders go */
    <D extends FileTarget & FolderTarget> Workbench(Function<Questions, Databases> opening, Surroundings surroundings,
            WorkbenchState state, Supplier<@Nullable Window> window, D dialog) {
        this.surroundings = surroundings;
        databases = opening.apply(questions);
        filter = new FilterModel(state.filter());
        theme = new Theme(state.theme());
        personalData = new PersonalData(() -> databases.workspace().map(open -> open.database(Role.ANALYTICS)),
                background,
                interfaceThread);
        sampleDismissed = new AtomicBoolean(state.sampleDismissed());
        Ledger ledger = new Ledger(databases, this::home);
        PassingNotices passing = new PassingNotices();
        notices = passing;
        sync = new SyncModel(new WorkspaceSync(databases::workspace, this::configuration, ledger::ownChecks),
                background, interfaceThread, System::nanoTime);
        rowExports = new RowExports(dialog, ledger::rowsExported, background, interfaceThread, notices);
        drawer = new AboutDrawer(notices, rowExports);
        findings = new KnownFindings(questions, ledger::ownChecks, ledger::decide, interfaceThread, notices, this::go);
        exports = new ExportModel(new WorkspaceExport(databases::workspace, this::pseudonyms), background,
                interfaceThread);
        folders = new Folders(() -> Objects.requireNonNull(window.get()), notices, background, interfaceThread);
        drawer.breadthProperty().set(state.drawer());
        drawer.onPerson(this::openPerson);
        tools = new ScreenTools(questions, filter, drawer, new Receipts(questions, drawer, personalData),
                new ChartExports(background, dialog, notices::tell), findings, this::go, notices);
        model = new ShellModel(
                new Screens(questions, tools, sync, databases, new SavedFunnels(home().folder()), this::quality,
                        this::journeys, this::datasets, this::settings).all(),
                state.screen(),
                filter,
                databases);
        actions = new ShellActions(this::syncNow, this::palette, this::help, () -> go("settings"),
                theme::next, drawer::toggle, sample -> ports().read(sample), sampleDismissed);
        shell = new Shell(model, filter, drawer, actions, passing);
        shell.handOn(
                new HandingOn(model::screens, model.situationProperty()::get, () -> sample().isPresent(), questions,
                        interfaceThread, dialog, dialog, notices)::buttons);
    }

    /** The built-in company that is read, where no databases are connected. */
    private Optional<Sample> sample() {
        return databases.standingProperty().get() instanceof Standing.Open open ? open.sample() : Optional.empty();
    }

    /** Begins to open the databases and to follow them. */
    public void begin() {
        shell.follow(databases, questions);
        databases.publishedProperty().subscribe(now -> {
            if (now == null) {
                findings.forget();
            } else {
                findings.ask();
            }
        });
        findings.allProperty().subscribe(_ -> shell.badge(KnownFindings.SCREEN, findings.open().size()));
        new SyncInFront(sync, databases, shell, notices).begin();
        new FirstSync(sync, databases.standingProperty(), databases.publishedProperty(), model.currentProperty(),
                this::go).begin();
        databases.open();
    }

    public Shell shell() {
        return shell;
    }

    public ShellModel model() {
        return model;
    }

    public Theme theme() {
        return theme;
    }

    public Questions questions() {
        return questions;
    }

    FilterModel filter() {
        return filter;
    }

    public Databases databases() {
        return databases;
    }

    /** What can be seen besides the screens, each by its name; after the last one everything is put away. */
    Map<String, Runnable> sights() {
        return new Sights(shell, model, tools, actions).all();
    }

    /** What was found may be another now. */
    public boolean askForFindings() {
        tools.findings().ask();
        return true;
    }

    void putAway() {
        shell.layAway();
        drawer.openProperty().set(false);
    }

    /** Whether the databases are open and every question is answered. */
    boolean settled() {
        return databases.standingProperty().get() instanceof Standing.Open && questions.idle();
    }

    /** How it stands now, to be opened like this the next time. */
    public WorkbenchState state(WorkbenchState.Placement placement) {
        return new WorkbenchState(filter.now(), model.currentProperty().get().id(), theme.choiceProperty().get(),
                placement, drawer.breadthProperty().get(), sampleDismissed.get());
    }

    private SettingsPorts ports() {
        return new SettingsPorts(surroundings.environment(), surroundings.workingFolder(), home(), this::reopen,
                background, interfaceThread);
    }

    private SettingsView settings() {
        return new SettingsView(ports(),
                new TestAccounts(questions, databases::workspace, background, interfaceThread), personalData, theme,
                databases.standingProperty(), questions::remembered);
    }

    /** What is running reads the databases that are left now; whose names were shown is written down in their log alone. */
    private void reopen() {
        personalData.hide();
        sync.cancelThen(databases::reopen);
    }

    private QualityView quality() {
        return new QualityView(new QualityViewModel(questions, findings, personalData.shownProperty()), tools,
                rowExports::save, new OwnChecks(this::home, folders::open, notices)::open);
    }

    private JourneysView journeys() {
        JourneysViewModel journeys = new JourneysViewModel(questions, somebody, personalData.shownProperty());
        return new JourneysView(journeys, tools, new PersonPart(journeys));
    }

    /** Their timeline, from wherever they were chosen. */
    private void openPerson(String id) {
        drawer.openProperty().set(false);
        somebody.set(id);
        go("journeys");
    }

    private DatasetsView datasets() {
        return new DatasetsView(new DatasetsViewModel(questions, exports, this::pseudonyms,
                home().folder().resolve("exports")), folders);
    }

    private PseudonymKey pseudonyms() {
        return PseudonymKey.of(home().prepare());
    }

    private WorkbenchHome home() {
        return WorkbenchHome.locate(surroundings.environment());
    }

    private Configuration configuration() {
        return Configuration.load(surroundings.environment(), surroundings.workingFolder(), home());
    }

    ShellActions actions() {
        return actions;
    }

    SyncModel sync() {
        return sync;
    }

    private void syncNow() {
        go("sync");
        sync.start();
    }

    private void syncEverything() {
        go("sync");
        sync.start(Reach.everything(), false);
    }

    private void go(String screen) {
        model.go(screen);
    }

    private void palette() {
        new Palettes(model, tools, Shortcuts.of(model, actions), personalData, this::openPerson,
                this::syncEverything, sample(), actions.sample()).lay(shell);
    }

    private void help() {
        shell.lay(new ShortcutSheet(Shortcuts.of(model, actions)), Pos.CENTER);
    }

    @Override
    public void close() {
        databases.close();
        background.shutdownNow();
    }
}
