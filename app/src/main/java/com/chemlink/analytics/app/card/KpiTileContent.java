package com.chemlink.analytics.app.card;

import com.chemlink.analytics.app.chart.ChartView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A tile's label, figure, comparison and trend: the trend below them, or in a low and wide tile beside the figure. A
 * mark stands in the corner; a label that is too long for its line goes on in a second.
 */
final class KpiTileContent extends Region {

    private static final double GAP = 4;
    private static final double TIGHT = 2;
    private static final double BESIDE = 16;
    /** A mark stands in the tile's padding as far as its own padding goes. */
    private static final double OUTWARD = 11;
    /** Less than this below the words is no trend any more. */
    private static final double LOWEST_TREND = 20;

    private final Label label;
    private final Label figure;
    private final Label comparison;
    private final ChartView trend;
    private @Nullable Node mark;

    KpiTileContent(Label label, Label figure, Label comparison, ChartView trend) {
        this.label = label;
        this.figure = figure;
        this.comparison = comparison;
        this.trend = trend;
        getChildren().addAll(label, figure, comparison, trend);
    }

    void mark(@Nullable Node badge) {
        getChildren().remove(mark);
        mark = badge;
        if (badge != null) {
            getChildren().add(badge);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return label.prefHeight(width < 0 ? width : width - beside()) + figure.prefHeight(width)
                + comparison.prefHeight(width) + 3 * GAP
                + (trend.isManaged() ? LOWEST_TREND : 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double y = 0;
        double marked = beside();
        for (Region line : List.of(label, figure, comparison)) {
            double room = line.equals(label) ? width - marked : width;
            double height = line.prefHeight(room);
            line.resizeRelocate(0, y, room, height);
            y += height + GAP;
        }
        placeMark(width);
        if (trend.isManaged()) {
            // A mark keeps its place above the trend.
            double top = marked > 0 ? figure.getLayoutY() : 0;
            // On a whole pixel: between two, the picture of the trend would leave a dot of its edge behind.
            double left = Math.ceil(Math.max(width / 2,
                    BESIDE + Math.max(figure.prefWidth(-1), marked > 0 ? 0 : label.prefWidth(-1))));
            double below = getHeight() - y;
            boolean beside = below < LOWEST_TREND && width - left > 2 * BESIDE;
            trend.setVisible(beside || below >= LOWEST_TREND);
            if (beside) {
                trend.resizeRelocate(left, top, width - left, comparison.getLayoutY() - GAP - top);
            } else {
                trend.resizeRelocate(0, y, width, Math.max(0, below));
            }
        }
    }

    /** What a mark takes of the label's first line; a longer label goes on below it. */
    private double beside() {
        Node badge = mark;
        return badge == null || !badge.isManaged() ? 0 : badge.prefWidth(-1) + TIGHT - OUTWARD;
    }

    /** In the corner, whatever the label. */
    private void placeMark(double width) {
        Node badge = mark;
        if (badge != null && badge.isManaged()) {
            double wide = badge.prefWidth(-1);
            double high = badge.prefHeight(-1);
            badge.resizeRelocate(width + OUTWARD - wide, (label.prefHeight(-1) - high) / 2, wide, high);
        }
    }
}
