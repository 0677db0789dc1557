package com.chemlink.analytics.app.filter;

/** Everybody, or those with or without the Finder today. */
public enum Segment {
    ALL("All"), FINDER("Finder"), STANDARD("Standard");

    private final String label;

    Segment(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
