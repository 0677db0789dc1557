package com.chemlink.analytics.app.screen;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** What is said and what can be done about it: side by side while the words keep room to be read, else below them. */
public final class WordsAndActions extends Region {

    /** A line that is not broken after every second word. */
    private static final double ROOM_FOR_WORDS = 260;
    private static final double BETWEEN = 16;
    private static final double ROW_GAP = 10;

    private final Region words;
    private final FlowPane actions;

    public WordsAndActions(Region words, FlowPane actions) {
        this.words = words;
        this.actions = actions;
        setMinWidth(0);
        getChildren().addAll(words, actions);
    }

    /** Actions in a line, which breaks only where even alone they are too wide. */
    public static FlowPane line() {
        FlowPane line = new FlowPane(8, 8);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** All in one line: a flow itself would rather be as wide as where it is told to break. */
    private double actionsWidth() {
        double gaps = Math.max(0, actions.getChildren().stream().filter(Node::isManaged).count() - 1)
                * actions.getHgap();
        return gaps + actions.getChildren().stream().filter(Node::isManaged)
                .mapToDouble(action -> Math.ceil(action.prefWidth(-1))).sum();
    }

    private boolean anyActions() {
        return actions.getChildren().stream().anyMatch(Node::isManaged);
    }

    private boolean beside(double width) {
        return width - actionsWidth() - BETWEEN >= ROOM_FOR_WORDS;
    }

    @Override
    protected double computePrefWidth(double height) {
        return words.prefWidth(-1) + BETWEEN + actionsWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? getWidth() : width;
        if (room <= 0) {
            return Math.max(words.prefHeight(-1), actions.prefHeight(-1));
        }
        if (!anyActions()) {
            return words.prefHeight(room);
        }
        return beside(room)
                ? Math.max(words.prefHeight(room - actionsWidth() - BETWEEN), actions.prefHeight(actionsWidth()))
                : words.prefHeight(room) + ROW_GAP + actions.prefHeight(room);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (!anyActions()) {
            words.resizeRelocate(0, 0, width, getHeight());
        } else if (beside(width)) {
            double right = actionsWidth();
            double high = actions.prefHeight(right);
            words.resizeRelocate(0, 0, width - right - BETWEEN, getHeight());
            actions.resizeRelocate(width - right, (getHeight() - high) / 2, right, high);
        } else {
            double above = words.prefHeight(width);
            words.resizeRelocate(0, 0, width, above);
            actions.resizeRelocate(0, above + ROW_GAP, width, getHeight() - above - ROW_GAP);
        }
    }
}
