package com.chemlink.analytics.app.card;

import com.chemlink.analytics.app.chart.data.Kind;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** Quiet bars in place of what is on its way, as it will lie there; they do not move, so nobody mistakes them for data. */
public final class Skeleton extends Region {

    private static final double[] SHARES = {0.42, 0.66, 0.54, 0.82, 0.60, 0.74, 0.48, 0.90, 0.68, 0.56};
    private static final double GAP = 12;
    private static final double THIN = 10;
    private static final double LINE = 34;
    /** Hills as of a line over time, with the ground filled. */
    private static final String HILLS = "M0 60 12 44 25 52 38 22 50 38 62 30 75 8 88 34 100 24 100 100 0 100Z";

    /** How what comes lies in its room. */
    private enum Shape {
        COLUMNS, ROWS, LINES, BAND
    }

    private final Shape shape;

    private Skeleton(Shape shape) {
        this.shape = shape;
        for (int i = 0; i < (shape == Shape.BAND ? 1 : SHARES.length); i++) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton-bar");
            if (shape == Shape.BAND) {
                SVGPath hills = new SVGPath();
                hills.setContent(HILLS);
                bar.setShape(hills);
            }
            getChildren().add(bar);
        }
        setAccessibleText("Loading");
        setPrefSize(420, 220);
        setMinSize(0, 0);
    }

    /** Of a chart of this kind. */
    public static Skeleton of(Kind kind) {
        return new Skeleton(switch (kind) {
            case LINE, AREA, SCATTER, SPARK -> Shape.BAND;
            case RANKING, INTERVALS, SHARE, FLOW, HEATMAP, FUNNEL -> Shape.ROWS;
            case BARS, STACKED -> Shape.COLUMNS;
        });
    }

    /** Of figures below each other. */
    public static Skeleton lines() {
        return new Skeleton(Shape.LINES);
    }

    @Override
    protected void layoutChildren() {
        switch (shape) {
            case COLUMNS -> columns();
            case ROWS -> rows(Math.max(THIN + 4, getHeight() / SHARES.length), 0);
            case LINES -> rows(LINE, LINE / 2 - THIN);
            case BAND -> getChildren().getFirst().resizeRelocate(0, getHeight() * 0.3, getWidth(),
                    getHeight() * 0.7);
        }
    }

    private void columns() {
        double width = (getWidth() - GAP * (SHARES.length - 1)) / SHARES.length;
        for (int i = 0; i < SHARES.length; i++) {
            double height = getHeight() * SHARES[i] * 0.9;
            getChildren().get(i).resizeRelocate(i * (width + GAP), getHeight() - height, width, height);
        }
    }

    /** Only as many as there is room for. */
    private void rows(double each, double down) {
        for (int i = 0; i < SHARES.length; i++) {
            boolean fits = (i + 1) * each <= getHeight() + 1;
            getChildren().get(i).setVisible(fits);
            getChildren().get(i).resizeRelocate(0, i * each + down, getWidth() * (0.96 - i * 0.08),
                    Math.max(THIN, each - GAP - (shape == Shape.LINES ? LINE - GAP - THIN : 0)));
        }
    }
}
