package com.chemlink.analytics.app.chart.paint;

/** The weights the type scale knows. */
public enum Weight {
    REGULAR, MEDIUM, SEMIBOLD
}
