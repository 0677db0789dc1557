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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;

/** Lines and areas over time or along numbers. A point without a value leaves a gap. */
final class LinePlot {

    private static final int MARKERS_UP_TO = 14;
    private static final double NAMES_FROM_WIDTH = 380;
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
        Values values = Values.fitting(spec, series, spec.kind() == Kind.AREA, frame.height() - 24 - above);
        this.axes = new Axes(spec, frame, Places.toScale(series), values,
                new Axes.Room(above, endNames() ? LineEnds.room(series, frame) : 8, false), 0);
        this.series.forEach(this::addMarks);
    }

    Picture picture() {
        return new Picture(marks, axes.plot, Hit.COLUMN, axes.across, this::paint);
    }

    private boolean endNames() {
        return series.size() > 1 && series.size() <= 5 && frame.width() >= NAMES_FROM_WIDTH;
    }

    private void addMarks(Series one) {
        Color colour = colour(one);
        for (Point point : one.points()) {
            Double value = point.value();
            double x = axes.x(point.x());
            if (value != null && axes.visible(x)) {
                marks.add(Mark.dot(one, point, x, axes.y(value), colour));
            }
        }
    }

    private void paint(Painter painter) {
        axes.paint(painter);
        painter.clipped(new Box(axes.plot.x() - 6, 0,
                axes.plot.width() + 12, frame.height()), () -> series.forEach(one -> paint(painter, one)));
        if (endNames()) {
            LineEnds.paint(painter, frame, axes, marks, series);
        }
    }

    private void paint(Painter painter, Series one) {
        List<Run> runs = Run.of(one, axes);
        for (Run run : runs) {
            run.band().ifPresent(band -> painter.polygon(band.xs, band.ys, Look.transparent(colour(one), 0.14)));
            paint(painter, one, run);
        }
    }

    private void paint(Painter painter, Series one, Run run) {
        boolean filled = spec.kind() == Kind.AREA && one.role() == Role.MAIN && one.equals(firstMain());
        if (filled) {
            Run area = run.closedAt(axes.zero());
            painter.polygon(area.xs, area.ys, Look.transparent(colour(one), 0.12));
        }
        painter.polyline(run.xs, run.ys, run.settled ? stroke(one) : stroke(one).dashed(3, 3));
        if (one.points().size() <= MARKERS_UP_TO && one.role() == Role.MAIN) {
            markers(painter, one);
        } else if (run.single()) {
            Look.marker(painter, one.tone(), run.xs[0], run.ys[0], 2.4, colour(one), ground(), false);
        }
    }

    private void markers(Painter painter, Series one) {
        for (Mark mark : marks) {
            if (mark.series().equals(one)) {
                Look.marker(painter, one.tone(), mark.x(), mark.y(), MARKER, mark.colour(), ground(),
                        mark.point().state() == State.IN_PROGRESS);
            }
        }
    }

    private Series firstMain() {
        return series.stream().filter(one -> one.role() == Role.MAIN).findFirst().orElse(series.getFirst());
    }

    private Color colour(Series one) {
        return one.role() == Role.PREVIOUS ? frame.palette().faint() : Look.colour(frame.palette(), one.tone());
    }

    private Stroke stroke(Series one) {
        return one.role() == Role.PREVIOUS
                ? Stroke.of(colour(one), 1.5).dashed(2, 4)
                : Look.stroke(frame.palette(), one.tone());
    }

    private Color ground() {
        return frame.palette().surface();
    }
}
