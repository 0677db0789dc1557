package com.chemlink.analytics.etl.check;

import java.util.Locale;

/** Where a finding stands. */
public enum Status {
    OPEN, ACKNOWLEDGED, WAIVED, RESOLVED;

    static Status of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** As it is kept and written. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it is shown. */
    public String label() {
        return name().charAt(0) + text().substring(1);
    }
}
