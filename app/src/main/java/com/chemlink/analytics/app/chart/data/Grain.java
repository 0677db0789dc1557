package com.chemlink.analytics.app.chart.data;

/** How much time one point of a dated series stands for. */
public enum Grain {
    DAY, WEEK, MONTH
}
