package com.chemlink.analytics.etl.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a finding matters. */
public enum Severity {
    INFO, LOW, MEDIUM, HIGH;

    public static Severity of(String text) {
        return valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    static Optional<Severity> find(String text) {
        return Arrays.stream(values()).filter(severity -> severity.text().equals(text.strip())).findFirst();
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
