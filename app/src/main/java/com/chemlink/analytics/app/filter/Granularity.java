package com.chemlink.analytics.app.filter;

/** How wide a bucket of a series is. */
public enum Granularity {
    DAY("Day"), WEEK("Week"), MONTH("Month");

    private final String label;

    Granularity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
