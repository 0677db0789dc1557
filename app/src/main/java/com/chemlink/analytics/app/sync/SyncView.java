package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.screen.Page;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.etl.configuration.Role;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The sync screen's nodes. */
public final class SyncView implements ScreenView {

    private static final double SIDE = 400;
    private static final double NARROW_SIDE = 312;

    private final SyncViewModel model;
    private final SyncHead head;
    private final TablesCard tables = new TablesCard();
    private final ListCard sources = new ListCard("Sources", false);
    private final ListCard changes = new ListCard("What changed", false);
    private final ListCard history = new ListCard("History", true);
    private final Page page;

    public SyncView(SyncViewModel model, ScreenTools tools) {
        this.model = model;
        head = new SyncHead(model.sync(), model.published(), reports(tools));
        VBox side = new VBox(Page.GAP, sources, changes, history);
        side.setPrefWidth(SIDE);
        side.setMinWidth(NARROW_SIDE);
        HBox.setHgrow(tables, Priority.ALWAYS);
        tables.setMinWidth(0);
        HBox below = new HBox(Page.GAP, tables, side);
        VBox.setVgrow(below, Priority.ALWAYS);
        page = new Page(head, below);
        page.widthProperty().subscribe(width -> side.setPrefWidth(width.doubleValue() < 1000 ? NARROW_SIDE : SIDE));
        model.sync().stateProperty().subscribe(state -> show(known()));
        model.historyProperty().subscribe(answer -> {
            show(known());
            record(known());
        });
    }

    @Override
    public Region node() {
        return page;
    }

    private @Nullable SyncHistory known() {
        return model.historyProperty().get() instanceof Loading.Ready<SyncHistory>(SyncHistory ready) ? ready : null;
    }

    /** What moves while a sync runs, several times a second. */
    private void show(@Nullable SyncHistory known) {
        SyncState state = model.sync().stateProperty().get();
        head.show(state, known);
        if (state instanceof SyncState.Running(SyncPicture picture)) {
            tables.show(picture.tables(known == null ? List.of() : known.tables()), true);
        } else if (known != null) {
            tables.show(known.tables(), false);
        }
    }

    private void record(@Nullable SyncHistory known) {
        if (known == null) {
            String words = model.historyProperty().get() instanceof Loading.Failed<SyncHistory> failed
                    ? failed.sentence() + ". " + failed.nextStep()
                    : "One moment …";
            List.of(sources, changes, history).forEach(card -> card.show(List.of(), words));
            return;
        }
        sources.show(model.connected().stream().map(one -> line(one, known)).toList(),
                "The databases are not open.");
        changes.show(known.changes().stream().limit(6).map(change -> new ListCard.Line(SyncWords.table(change.table()),
                change.words())).toList(),
                known.runs().size() < 2
                        ? "Nothing to compare with yet."
                        : "No row more or less in any table than before.");
        history.show(known.runs().stream().map(this::line).toList(), "No sync yet.");
    }

    private ListCard.Line line(Connected one, SyncHistory known) {
        String detail = one.role() == Role.ANALYTICS
                ? "PostgreSQL " + known.server()
                : known.sources().stream().filter(source -> source.name().equalsIgnoreCase(one.role().name()))
                        .findFirst().map(source -> "PostgreSQL %s · as of %s".formatted(source.server(),
                                Dates.minute(source.asOf(), model.zone())))
                        .orElse("not read yet");
        return new ListCard.Line(one.role().title(), one.words(), one.role() == Role.ANALYTICS ? "muted" : "positive",
                detail);
    }

    private static SyncHead.Reports reports(ScreenTools tools) {
        return new SyncHead.Reports() {

            @Override
            public void copy(String text) {
                ClipboardContent content = new ClipboardContent();
                content.putString(text);
                Clipboard.getSystemClipboard().setContent(content);
                tools.notices().tell("The report is copied.");
            }

            @Override
            public void save(String text) {
                tools.exports().saveText("Sync report", text);
            }
        };
    }

    private ListCard.Line line(PastRun run) {
        String took = run.took() == null ? "" : " · " + Dates.length(run.took());
        String detail = "%s%s%s%s".formatted(Dates.minute(run.started(), model.zone()), took,
                run.rows() == 0 ? "" : " · " + Figures.count(run.rows()) + " rows",
                run.failure().isEmpty() ? "" : "\n" + run.failure() + " " + SyncWords.nextStep(run.nextStep()));
        return new ListCard.Line("Run %d · %s".formatted(run.run(), SyncWords.mode(run.mode())),
                SyncWords.outcome(run.outcome()), SyncWords.news(run.outcome()), detail);
    }
}
