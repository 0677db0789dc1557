package com.chemlink.analytics.app.card;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A few lines of figures under a title; something to read in every state. */
public final class LinesCard extends VBox implements Piece.Source, Answering {

    private final Label title = new Label();
    private final Label note = new Label();
    private final HBox header;
    private final VBox body = new VBox();
    private final Dimming dimming = new Dimming(body, this::old);
    private String empty;
    private final Runnable retry;
    private String heading;
    private boolean kept;
    private boolean flowing;
    private @Nullable Opening opening;
    private final Shown<List<Line>> shown = new Shown<>(this, this::say);

    /** @param empty what it says where there is no line */
    public LinesCard(String heading, String empty, Runnable retry) {
        super(8);
        this.empty = empty;
        this.retry = retry;
        this.heading = heading;
        getStyleClass().addAll("card", "lines-card");
        title.setText(heading);
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMinSize(60, Region.USE_PREF_SIZE);
        note.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().add("card-note");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        header = new HBox(8, title, spacer, note);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("card-header");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
        show(Loading.running());
    }

    public void show(Loading<List<Line>> lines) {
        shown.show(lines);
    }

    private void say(Loading<List<Line>> lines, boolean toldElsewhere) {
        dimming.show(lines);
        switch (lines) {
            case Loading.Running<List<Line>> _ -> await();
            case Loading.Failed<List<Line>> failed -> message(CardMessage.failed(failed, toldElsewhere, retry));
            case Loading.Ready<List<Line>>(List<Line> ready) -> {
                if (ready.isEmpty()) {
                    message(CardMessage.empty(empty, ""));
                } else {
                    body.getChildren().setAll(new LinesGrid(ready, opening, flowing));
                }
            }
        }
    }

    @Override
    public Shown<List<Line>> shown() {
        return shown;
    }

    /** What happens when somebody chooses a figure, by its line and its place in it. */
    public interface Opening {

        void open(int line, int cell);
    }

    /** Figures that lead somewhere: by a click, or by Tab and Enter. The first line is headings. */
    public void onOpen(Opening action) {
        opening = action;
        show(shown.now());
    }

    /** Says what nobody hands on: it is about one person. */
    public LinesCard kept() {
        kept = true;
        return this;
    }

    /** Figures that have nothing to do with those below them stand where there is room, and go on in the next line. */
    public LinesCard flowing() {
        flowing = true;
        return this;
    }

    /** A mark at the end of its first line. */
    public LinesCard mark(Node badge) {
        header.getChildren().add(badge);
        return this;
    }

    /** What the next answer says where it has no line. */
    public void whenEmpty(String words) {
        empty = words;
    }

    /** Another title, where it depends on the answer. */
    public void entitle(String words) {
        heading = words;
        title.setText(words);
    }

    /** Beside the title. */
    public void note(String words) {
        note.setText(words);
    }

    @Override
    public Optional<Piece> piece() {
        return kept ? Optional.empty() : switch (shown.now()) {
            case Loading.Ready<List<Line>>(List<Line> ready) when ready.isEmpty() ->
                Optional.of(new Piece.Words(heading, empty + "."));
            case Loading.Ready<List<Line>>(List<Line> ready) -> Optional.of(new Piece.Lines(heading, ready));
            case Loading.Failed<List<Line>> failed -> Optional.of(Piece.Words.missing(heading, failed));
            case Loading.Running<List<Line>> _ -> Optional.empty();
        };
    }

    /** What was said before stays, dimmed; before the first answer quiet bars stand for it. */
    private void await() {
        if (body.getChildren().isEmpty()) {
            skeleton();
        }
    }

    private void old() {
        if (body.getChildren().getFirst() instanceof LinesGrid) {
            dimming.dim();
        } else {
            skeleton();
        }
    }

    private void skeleton() {
        Skeleton lines = Skeleton.lines();
        VBox.setVgrow(lines, Priority.ALWAYS);
        body.getChildren().setAll(lines);
    }

    private void message(CardMessage message) {
        VBox.setVgrow(message, Priority.ALWAYS);
        body.getChildren().setAll(message);
    }
}
