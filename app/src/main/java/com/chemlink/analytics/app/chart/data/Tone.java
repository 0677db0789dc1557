package com.chemlink.analytics.app.chart.data;

/** The colour a series takes from the theme; Finder and Standard keep theirs everywhere. */
public enum Tone {
    ACCENT, FINDER, STANDARD, ORANGE, BLUE, PINK, OLIVE, POSITIVE, NEGATIVE, WARNING, QUIET
}
