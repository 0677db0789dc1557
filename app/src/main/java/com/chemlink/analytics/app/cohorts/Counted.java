package com.chemlink.analytics.app.cohorts;

/** When somebody has to be back to count as returned. */
enum Counted {
    ON, ON_OR_AFTER;

    String label() {
        return this == ON ? "On the period" : "Then or later";
    }

    /** The count of those who are. */
    String measure() {
        return "returned" + when();
    }

    /** Their share of the cohort. */
    String rate() {
        return "rate" + when();
    }

    private String when() {
        return this == ON ? "" : "_or_later";
    }
}
