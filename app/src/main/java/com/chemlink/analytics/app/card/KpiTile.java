package com.chemlink.analytics.app.card;

import eu.hansolo.tilesfx.Tile;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;

/** One number of the overview as a TilesFX tile in the workbench's own dress. */
public final class KpiTile extends Tile implements Piece.Source, Answering {

    private final ObjectProperty<Loading<KpiFigure>> figure = new SimpleObjectProperty<>(this, "figure",
            Loading.running());

    private final ObjectProperty<@Nullable Node> mark = new SimpleObjectProperty<>(this, "mark");
    private final BooleanProperty toldElsewhere = new SimpleBooleanProperty(this, "toldElsewhere");
    private final Shown<KpiFigure> shown = new Shown<>(this, this::say);
    private final StringProperty remark = new SimpleStringProperty(this, "remark", "");
    private String meaning = "";

    public KpiTile(String label) {
        getStyleClass().setAll("card", "kpi-tile");
        setTitle(label);
        setAnimated(false);
        setFocusTraversable(true);
        setPrefSize(188, 136);
        setMinSize(132, 96);
    }

    public void show(Loading<KpiFigure> next) {
        if (next instanceof Loading.Ready<KpiFigure>(KpiFigure ready) && !ready.label().isEmpty()) {
            setTitle(ready.label());
        }
        shown.show(next);
    }

    /** Its skin puts both into nodes, once there is one. */
    private void say(Loading<KpiFigure> next, boolean told) {
        figure.set(next);
        toldElsewhere.set(told);
        setAccessibleText(words(next));
    }

    @Override
    public Shown<KpiFigure> shown() {
        return shown;
    }

    BooleanProperty toldElsewhereProperty() {
        return toldElsewhere;
    }

    /** What exactly is counted, for a report: on the screen its receipt says so. */
    public void explain(String definition) {
        meaning = definition;
    }

    /** What of the filter does not reach it: for screen readers, a report, and whoever points at its label. */
    public void remark(String words) {
        remark.set(words);
    }

    StringProperty remarkProperty() {
        return remark;
    }

    /** A mark beside its label. */
    public KpiTile mark(Node badge) {
        mark.set(badge);
        return this;
    }

    /** What happens on a click or Enter: the receipt of the number. */
    public void onOpen(Runnable action) {
        Leading.to(this, action);
    }

    ObjectProperty<@Nullable Node> markProperty() {
        return mark;
    }

    ObjectProperty<Loading<KpiFigure>> figureProperty() {
        return figure;
    }

    @Override
    public Optional<Piece> piece() {
        return switch (figure.get()) {
            case Loading.Running<KpiFigure> _ -> Optional.empty();
            case Loading.Failed<KpiFigure> failed -> Optional.of(Piece.Words.missing(getTitle(), failed));
            case Loading.Ready<KpiFigure>(KpiFigure ready) ->
                Optional.of(new Piece.Figure(ready.called(getTitle()), remark.get().isEmpty()
                        ? meaning
                        : "%s Shown %s.".formatted(meaning, remark.get())));
        };
    }

    private String words(Loading<KpiFigure> next) {
        return getTitle() + ": " + switch (next) {
            case Loading.Running<KpiFigure> _ -> "loading";
            case Loading.Ready<KpiFigure>(KpiFigure ready) -> ready.figure() + ", " + ready.comparison()
                    + (remark.get().isEmpty() ? "" : ", " + remark.get());
            case Loading.Failed<KpiFigure> failed -> CardMessage.UNAVAILABLE + ", " + failed.sentence();
        };
    }

    /** None: the library looks for its sheet beside the subclass, and the workbench's own dresses this tile. */
    @Override
    public @Nullable String getUserAgentStylesheet() {
        return null;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new KpiTileSkin(this);
    }
}
