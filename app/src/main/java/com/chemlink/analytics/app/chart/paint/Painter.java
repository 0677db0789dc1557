package com.chemlink.analytics.app.chart.paint;

import javafx.scene.paint.Color;

/**
 * Everything a chart can draw with. The screen and the files are two of these, so what is saved is what was seen.
 * Texts stand on their baseline.
 */
public interface Painter {

    void fill(Box box, double radius, Color colour);

    void outline(Box box, double radius, Stroke stroke);

    /** Diagonal stripes: the mark of what is still in progress. */
    void hatch(Box box, double radius, Color ground, Color stripe);

    void line(double x1, double y1, double x2, double y2, Stroke stroke);

    void polyline(double[] xs, double[] ys, Stroke stroke);

    void polygon(double[] xs, double[] ys, Color colour);

    void circle(double x, double y, double radius, Color colour);

    void text(String text, double x, double baseline, TextStyle style);

    /** What is painted inside is cut at the box. */
    void clipped(Box box, Runnable painting);
}
