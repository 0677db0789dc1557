package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.Stroke;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/** Remembers what was painted where. */
final class RecordingPainter implements Painter {

    /** A text with the room it takes. */
    record Words(String text, Box box) {}

    final List<Words> words = new ArrayList<>();
    final List<Box> hatched = new ArrayList<>();
    final List<Box> filled = new ArrayList<>();
    final List<Stroke> outlines = new ArrayList<>();
    int polylinePoints;

    List<String> texts() {
        return words.stream().map(Words::text).toList();
    }

    @Override
    public void fill(Box box, double radius, Color colour) {
        filled.add(box);
    }

    @Override
    public void outline(Box box, double radius, Stroke stroke) {
        outlines.add(stroke);
    }

    @Override
    public void hatch(Box box, double radius, Color ground, Color stripe) {
        hatched.add(box);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {}

    @Override
    public void polyline(double[] xs, double[] ys, Stroke stroke) {
        polylinePoints += xs.length;
    }

    @Override
    public void polygon(double[] xs, double[] ys, Color colour) {}

    @Override
    public void circle(double x, double y, double radius, Color colour) {}

    @Override
    public void text(String text, double x, double baseline, TextStyle style) {
        double width = new FixedMeasure().width(text, style);
        double left = style.align() == Align.LEFT ? x : style.align() == Align.CENTRE ? x - width / 2 : x - width;
        words.add(new Words(text, new Box(left, baseline - style.size() * 0.75, width, style.size() * 0.75)));
    }

    @Override
    public void clipped(Box box, Runnable painting) {
        painting.run();
    }
}
