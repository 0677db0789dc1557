package com.chemlink.analytics.schema.metric;

import java.util.Locale;

/** Whether the time a point speaks of has passed. What has not begun has no value: it is not 0. */
public enum PointState {
    COMPLETE, IN_PROGRESS, NOT_STARTED;

    /** As in exports and in aggregates.cohort_retention. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
