package com.chemlink.analytics.app.card;

import eu.hansolo.tilesfx.Tile;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;

/** One number of the overview as a TilesFX tile in the workbench's own dress. */
public final class KpiTile extends Tile implements Piece.Source {

    /** In place of a number whose question failed. */
    static final String UNAVAILABLE = "Not available";

    private final ObjectProperty<Loading<KpiFigure>> figure = new SimpleObjectProperty<>(this, "figure",
            Loading.running());

    private final ObjectProperty<@Nullable Node> mark = new SimpleObjectProperty<>(this, "mark");
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
        figure.set(next);
        setAccessibleText(words(next));
    }

    /** What exactly is counted, for a report: on the screen its receipt says so. */
    public void explain(String definition) {
        meaning = definition;
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
        return figure.get() instanceof Loading.Ready<KpiFigure>(KpiFigure ready)
                ? Optional.of(new Piece.Figure(ready.called(getTitle()), meaning))
                : Optional.empty();
    }

    private String words(Loading<KpiFigure> next) {
        return getTitle() + ": " + switch (next) {
            case Loading.Running<KpiFigure> _ -> "loading";
            case Loading.Ready<KpiFigure>(KpiFigure ready) -> ready.figure() + ", " + ready.comparison();
            case Loading.Failed<KpiFigure> failed -> UNAVAILABLE + ", " + failed.sentence();
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
