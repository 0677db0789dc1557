package com.chemlink.analytics.app.card;

import com.chemlink.analytics.app.chart.ChartView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A tile's head, figure, comparison and trend: the trend below them, or in a low and wide tile beside the figure. */
final class KpiTileContent extends Region {

    private static final double GAP = 4;
    private static final double BESIDE = 16;
    /** Less than this below the words is no trend any more. */
    private static final double LOWEST_TREND = 20;

    private final HBox head;
    private final Label figure;
    private final Label comparison;
    private final ChartView trend;

    KpiTileContent(HBox head, Label figure, Label comparison, ChartView trend) {
        this.head = head;
        this.figure = figure;
        this.comparison = comparison;
        this.trend = trend;
        getChildren().addAll(head, figure, comparison, trend);
    }

    @Override
    protected double computePrefHeight(double width) {
        return head.prefHeight(width) + figure.prefHeight(width) + comparison.prefHeight(width) + 3 * GAP
                + (trend.isManaged() ? LOWEST_TREND : 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double y = 0;
        for (Region line : List.of(head, figure, comparison)) {
            double height = line.prefHeight(width);
            line.resizeRelocate(0, y, width, height);
            y += height + GAP;
        }
        if (trend.isManaged()) {
            // A mark at the end of the head keeps its place above the trend.
            boolean marked = head.getChildren().stream().filter(Node::isManaged).count() > 1;
            double top = marked ? figure.getLayoutY() : 0;
            double left = Math.max(width / 2,
                    BESIDE + Math.max(figure.prefWidth(-1), marked ? 0 : head.prefWidth(-1)));
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
}
