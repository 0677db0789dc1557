package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.Stroke;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import java.util.Arrays;
import javafx.scene.paint.Color;

/** Paints a picture somewhere else than at the origin. */
record Shifted(Painter painter, double dx, double dy) implements Painter {

    @Override
    public void fill(Box box, double radius, Color colour) {
        painter.fill(moved(box), radius, colour);
    }

    @Override
    public void outline(Box box, double radius, Stroke stroke) {
        painter.outline(moved(box), radius, stroke);
    }

    @Override
    public void hatch(Box box, double radius, Color ground, Color stripe) {
        painter.hatch(moved(box), radius, ground, stripe);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        painter.line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, stroke);
    }

    @Override
    public void polyline(double[] xs, double[] ys, Stroke stroke) {
        painter.polyline(moved(xs, dx), moved(ys, dy), stroke);
    }

    @Override
    public void polygon(double[] xs, double[] ys, Color colour) {
        painter.polygon(moved(xs, dx), moved(ys, dy), colour);
    }

    @Override
    public void circle(double x, double y, double radius, Color colour) {
        painter.circle(x + dx, y + dy, radius, colour);
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style) {
        painter.text(text, x + dx, baseline + dy, style);
    }

    @Override
    public void clipped(Box box, Runnable painting) {
        painter.clipped(moved(box), painting);
    }

    private Box moved(Box box) {
        return new Box(box.x() + dx, box.y() + dy, box.width(), box.height());
    }

    private static double[] moved(double[] values, double by) {
        return Arrays.stream(values).map(value -> value + by).toArray();
    }
}
