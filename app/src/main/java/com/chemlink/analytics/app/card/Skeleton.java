package com.chemlink.analytics.app.card;

import javafx.scene.layout.Region;

/** Quiet bars in place of a chart that is on its way; they do not move, so nobody mistakes them for data. */
public final class Skeleton extends Region {

    private static final double[] HEIGHTS = {0.42, 0.66, 0.54, 0.82, 0.60, 0.74, 0.48, 0.90, 0.68, 0.56};
    private static final double GAP = 12;

    public Skeleton() {
        for (int i = 0; i < HEIGHTS.length; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton-bar");
            getChildren().add(bar);
        }
        setAccessibleText("Loading");
        setPrefSize(420, 220);
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        double width = (getWidth() - GAP * (HEIGHTS.length - 1)) / HEIGHTS.length;
        for (int i = 0; i < HEIGHTS.length; i++) {
            double height = getHeight() * HEIGHTS[i] * 0.9;
            getChildren().get(i).resizeRelocate(i * (width + GAP), getHeight() - height, width, height);
        }
    }
}
