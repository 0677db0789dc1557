package com.chemlink.analytics.app.chart.plot;

/** How the pointer finds a mark. */
public enum Hit {
    /** The nearest along x, wherever the pointer is: lines. */
    COLUMN,
    /** The one under the pointer: bars, cells. */
    INSIDE,
    /** The nearest within reach: dots. */
    NEAREST
}
