package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.about.AboutDrawer;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Databases;
import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.app.filter.FilterModel;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.screen.Situation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The window's content: navigation, filter bar, screen, drawer and status line. Views are made once and kept. */
public final class Shell extends StackPane {

    private final ShellModel model;
    private final Navigation navigation;
    private final FilterBar filterBar;
    private final StatusLine status;
    private final Button sync;
    private final ScreenArea area = new ScreenArea(this::stands);
    private final AboutDrawer drawer;
    private final Overlay overlay = new Overlay();
    private final Waiting waiting = new Waiting();
    private final Banners banners;
    private final Map<Screen, ScreenView> views = new HashMap<>();
    private final Map<Screen, Situation> shown = new HashMap<>();
    private Standing standing = new Standing.Opening();
    private Optional<Loading.Failed<?>> trouble = Optional.empty();
    private boolean syncing;
    private @Nullable Screen visible;
    private @Nullable Situation situation;

    public Shell(ShellModel model, FilterModel filter, AboutDrawer drawer, ShellActions actions, Region notices) {
        this.model = model;
        this.drawer = drawer;
        getStyleClass().add("shell");
        banners = new Banners(actions, this::refresh, this::again,
                () -> filter.change(chosen -> chosen.withKnown(null)));
        sync = button("Sync now", "accent", actions.syncNow());
        sync.setId("sync-now");
        navigation = new Navigation(model.screens(), screen -> model.go(screen.id()));
        filterBar = new FilterBar(filter, new SearchButton(actions.palette()), sync);
        status = new StatusLine(() -> model.go("sync"));
        BorderPane centre = new BorderPane(area);
        centre.setRight(drawer);
        // Tab goes the way the children were put in: navigation, filter, screen, drawer, status line.
        BorderPane right = new BorderPane();
        right.setTop(filterBar);
        right.setCenter(centre);
        right.setBottom(status);
        right.setMinWidth(0);
        BorderPane frame = new BorderPane();
        frame.setLeft(navigation);
        frame.setCenter(right);
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER); // buttons that decide stand to the right
        StackPane.setMargin(notices, new Insets(0, 0, 42, 0));
        getChildren().addAll(frame, overlay, notices);
        drawer.openProperty().subscribe(open -> filterBar.fold());
        new Shortcuts(this, model, actions).listen();
    }

    /** What stands beside the title of every screen with numbers. */
    public void handOn(BiFunction<Screen, ScreenView, List<Node>> buttons) {
        area.handOn((screen, view) -> screen.showsNumbers() && view.handsOn()
                ? buttons.apply(screen, view)
                : List.of());
    }

    /** Follows what is known of the databases and shows the first screen. */
    public void follow(Databases databases, Questions questions) {
        databases.standingProperty().subscribe(this::standingIs);
        databases.publishedProperty().subscribe(this::publishedIs);
        var choices = questions.asking((Loading<FilterChoices> answer) -> {
            if (answer instanceof Loading.Ready<FilterChoices>(FilterChoices known)) {
                filterBar.choicesAre(known);
            }
        });
        databases.publishedProperty().subscribe(now -> {
            if (now != null) {
                choices.ask(FilterChoices::read);
            }
        });
        model.currentProperty().subscribe(this::visit);
        model.situationProperty().subscribe(this::situationIs);
    }

    /**
     * What the status line says is running; nothing for null.
     *
     * @param share how far it is; negative where that is not known
     */
    public void running(@Nullable String words, double share) {
        status.runs(words, share);
        if (syncing != (words != null)) {
            syncing = words != null;
            refresh();
        }
        sync.setDisable(words != null);
        sync.setText(words == null ? "Sync now" : "Syncing …");
    }

    public void badge(String screenId, long number) {
        navigation.badge(screenId, number);
    }

    /** Above everything, until Escape or a click beside it. */
    public void lay(Region content, Pos at) {
        filterBar.fold();
        overlay.open(content, at);
    }

    public void layAway() {
        overlay.close();
    }

    boolean escape() {
        if (filterBar.fold()) {
            return true;
        }
        if (overlay.isOpen()) {
            overlay.close();
            return true;
        }
        if (drawer.openProperty().get()) {
            drawer.openProperty().set(false);
            return true;
        }
        return false;
    }

    private void visit(Screen screen) {
        Screen before = visible;
        if (before != null && views.containsKey(before)) {
            views.get(before).left();
        }
        visible = screen;
        navigation.mark(screen);
        if (!screen.equals(before)) {
            // What it says is about a number that is no longer in sight.
            drawer.openProperty().set(false);
            drawer.nothing();
        }
        refresh();
    }

    /** While the database is away nothing has changed. */
    private void situationIs(@Nullable Situation now) {
        if (now != null && !now.equals(situation)) {
            situation = now;
            drawer.outdated();
        }
        refresh();
    }

    /** Shows the screen that is visible, with the numbers of now; only if they are others than it shows already. */
    private void refresh() {
        Screen screen = visible;
        if (screen == null) {
            return;
        }
        Situation now = model.situationProperty().get();
        if (screen.showsNumbers() && now == null && (!shown.containsKey(screen) || changesHands())) {
            waiting.show(standing, syncing);
            area.show(screen, waiting);
        } else {
            ScreenView view = views.computeIfAbsent(screen, one -> one.create().get());
            area.show(screen, view);
            if (screen.showsNumbers() && now != null && !now.equals(shown.put(screen, now))) {
                view.show(now);
            }
        }
        warn(screen);
    }

    private void warn(Screen screen) {
        area.banners(banners.of(standing, model.situationProperty().get(), screen, trouble));
    }

    /** What the parts of the screen have in common stands above them; the status line is not content while one fails. */
    private void stands(Health health) {
        status.missing(health.failed());
        Optional<Loading.Failed<?>> now = health.common();
        Screen screen = visible;
        if (!now.equals(trouble) && screen != null) {
            trouble = now;
            warn(screen);
        }
    }

    /** Asks for everything on the screen once more. */
    private void again() {
        Situation now = model.situationProperty().get();
        ScreenView view = views.get(visible);
        if (now != null && view != null) {
            Health.of(view.node()).askAgain();
            view.show(now);
        }
    }

    /** Other databases are being opened, or nothing is published in them: what was shown is of no use any more. */
    private boolean changesHands() {
        return standing instanceof Standing.Opening || standing instanceof Standing.Open;
    }

    private void standingIs(Standing now) {
        if (now instanceof Standing.Open && !(standing instanceof Standing.Open)) {
            // What was asked while it was away has failed, and it may be another one: everything is asked again when it
            // is visited, and nothing older is shown.
            shown.clear();
        }
        standing = now;
        status.standingIs(now);
        refresh();
    }

    private void publishedIs(@Nullable Published now) {
        if (now == null) {
            // Other databases are opened: not even dimmed is a number of those before shown among theirs.
            views.keySet().removeIf(Screen::showsNumbers);
            shown.clear();
        }
        filterBar.publishedIs(now);
        status.publishedIs(now);
    }

    static Button button(String text, String style, Runnable action) {
        Button button = new Button(text);
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
