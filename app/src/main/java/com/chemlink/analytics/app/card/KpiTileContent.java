package com.chemlink.analytics.app.card;

import com.chemlink.analytics.app.chart.ChartView;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A tile's label, figure, comparison and trend: the trend below them, or in a low and wide tile beside the figure. */
final class KpiTileContent extends Region {

    private static final double GAP = 4;
    private static final double BESIDE = 16;
    /** Less than this below the words is no trend any more. */
    private static final double LOWEST_TREND = 20;

    private final Label label;
    private final Label figure;
    private final Label comparison;
    private final ChartView trend;

    KpiTileContent(Label label, Label figure, Label comparison, ChartView trend) {
        this.label = label;
        this.figure = figure;
        this.comparison = comparison;
        this.trend = trend;
        getChildren().addAll(label, figure, comparison, trend);
    }

    @Override
    protected double computePrefHeight(double width) {
        return label.prefHeight(width) + figure.prefHeight(width) + comparison.prefHeight(width) + 3 * GAP
                + (trend.isManaged() ? LOWEST_TREND : 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double y = 0;
        for (Label line : new Label[]{label, figure, comparison}) {
            double height = line.prefHeight(width);
            line.resizeRelocate(0, y, width, height);
            y += height + GAP;
        }
        if (trend.isManaged()) {
            double left = Math.max(width / 2, BESIDE + widest(label, figure));
            double below = getHeight() - y;
            boolean beside = below < LOWEST_TREND && width - left > 2 * BESIDE;
            trend.setVisible(beside || below >= LOWEST_TREND);
            if (beside) {
                trend.resizeRelocate(left, 0, width - left, comparison.getLayoutY() - GAP);
            } else {
                trend.resizeRelocate(0, y, width, Math.max(0, below));
            }
        }
    }

    private static double widest(Node... nodes) {
        double widest = 0;
        for (Node node : nodes) {
            widest = Math.max(widest, node.prefWidth(-1));
        }
        return widest;
    }
}
