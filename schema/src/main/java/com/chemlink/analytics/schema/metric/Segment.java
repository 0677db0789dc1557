package com.chemlink.analytics.schema.metric;

import java.util.Locale;

/** Whether people have the Finder now. Ghosts are in neither. */
public enum Segment {
    ALL("All"), FINDER("Finder"), STANDARD("Standard");

    private final String label;

    Segment(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
