package com.chemlink.analytics.app.chart.scale;

import java.util.ArrayList;
import java.util.List;

/** Places on a value axis a person can count with: steps of 1, 2 or 5 times a power of ten. */
public final class Ticks {

    /** A step a little too small is better than one more than twice too large. */
    private static final double TOLERANCE = 0.9;

    private Ticks() {}

    /**
     * At most {@code most} ticks inside the range.
     *
     * @param whole no ticks between whole numbers, for things that are counted
     */
    public static List<Double> linear(double low, double high, int most, boolean whole) {
        if (!(high > low)) {
            return List.of(low);
        }
        double step = step(high - low, Math.max(1, most - 1));
        if (whole) {
            step = Math.max(1, step);
        }
        return every(step, low, high);
    }

    /** All multiples of a step inside the range. */
    public static List<Double> every(double step, double low, double high) {
        long first = (long) Math.ceil(low / step - 1e-9);
        long last = (long) Math.floor(high / step + 1e-9);
        List<Double> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            ticks.add(clean(i, step));
        }
        return List.copyOf(ticks);
    }

    /** Powers of ten inside the range, thinned until no more than {@code most} are left. */
    public static List<Double> logarithmic(double low, double high, int most) {
        int first = (int) Math.ceil(Math.log10(low) - 1e-9);
        int last = (int) Math.floor(Math.log10(high) + 1e-9);
        int every = Math.max(1, (int) Math.ceil((last - first + 1) / (double) Math.max(1, most)));
        List<Double> ticks = new ArrayList<>();
        for (int power = first; power <= last; power += every) {
            ticks.add(Math.pow(10, power));
        }
        return List.copyOf(ticks);
    }

    /** The smallest of 1, 2, 5 × 10ⁿ with which the span needs no more than that many steps. */
    public static double step(double span, int steps) {
        double rough = span / steps;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[]{1, 2, 5}) {
            if (factor * power >= rough * TOLERANCE) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The smallest of 1, 2, 5 × 10ⁿ that is not below it. */
    public static double above(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double factor : new double[]{1, 2, 5}) {
            if (factor * power >= value * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Without the tail a product such as 3 × 0.1 leaves behind. */
    private static double clean(long times, double step) {
        double inverse = Math.rint(1 / step);
        return step < 1 && inverse > 0 ? times / inverse : times * step;
    }
}
