package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Interval;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Role;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.Stroke;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bars beside or upon each other, always standing on zero. */
final class BarPlot {

    private static final double WIDEST = 56;
    /** Half of a bar's place lies on either side of it. */
    private static final double HALF = 0.5;
    private static final double RADIUS = 4;
    private static final double STACKED_RADIUS = 2;
    private static final double LEAST_WHISKER = 7;

    private final ChartSpec spec;
    private final List<Series> bars;
    private final List<Series> previous;
    private final Frame frame;
    private final Axes axes;
    private final double band;
    private final boolean stacked;
    private final List<Mark> marks = new ArrayList<>();

    BarPlot(ChartSpec spec, List<Series> series, Frame frame) {
        this.spec = spec;
        this.bars = series.stream().filter(one -> one.role() != Role.PREVIOUS).toList();
        this.previous = series.stream().filter(one -> one.role() == Role.PREVIOUS).toList();
        this.frame = frame;
        this.stacked = spec.kind() == Kind.STACKED;
        Places places = Places.inOrder(series);
        double above = Annotations.room(spec) + 20;
        double height = frame.height() - above - Axes.BELOW;
        this.axes = new Axes(spec, frame, places, values(places, height).below(stacked ? 0 : BarLabels.ROOM, height),
                new Axes.Room(above, 4,
                        notes()),
                HALF);
        this.band = axes.across.pixel(1) - axes.across.pixel(0);
        places.positions().forEach(this::addMarks);
    }

    Picture picture() {
        return new Picture(marks, axes.plot, Hit.INSIDE, axes.across, this::paint);
    }

    private Values values(Places places, double height) {
        if (!stacked) {
            List<Series> all = Stream.concat(bars.stream(), previous.stream()).toList();
            return Values.fitting(spec, places.inSight(all, frame.zoom(), HALF), true, height);
        }
        Map<Position, Double> above = new HashMap<>();
        Map<Position, Double> below = new HashMap<>();
        for (Series one : places.inSight(bars, frame.zoom(), HALF)) {
            for (Point point : one.points()) {
                Double value = point.value();
                if (value != null) {
                    (value < 0 ? below : above).merge(point.x(), value, Double::sum);
                }
            }
        }
        double high = above.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double low = below.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return Values.of(spec, low, high, true, height);
    }

    private boolean notes() {
        return bars.stream().flatMap(one -> one.points().stream())
                .anyMatch(point -> point.state() == State.IN_PROGRESS && !point.note().isEmpty());
    }

    private void addMarks(Position position) {
        double centre = axes.x(position);
        if (!axes.visible(centre)) {
            return;
        }
        int columns = stacked ? 1 : Math.max(1, bars.size());
        double width = Math.max(1, Math.min(WIDEST, band * 0.62 / columns));
        double gap = columns > 1 ? Math.min(4, width * 0.12) : 0;
        double left = centre - (columns * width + (columns - 1) * gap) / 2;
        double up = axes.zero();
        double down = axes.zero();
        for (int i = 0; i < bars.size(); i++) {
            Point point = at(bars.get(i), position);
            Double value = point == null ? null : point.value();
            if (point == null || value == null) {
                continue;
            }
            double length = axes.zero() - axes.y(value);
            double base = stacked ? value < 0 ? down : up : axes.zero();
            double x = stacked ? left : left + i * (width + gap);
            marks.add(mark(bars.get(i), point, x, width, base, base - length));
            up = value >= 0 ? base - length : up;
            down = value < 0 ? base - length : down;
        }
    }

    private Mark mark(Series one, Point point, double x, double width, double base, double end) {
        double least = point.value() != null && point.value() != 0 ? 1.5 : 0;
        double height = Math.max(least, Math.abs(base - end));
        Box box = new Box(x, end <= base ? base - height : base, width, height);
        Box reach = new Box(x, axes.plot.y(), width, axes.plot.height());
        return Mark.area(one, point, box, Look.colour(frame.palette(), one.tone())).reaching(reach);
    }

    private void paint(Painter painter) {
        axes.paint(painter);
        for (Mark mark : marks) {
            paintBar(painter, mark);
        }
        previous.forEach(one -> paintPrevious(painter, one));
        marks.forEach(mark -> paintInterval(painter, mark));
        BarLabels labels = new BarLabels(spec, frame, axes, band, bars, previous, marks);
        if (!stacked) {
            labels.paintLabels(painter);
        }
        labels.paintNotes(painter);
    }

    private void paintBar(Painter painter, Mark mark) {
        Box box = stacked ? separated(mark.box()) : mark.box();
        if (mark.point().state() == State.IN_PROGRESS) {
            painter.hatch(box, radius(), Look.mix(frame.palette().surface(), mark.colour(), 0.18),
                    Look.mix(frame.palette().surface(), mark.colour(), 0.55));
        } else {
            painter.fill(box, Math.min(radius(), box.height() / 2), mark.colour());
            squareFoot(painter, mark, box);
        }
    }

    /** Round at the end that carries the value, straight where the bar stands on the axis. */
    private void squareFoot(Painter painter, Mark mark, Box box) {
        boolean standing = Math.abs(mark.box().bottom() - axes.zero()) < 0.6;
        if (standing && box.height() > 2 * radius()) {
            painter.fill(new Box(box.x(), box.bottom() - radius(), box.width(), radius()), 0, mark.colour());
        }
    }

    private double radius() {
        return stacked ? STACKED_RADIUS : RADIUS;
    }

    private static Box separated(Box box) {
        return box.height() > 3 ? new Box(box.x(), box.y() + 1, box.width(), box.height() - 1) : box;
    }

    private void paintPrevious(Painter painter, Series one) {
        double half = Math.min(WIDEST, band * 0.62) / 2 + 4;
        for (Point point : one.points()) {
            Double value = point.value();
            double x = axes.x(point.x());
            if (value != null && axes.visible(x)) {
                double y = Math.round(axes.y(value)) + 0.5;
                painter.line(x - half, y, x + half, y, Stroke.of(frame.palette().surface(), 4));
                painter.line(x - half, y, x + half, y, Stroke.of(frame.palette().muted(), 1.5).dashed(4, 2));
            }
        }
    }

    private void paintInterval(Painter painter, Mark mark) {
        Interval interval = mark.point().interval();
        if (interval == null || stacked) {
            return;
        }
        if (axes.y(interval.low()) - axes.y(interval.high()) < LEAST_WHISKER) {
            return;
        }
        double x = Math.round(mark.box().centreX()) + 0.5;
        double low = axes.y(interval.low());
        double high = axes.y(interval.high());
        Stroke stroke = Stroke.of(frame.palette().text(), 1.25);
        painter.line(x, low, x, high, stroke);
        painter.line(x - 4, low, x + 4, low, stroke);
        painter.line(x - 4, high, x + 4, high, stroke);
    }

    static @Nullable Point at(Series series, Position position) {
        return series.points().stream().filter(point -> point.x().equals(position)).findFirst().orElse(null);
    }
}
