package com.chemlink.analytics.etl.baseline;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The area under the curve: how often somebody with a yes is placed before somebody with a no.
 *
 * @param low and {@code high}: the ends of its 95 % interval (Hanley and McNeil)
 */
public record Curve(double area, double low, double high) {

    private static final double SIGMAS = 1.959964;

    public boolean betterThanChance() {
        return low > 0.5;
    }

    /** Ties count half. */
    static Curve of(double[] scores, boolean[] answers) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
        double below = 0;
        double pairs = 0;
        long positives = 0;
        for (int at = 0; at < order.length;) {
            int end = at;
            long yes = 0;
            while (end < order.length && scores[order[end]] == scores[order[at]]) {
                yes += answers[order[end]] ? 1 : 0;
                end++;
            }
            long no = end - at - yes;
            pairs += yes * (below + no / 2.0);
            below += no;
            positives += yes;
            at = end;
        }
        return interval(pairs / (positives * below), positives, (long) below);
    }

    private static Curve interval(double area, long positives, long negatives) {
        double both = area / (2 - area);
        double twice = 2 * area * area / (1 + area);
        double variance = (area * (1 - area) + (positives - 1) * (both - area * area)
                + (negatives - 1) * (twice - area * area)) / ((double) positives * negatives);
        double margin = SIGMAS * Math.sqrt(Math.max(0, variance));
        return new Curve(area, Math.max(0, area - margin), Math.min(1, area + margin));
    }
}
