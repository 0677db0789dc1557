package com.chemlink.analytics.etl.sync;

import java.util.Locale;

/** How much of the sources a sync reads. All end in the same state. */
public enum SyncMode {
    FULL, INCREMENTAL, RANGE;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
