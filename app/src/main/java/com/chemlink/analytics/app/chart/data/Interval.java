package com.chemlink.analytics.app.chart.data;

/** Where the true value lies with 95 % confidence. */
public record Interval(double low, double high) {

    public Interval {
        if (low > high) {
            throw new IllegalArgumentException("An interval from %s to %s runs backwards".formatted(low, high));
        }
    }
}
