package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;

/** The shape of a series at a glance, without axes: the line of a KPI tile. */
final class SparkPlot {

    private static final double EDGE = 4;

    private final Series series;
    private final Frame frame;
    private final List<Mark> marks = new ArrayList<>();

    SparkPlot(List<Series> shown, Frame frame) {
        this.series = shown.getFirst();
        this.frame = frame;
        addMarks();
    }

    Picture picture() {
        return new Picture(marks, new Box(0, 0, frame.width(), frame.height()), Hit.COLUMN, null, this::paint);
    }

    private void addMarks() {
        List<Point> known = series.points().stream().filter(point -> point.value() != null).toList();
        double low = Math.min(0, known.stream().mapToDouble(SparkPlot::value).min().orElse(0));
        double high = known.stream().mapToDouble(SparkPlot::value).max().orElse(1);
        double step = (frame.width() - EDGE) / Math.max(1, known.size() - 1);
        double span = high > low ? high - low : 1;
        Color colour = Look.colour(frame.palette(), series.tone());
        for (int i = 0; i < known.size(); i++) {
            double share = (value(known.get(i)) - low) / span;
            double y = frame.height() - EDGE - share * (frame.height() - 2 * EDGE);
            marks.add(Mark.dot(series, known.get(i), i * step, y, colour));
        }
    }

    private void paint(Painter painter) {
        double[] xs = marks.stream().mapToDouble(Mark::x).toArray();
        double[] ys = marks.stream().mapToDouble(Mark::y).toArray();
        Color colour = Look.colour(frame.palette(), series.tone());
        if (xs.length > 1) {
            painter.polygon(closed(xs, xs[xs.length - 1], xs[0]), closed(ys, frame.height(), frame.height()),
                    Look.transparent(colour, 0.08));
            painter.polyline(xs, ys, Stroke.of(colour, 1.8));
        }
        Mark last = marks.getLast();
        painter.circle(last.x(), last.y(), 2.6, colour);
    }

    private static double[] closed(double[] line, double end, double start) {
        double[] closed = Arrays.copyOf(line, line.length + 2);
        closed[line.length] = end;
        closed[line.length + 1] = start;
        return closed;
    }

    private static double value(Point point) {
        Double value = point.value();
        return value == null ? 0 : value;
    }
}
