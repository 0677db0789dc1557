package com.chemlink.analytics.app.chart.plot;

/** The part of the x axis a person narrowed the chart to, in places. */
public record Zoom(double from, double to) {

    public Zoom {
        if (from > to) {
            throw new IllegalArgumentException("A zoom from %s to %s runs backwards".formatted(from, to));
        }
    }
}
