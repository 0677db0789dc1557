package com.chemlink.analytics.app.cohorts;

/** What stands first in a cell; the other stands below it. */
enum Shown {
    RATES("Rates"), COUNTS("Counts");

    private final String label;

    Shown(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
