package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.app.screen.WordsAndActions;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The upper card: what is going on, how far it is, and what can be done. */
final class SyncHead extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final SyncModel sync;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Map<Phase, Label> phases = new EnumMap<>(Phase.class);
    private final FlowPane chips = new FlowPane(6, 6);
    private final SyncChoice choice;
    private final Button start = new Button("Sync now");
    private final Button cancel = new Button("Cancel");
    private final Button anyway = new Button("Publish anyway");
    private final Button copy = new Button("Copy report");
    private final Button save = new Button("Save report…");
    private final ProgressBar bar = new ProgressBar(0);
    private String report = "";

    /** What can be done with a report besides looking at it. */
    interface Reports {

        void copy(String text);

        void save(String text);
    }

    SyncHead(SyncModel sync, ObservableValue<@Nullable Published> published, Reports reports) {
        super(12);
        this.sync = sync;
        choice = new SyncChoice(sync.modes(), published);
        getStyleClass().addAll("card", "sync-head");
        title.getStyleClass().add("section-title");
        detail.getStyleClass().add("muted");
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        for (Phase phase : Phase.values()) {
            Label chip = new Label(phase.label());
            chip.getStyleClass().add("phase");
            phases.put(phase, chip);
            chips.getChildren().add(chip);
        }
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setPrefWrapLength(440);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("thin");
        bar.setAccessibleText("Progress of the sync");
        start.getStyleClass().add("accent");
        start.setId("sync-start");
        start.disableProperty().bind(choice.possible().not());
        start.setOnAction(event -> choice.reach().ifPresent(reach -> sync.start(reach, false)));
        cancel.setId("sync-cancel");
        cancel.setOnAction(event -> sync.cancel());
        anyway.setId("sync-anyway");
        anyway.setOnAction(event -> sync.publishAnyway());
        copy.setGraphic(Icon.COPY.node());
        copy.setOnAction(event -> reports.copy(report));
        save.setId("sync-save-report");
        save.setOnAction(event -> reports.save(report));
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(4, title, detail);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        FlowPane buttons = WordsAndActions.line();
        buttons.getChildren().addAll(copy, save, anyway, choice, cancel, start);
        buttons.getChildren().stream().filter(Button.class::isInstance)
                .forEach(button -> ((Button) button).setMinWidth(Region.USE_PREF_SIZE));
        getChildren().addAll(new WordsAndActions(words, buttons), chips, bar);
    }

    /** @param recorded what is recorded of syncs, once that is known */
    void show(SyncState state, @Nullable SyncHistory recorded) {
        boolean running = state instanceof SyncState.Running;
        visible(chips, running);
        visible(bar, running);
        visible(cancel, running);
        visible(start, !running);
        visible(choice, !running && sync.modes().size() > 1);
        visible(anyway, SyncViewModel.asksForDecision(state));
        boolean ended = state instanceof SyncState.Published || state instanceof SyncState.NotPublished;
        visible(copy, ended);
        visible(save, ended);
        detail.getStyleClass().setAll("label",
                state instanceof SyncState.NotPublished(var why) && !cancelled(why) ? "negative" : "muted");
        switch (state) {
            case SyncState.Running(SyncPicture picture) -> running(picture);
            case SyncState.Published(SyncReport done) -> published(done);
            case SyncState.NotPublished(Failure why) -> notPublished(why);
            case SyncState.Idle _ -> idle(recorded != null && recorded.runs().isEmpty());
        }
    }

    private void running(SyncPicture picture) {
        title.setText(SyncWords.mode(picture.mode()) + " · "
                + (picture.cancelling() ? "cancelling" : doing(picture.phase())));
        String left = picture.left().isZero() ? "" : " · about " + Dates.length(picture.left()) + " left";
        String step = picture.step().isEmpty()
                ? ""
                : " · %s, %d of %d".formatted(SyncWords.step(picture.step()), picture.steps(), picture.allSteps());
        detail.setText("%s so far%s · %s rows%s".formatted(Dates.length(picture.elapsed()), left,
                Figures.count(picture.rows()), step));
        bar.setProgress(picture.share());
        cancel.setDisable(picture.cancelling());
        phases.forEach((phase, chip) -> {
            boolean done = phase.compareTo(picture.phase()) < 0;
            chip.setText((done ? "✓ " : "") + phase.label());
            chip.pseudoClassStateChanged(CURRENT, phase == picture.phase());
            chip.pseudoClassStateChanged(DONE, done);
        });
    }

    private static String doing(Phase phase) {
        return switch (phase) {
            case CHECK -> "checking the sources";
            case EXTRACT -> "extracting";
            case CORE -> "unifying";
            case AGGREGATES -> "adding up";
            case PUBLISH -> "publishing";
        };
    }

    private void published(SyncReport done) {
        title.setText(done.outcome() == SyncReport.Outcome.UNCHANGED
                ? "Nothing has changed at the sources"
                : "Run %d is published".formatted(done.run()));
        String read = SyncWords.read(done);
        detail.setText(done.notes().isEmpty() ? read : read + " · " + String.join(" ", done.notes()));
        report = SyncReportText.of(done, read);
    }

    private void notPublished(Failure why) {
        title.setText(switch (why.category()) {
            case CANCELLED -> "Cancelled";
            case REFUSED -> "Held back: this needs a decision, and what you see is unchanged";
            default -> "The sync failed; what you see is unchanged";
        });
        String words = why.sentence() + " " + SyncWords.nextStep(why.nextStep());
        detail.setText(cancelled(why) ? words : "%s [%s]".formatted(words, why.code()));
        report = SyncReportText.of(why);
    }

    /** What somebody did on purpose is no failure. */
    private static boolean cancelled(Failure why) {
        return why.category() == Category.CANCELLED;
    }

    private void idle(boolean never) {
        title.setText("Ready to sync");
        detail.setText(never
                ? "Nothing has been synced yet. Both sources are only read."
                : "Both sources are only read; what everybody sees changes only when everything is in.");
    }

    private static void visible(Region node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
