package com.chemlink.analytics.app.cohorts;

/** When somebody has to be back to count as returned. */
enum Counted {
    ON("On the period", "returned", "rate"), ON_OR_AFTER("Then or later", "returned_or_later", "rate_or_later");

    private final String label;
    private final String measure;
    private final String rate;

    Counted(String label, String measure, String rate) {
        this.label = label;
        this.measure = measure;
        this.rate = rate;
    }

    String label() {
        return label;
    }

    /** The count of those who are. */
    String measure() {
        return measure;
    }

    /** Their share of the cohort. */
    String rate() {
        return rate;
    }
}
