package com.chemlink.analytics.app.chart.paint;

/** Which part of a text stands at its x. */
public enum Align {
    LEFT, CENTRE, RIGHT
}
