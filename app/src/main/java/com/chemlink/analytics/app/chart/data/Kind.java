package com.chemlink.analytics.app.chart.data;

/** The family's members. */
public enum Kind {
    LINE, AREA, BARS, STACKED, RANKING, INTERVALS, SHARE, HEATMAP, SCATTER, FUNNEL, FLOW, SPARK;

    /** Whether dragging across the chart can narrow what it shows. */
    public boolean zooms() {
        return this == LINE || this == AREA || this == BARS || this == STACKED || this == SCATTER;
    }

    /** Whether a logarithmic value axis means anything here: stacked parts and shares would lie on one. */
    public boolean takesLogarithm() {
        return this == LINE || this == SCATTER || this == BARS || this == INTERVALS;
    }

    /** Whether each series can be switched off by its legend. */
    public boolean togglesSeries() {
        return zooms() || this == SHARE;
    }
}
