package com.chemlink.analytics.app.chart.data;

/** What a series is for. */
public enum Role {
    /** The figures themselves. */
    MAIN,
    /** The period before, laid under the current one for comparison. */
    PREVIOUS,
    /** The mean of the other rows of a heatmap. */
    MEAN
}
