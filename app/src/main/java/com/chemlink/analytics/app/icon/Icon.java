package com.chemlink.analytics.app.icon;

import java.util.Locale;

/** The icons by what they mean. */
public enum Icon {
    ACTIVATION, ACTIVITY, CHECK, CHEVRON_DOWN, CLOSE, COHORTS, COPY, DATASETS, EXPORT, FEATURES, FUNNELS, GROWTH, HOME, INFO, JOURNEYS, MORE, QUALITY, QUERIES, SEARCH, SETTINGS, SYNC, TABLE, WARNING;

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }

    /** A node of 16 by 16. */
    public LineIcon node() {
        return new LineIcon(this);
    }
}
