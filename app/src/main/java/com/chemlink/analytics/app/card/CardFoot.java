package com.chemlink.analytics.app.card;

import com.chemlink.analytics.app.chart.ChartLegend;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Legend left and sentence right while both fit on one line; else the sentence goes below and may wrap. */
final class CardFoot extends Region {

    /** What a legend entry keeps free around itself for its focus ring; taken back so swatches stand under the title. */
    private static final double OVERHANG = 7;
    private static final double BETWEEN = 16;
    private static final double ROW_GAP = 4;

    private final ChartLegend legend;
    private final Label note;

    CardFoot(ChartLegend legend, Label note) {
        this.legend = legend;
        this.note = note;
        note.setWrapText(true);
        setMinWidth(0);
        getChildren().addAll(legend, note);
    }

    boolean says() {
        return legend.isVisible() || !note.getText().isEmpty();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double legendWidth() {
        return legend.isVisible() ? legend.rowWidth() - OVERHANG : 0;
    }

    private boolean oneLine(double width) {
        return legendWidth() + BETWEEN + note.prefWidth(-1) <= width;
    }

    private double legendHeight(double width) {
        return legend.isVisible() ? legend.prefHeight(width + OVERHANG) : 0;
    }

    private double noteHeight(double width) {
        return note.getText().isEmpty() ? 0 : note.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? getWidth() : width;
        if (oneLine(room)) {
            return Math.max(legendHeight(room), noteHeight(room));
        }
        double gap = legend.isVisible() && !note.getText().isEmpty() ? ROW_GAP : 0;
        return legendHeight(room) + gap + noteHeight(room);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double above = legendHeight(width);
        if (oneLine(width)) {
            double right = Math.ceil(note.prefWidth(-1));
            legend.resizeRelocate(-OVERHANG, 0, width - right - BETWEEN + OVERHANG, above);
            double height = noteHeight(right);
            double x = legend.isVisible() ? width - right : 0;
            note.resizeRelocate(x, (getHeight() - height) / 2, right, height);
        } else {
            legend.resizeRelocate(-OVERHANG, 0, width + OVERHANG, above);
            note.resizeRelocate(0, above == 0 ? 0 : above + ROW_GAP, width, noteHeight(width));
        }
    }
}
