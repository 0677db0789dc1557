package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Interval;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.scale.Scale;
import com.chemlink.analytics.app.chart.scale.Ticks;
import java.util.ArrayList;
import java.util.List;

/** The value axis: from where to where, with which ticks. */
record Values(double low, double high, boolean logarithmic, List<Double> ticks) {

    private static final double PIXELS_PER_TICK = 50;
    /** Closer together the labels of two ticks would touch. */
    private static final double LEAST_APART = 18;
    /** Where rounding up to the next tick leaves more room empty, closer ticks are tried. */
    private static final double MOST_WASTED = 0.4;

    /** Fits everything the series reach, intervals included. Bars and areas always stand on zero. */
    static Values fitting(ChartSpec spec, List<Series> series, boolean fromZero, double height) {
        double low = Double.MAX_VALUE;
        double positive = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (Series one : series) {
            for (Point point : one.points()) {
                Double value = point.value();
                if (value == null) {
                    continue;
                }
                Interval interval = point.interval();
                low = Math.min(low, interval == null ? value : Math.min(value, interval.low()));
                positive = value > 0
                        ? Math.min(positive, interval == null ? value : Math.max(value / 10, interval.low()))
                        : positive;
                high = Math.max(high, interval == null ? value : Math.max(value, interval.high()));
            }
        }
        if (spec.logarithmic() && high > 0) {
            return logarithmic(positive, high, height);
        }
        return low > high ? of(spec, 0, 1, height) : of(spec, low, high, fromZero, height);
    }

    static Values of(ChartSpec spec, double low, double high, boolean fromZero, double height) {
        boolean nearZero = low >= 0 && low < high * 0.6;
        double bottom = fromZero || nearZero ? Math.min(0, low) : low;
        double top = fromZero ? Math.max(0, high) : high;
        return of(spec, bottom, top > bottom ? top : bottom + 1, height);
    }

    /** With room for words below the lowest bar, where there is one below zero. */
    Values below(double pixels, double height) {
        return low >= 0 || logarithmic || height <= 2 * pixels
                ? this
                : new Values(low - (high - low) * pixels / (height - pixels), high, false, ticks);
    }

    Scale scale(double bottom, double top) {
        return logarithmic
                ? new Scale.Logarithmic(low, high, bottom, top)
                : new Scale.Linear(low, high, bottom, top);
    }

    private static Values of(ChartSpec spec, double low, double high, double height) {
        int most = Math.clamp(Math.round(height / PIXELS_PER_TICK) + 1, 2, 7);
        boolean whole = spec.unit().whole();
        Values values = new Values(low, high, false, List.of());
        for (int steps = Math.max(1, most - 1); steps <= most + 2; steps++) {
            double step = Ticks.step(high - low, steps);
            values = between(low, high, whole ? Math.max(1, step) : step);
            if (values.high - values.low <= (high - low) * (1 + MOST_WASTED)) {
                break;
            }
        }
        return values;
    }

    /** From one tick to another: nothing reaches beyond the last line of the grid. */
    private static Values between(double low, double high, double step) {
        double top = Math.ceil(high / step - 1e-9) * step;
        double bottom = low < 0 ? Math.floor(low / step + 1e-9) * step : low;
        return new Values(bottom, top, false, Ticks.every(step, bottom, top));
    }

    private static Values logarithmic(double least, double high, double height) {
        double floor = Math.pow(10, Math.floor(Math.log10(least)));
        double ceiling = Math.max(Ticks.above(high), floor * 10);
        int most = (int) Math.max(2, Math.round(height / PIXELS_PER_TICK));
        List<Double> ticks = new ArrayList<>(Ticks.logarithmic(floor, ceiling, most));
        if (ticks.getLast() < ceiling * 0.99) {
            double apart = height * Math.log(ceiling / ticks.getLast()) / Math.log(ceiling / floor);
            if (apart < LEAST_APART && ticks.size() > 1) {
                ticks.removeLast();
            }
            ticks.add(ceiling); // nothing reaches beyond the last line of the grid
        }
        return new Values(floor, ceiling, true, List.copyOf(ticks));
    }
}
