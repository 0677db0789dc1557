package com.chemlink.analytics.app.chart.data;

import org.jspecify.annotations.Nullable;

/**
 * One value of a series.
 *
 * @param value nothing where it is not known
 * @param interval where the true value lies, if that was worked out
 * @param portion the counts behind a rate
 * @param note what to add in words: "3 days in"
 * @param reference shown for orientation only, such as a cohort's own first period: it takes no part in colour scales
 * @param key names the rows behind this point to whoever drills down; charts only pass it on
 */
public record Point(Position x, @Nullable Double value, @Nullable Interval interval, @Nullable Portion portion,
        State state, String note, boolean reference, String key) {

    public static Point at(Position x, double value) {
        return new Point(x, value, null, null, State.COMPLETE, "", false, "");
    }

    public static Point unknown(Position x) {
        return new Point(x, null, null, null, State.COMPLETE, "", false, "");
    }

    public static Point notStarted(Position x) {
        return new Point(x, null, null, null, State.NOT_STARTED, "", false, "");
    }

    /** A rate with the counts it comes from. */
    public static Point rate(Position x, long part, long whole) {
        Double rate = whole == 0 ? null : (double) part / whole;
        return new Point(x, rate, null, new Portion(part, whole), State.COMPLETE, "", false, "");
    }

    public Point between(double low, double high) {
        return new Point(x, value, new Interval(low, high), portion, state, note, reference, key);
    }

    /** Without its interval. */
    public Point unbounded() {
        return new Point(x, value, null, portion, state, note, reference, key);
    }

    public Point inProgress(String words) {
        return new Point(x, value, interval, portion, State.IN_PROGRESS, words, reference, key);
    }

    public Point asReference() {
        return new Point(x, value, interval, portion, state, note, true, key);
    }

    public Point noted(String words) {
        return new Point(x, value, interval, portion, state, words, reference, key);
    }

    public Point keyed(String rows) {
        return new Point(x, value, interval, portion, state, note, reference, rows);
    }
}
