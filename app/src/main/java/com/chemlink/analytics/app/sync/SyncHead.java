package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.sync.SyncMode;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
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
    private final ComboBox<SyncMode> mode = new ComboBox<>();
    private final Button start = new Button("Sync now");
    private final Button cancel = new Button("Cancel");
    private final Button anyway = new Button("Publish anyway");
    private final Button copy = new Button("Copy report");
    private final ProgressBar bar = new ProgressBar(0);
    private String report = "";

    SyncHead(SyncModel sync, Runnable copied) {
        super(12);
        this.sync = sync;
        getStyleClass().addAll("card", "sync-head");
        title.getStyleClass().add("section-title");
        detail.getStyleClass().add("muted");
        detail.setWrapText(true);
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
        mode.getItems().addAll(sync.modes());
        mode.setValue(sync.modes().getFirst());
        mode.setAccessibleText("Mode of the sync");
        mode.setId("sync-mode");
        mode.setConverter(words());
        start.getStyleClass().add("accent");
        start.setId("sync-start");
        start.setOnAction(event -> sync.start(mode.getValue(), false));
        cancel.setId("sync-cancel");
        cancel.setOnAction(event -> sync.cancel());
        anyway.setId("sync-anyway");
        anyway.setOnAction(event -> sync.start(mode.getValue(), true));
        copy.setGraphic(Icon.COPY.node());
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(report);
            Clipboard.getSystemClipboard().setContent(content);
            copied.run();
        });
        VBox words = new VBox(4, title, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox buttons = new HBox(8, mode, copy, anyway, cancel, start);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(16, words, buttons);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, chips, bar);
    }

    void show(SyncState state, @Nullable PastRun last) {
        boolean running = state instanceof SyncState.Running;
        visible(chips, running);
        visible(bar, running);
        visible(cancel, running);
        visible(start, !running);
        visible(mode, !running && sync.modes().size() > 1);
        visible(anyway, SyncViewModel.asksForDecision(state));
        visible(copy, state instanceof SyncState.Published || state instanceof SyncState.NotPublished);
        detail.getStyleClass().setAll("label", state instanceof SyncState.NotPublished ? "negative" : "muted");
        switch (state) {
            case SyncState.Running(SyncPicture picture) -> running(picture);
            case SyncState.Published(SyncReport done) -> published(done);
            case SyncState.NotPublished(Failure why) -> notPublished(why);
            case SyncState.Idle _ -> idle(last);
        }
    }

    private void running(SyncPicture picture) {
        title.setText(SyncWords.mode(picture.mode()) + " · "
                + (picture.cancelling() ? "cancelling" : doing(picture.phase())));
        String left = picture.left().isZero() ? "" : " · about " + Dates.length(picture.left()) + " left";
        String step = picture.step().isEmpty()
                ? ""
                : " · %s, %d of %d".formatted(picture.step(), picture.steps(), picture.allSteps());
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
        String notes = done.notes().isEmpty() ? "" : " · " + String.join(" ", done.notes());
        detail.setText("%s rows in %s%s".formatted(Figures.count(done.rows()), Dates.length(done.elapsed()), notes));
        StringBuilder text = new StringBuilder("Run %d, %s, %s in %s\n".formatted(done.run(),
                SyncWords.mode(done.mode()).toLowerCase(Locale.ROOT),
                done.outcome().name().toLowerCase(Locale.ROOT), Dates.length(done.elapsed())));
        done.tables().forEach(table -> text.append("%s\t%d rows\t%s\n".formatted(table.table(), table.rowsWritten(),
                Dates.length(table.elapsed()))));
        done.notes().forEach(note -> text.append(note).append('\n'));
        report = text.toString();
    }

    private void notPublished(Failure why) {
        title.setText(switch (why.category()) {
            case CANCELLED -> "Cancelled";
            case REFUSED -> "Stopped before publishing: this needs a decision";
            default -> "The sync failed; what you see is unchanged";
        });
        detail.setText("%s %s [%s]".formatted(why.sentence(), why.nextStep(), why.code()));
        report = "%s\n%s\n[%s]".formatted(why.sentence(), why.nextStep(), why.code());
    }

    private void idle(@Nullable PastRun last) {
        title.setText("Ready to sync");
        detail.setText(last == null
                ? "Nothing has been synced yet. Both sources are only read."
                : "Both sources are only read; what everybody sees changes only when everything is in.");
    }

    private static void visible(Region node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    private static StringConverter<@Nullable SyncMode> words() {
        return new StringConverter<@Nullable SyncMode>() {

            @Override
            public String toString(@Nullable SyncMode mode) {
                return mode == null ? "" : SyncWords.mode(mode);
            }

            @Override
            public @Nullable SyncMode fromString(String text) {
                return null;
            }
        };
    }
}
