package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Role;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.Stroke;
import com.chemlink.analytics.app.chart.scale.Decimation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;

/** Lines and areas over time or along numbers. A point without a value leaves a gap. */
final class LinePlot {

    private static final int MARKERS_UP_TO = 14;
    private static final double MARKER = 3.6;

    private final ChartSpec spec;
    private final List<Series> series;
    private final Frame frame;
    private final Axes axes;
    private final List<Mark> marks = new ArrayList<>();

    LinePlot(ChartSpec spec, List<Series> series, Frame frame) {
        this.spec = spec;
        this.series = series.stream().sorted(Comparator.comparingInt(one -> one.role() == Role.PREVIOUS ? 0 : 1))
                .toList();
        this.frame = frame;
        double above = Annotations.room(spec) + 4;
        Places places = Places.toScale(series);
        List<Series> seen = places.inSight(series, frame.zoom(), 0);
        Values values = Values.fitting(spec, seen.stream().map(LinePlot::settled).toList(), spec.kind() == Kind.AREA,
                frame.height() - above - Axes.BELOW);
        this.axes = new Axes(spec, frame, places, values,
                new Axes.Room(above, 8, false), 0);
        this.series.forEach(this::addMarks);
    }

    /** How sure one can be of what is not over yet is not drawn: one early person would stretch the axis over everything. */
    private static Series settled(Series one) {
        return one.with(one.points().stream()
                .map(point -> point.state() == State.IN_PROGRESS ? point.unbounded() : point).toList());
    }

    Picture picture() {
        return new Picture(marks, axes.plot, Hit.COLUMN, axes.across, this::paint);
    }

    private void addMarks(Series one) {
        Color colour = colour(one);
        for (Point point : worthAMark(one)) {
            Double value = point.value();
            double x = axes.x(point.x());
            if (value != null && axes.visible(x)) {
                marks.add(Mark.dot(one, point, x, axes.y(value), colour));
            }
        }
    }

    /** Of a long single line only what can be told apart: the lows and highs of each pixel. Zooming brings the rest. */
    private List<Point> worthAMark(Series one) {
        if (series.size() > 1 || one.points().size() < 4 * axes.plot.width()) {
            return one.points();
        }
        List<Point> visible = one.points().stream()
                .filter(point -> point.value() != null && axes.visible(axes.x(point.x()))).toList();
        int[] kept = Decimation.perPixel(Run.xs(visible, axes), Run.ys(visible, axes));
        return Arrays.stream(kept).mapToObj(visible::get).toList();
    }

    private void paint(Painter painter) {
        axes.paint(painter);
        Runnable lines = () -> series.forEach(one -> paint(painter, one));
        if (frame.zoom() == null) {
            lines.run();
        } else {
            painter.clipped(new Box(axes.plot.x() - 6, axes.plot.y() - 6, axes.plot.width() + 12,
                    axes.plot.height() + 12), lines);
        }
    }

    private void paint(Painter painter, Series one) {
        List<Run> runs = Run.of(one, axes);
        for (Run run : runs) {
            run.band().ifPresent(band -> painter.polygon(band.xs, band.ys, Look.transparent(colour(one), 0.10)));
            run.whisker().ifPresent(reach -> painter.polyline(reach.xs, reach.ys,
                    Stroke.of(Look.transparent(colour(one), 0.35), 3)));
            paint(painter, one, run);
        }
        markers(painter, one);
    }

    private void paint(Painter painter, Series one, Run run) {
        boolean filled = spec.kind() == Kind.AREA && one.role() == Role.MAIN && one.equals(firstMain());
        if (filled) {
            Run area = run.closedAt(axes.zero());
            painter.polygon(area.xs, area.ys, Look.transparent(colour(one), 0.12));
        }
        painter.polyline(run.xs, run.ys, run.settled ? stroke(one) : stroke(one).dashed(3, 3));
        if (run.single()) {
            Look.marker(painter, one.tone(), run.xs[0], run.ys[0], 2.4, colour(one), ground(), false);
        }
    }

    /** On every point where there are few; else on the last, so that the line can be told by its marker too. */
    private void markers(Painter painter, Series one) {
        List<Mark> own = marks.stream().filter(mark -> mark.series().id().equals(one.id())).toList();
        boolean few = one.points().size() <= MARKERS_UP_TO;
        if (own.isEmpty() || one.role() != Role.MAIN || (!few && series.size() < 2)) {
            return;
        }
        for (Mark mark : few ? own : List.of(own.getLast())) {
            Look.marker(painter, one.tone(), mark.x(), mark.y(), MARKER, mark.colour(), ground(),
                    mark.point().state() == State.IN_PROGRESS);
        }
    }

    private Series firstMain() {
        return series.stream().filter(one -> one.role() == Role.MAIN).findFirst().orElse(series.getFirst());
    }

    private Color colour(Series one) {
        return one.role() == Role.PREVIOUS ? frame.palette().faint() : Look.colour(frame.palette(), one.tone());
    }

    private Stroke stroke(Series one) {
        if (one.role() == Role.PREVIOUS) {
            return Stroke.of(colour(one), 1.5).dashed(2, 4);
        }
        boolean dense = one.points().size() > axes.plot.width();
        return dense ? Stroke.of(colour(one), 1.1) : Look.stroke(frame.palette(), one.tone());
    }

    private Color ground() {
        return frame.palette().surface();
    }
}
