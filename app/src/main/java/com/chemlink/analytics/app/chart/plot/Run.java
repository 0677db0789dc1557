package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.Interval;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.scale.Decimation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An unbroken piece of a line in pixels; a class rather than a record because its parts are arrays. */
final class Run {

    private static final int THIN_FROM = 2_000;

    final double[] xs;
    final double[] ys;
    /** False for the piece that leads to a value still in progress. */
    final boolean settled;

    private final double[] lows;
    private final double[] highs;

    private Run(double[] xs, double[] ys, boolean settled, double[] lows, double[] highs) {
        this.xs = xs;
        this.ys = ys;
        this.settled = settled;
        this.lows = lows;
        this.highs = highs;
    }

    boolean single() {
        return xs.length == 1;
    }

    /** The area between the interval ends, where every point has them and is over. */
    Optional<Run> band() {
        if (!settled || lows.length != xs.length || xs.length < 2) {
            return Optional.empty();
        }
        return Optional.of(new Run(thereAndBack(xs, xs), thereAndBack(highs, lows), settled, lows, highs));
    }

    /** From end to end of the interval of a point that stands alone. */
    Optional<Run> whisker() {
        return settled && single() && lows.length == 1
                ? Optional.of(new Run(thereAndBack(xs, xs), thereAndBack(highs, lows), true, lows, highs))
                : Optional.empty();
    }

    Run closedAt(double base) {
        double[] flat = new double[xs.length];
        Arrays.fill(flat, base);
        return new Run(thereAndBack(xs, xs), thereAndBack(ys, flat), settled, lows, highs);
    }

    static List<Run> of(Series series, Axes axes) {
        List<Run> runs = new ArrayList<>();
        List<Point> piece = new ArrayList<>();
        Point before = null;
        for (Point point : inSight(series.points(), axes)) {
            boolean known = point.value() != null && point.state() != State.NOT_STARTED;
            if (known && before != null && point.state() == State.IN_PROGRESS) {
                close(piece, true, axes, runs);
                close(new ArrayList<>(List.of(before, point)), false, axes, runs);
            } else if (known) {
                piece.add(point);
            } else {
                close(piece, true, axes, runs);
            }
            before = known ? point : null;
        }
        close(piece, true, axes, runs);
        return runs;
    }

    /** The visible points and one neighbour on either side, so that lines run on to the edge of a zoom. */
    private static List<Point> inSight(List<Point> points, Axes axes) {
        int first = 0;
        int last = points.size() - 1;
        while (first < last && axes.x(points.get(first + 1).x()) < axes.plot.x()) {
            first++;
        }
        while (last > first && axes.x(points.get(last - 1).x()) > axes.plot.right()) {
            last--;
        }
        return points.isEmpty() ? points : points.subList(first, last + 1);
    }

    private static void close(List<Point> piece, boolean settled, Axes axes, List<Run> runs) {
        if (!piece.isEmpty()) {
            runs.add(run(piece, settled, axes));
            piece.clear();
        }
    }

    private static Run run(List<Point> piece, boolean settled, Axes axes) {
        double[] xs = xs(piece, axes);
        double[] ys = ys(piece, axes);
        boolean banded = piece.stream().noneMatch(point -> point.interval() == null);
        List<Interval> intervals = banded ? piece.stream().map(Point::interval).toList() : List.of();
        double[] lows = intervals.stream().mapToDouble(interval -> axes.y(interval.low())).toArray();
        double[] highs = intervals.stream().mapToDouble(interval -> axes.y(interval.high())).toArray();
        Run full = new Run(xs, ys, settled, lows, highs);
        return xs.length < THIN_FROM ? full : full.thinned(Decimation.perPixel(xs, ys));
    }

    static double[] xs(List<Point> points, Axes axes) {
        return points.stream().mapToDouble(point -> axes.x(point.x())).toArray();
    }

    static double[] ys(List<Point> points, Axes axes) {
        return points.stream().mapToDouble(point -> axes.y(orZero(point.value()))).toArray();
    }

    private Run thinned(int[] kept) {
        boolean intervals = lows.length == xs.length;
        return new Run(pick(xs, kept), pick(ys, kept), settled, intervals ? pick(lows, kept) : lows,
                intervals ? pick(highs, kept) : highs);
    }

    private static double[] pick(double[] from, int[] kept) {
        return Arrays.stream(kept).mapToDouble(index -> from[index]).toArray();
    }

    private static double[] thereAndBack(double[] there, double[] back) {
        double[] round = Arrays.copyOf(there, there.length + back.length);
        for (int i = 0; i < back.length; i++) {
            round[there.length + i] = back[back.length - 1 - i];
        }
        return round;
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
