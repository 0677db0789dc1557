package com.chemlink.analytics.schema.metric;

/** How a metric is best drawn. */
public enum Drawing {
    /** A line or columns over time. */
    SERIES,
    /** Several lines over time, one per value of the second dimension. */
    SERIES_BY_KIND,
    /** Bars, one per value of the first dimension. */
    BARS,
    /** Parts of a whole. */
    SHARES,
    /** Steps that lose people on the way. */
    FUNNEL,
    /** Cells of two dimensions. */
    HEATMAP,
    /** A few numbers beside each other. */
    FIGURES,
    /** Rows and columns. */
    TABLE
}
