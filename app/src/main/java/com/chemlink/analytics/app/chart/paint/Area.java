package com.chemlink.analytics.app.chart.paint;

/** Where a pointer means something. */
public sealed interface Area permits Box, Ribbon {

    boolean contains(double px, double py);
}
