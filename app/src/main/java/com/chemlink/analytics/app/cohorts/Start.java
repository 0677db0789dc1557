package com.chemlink.analytics.app.cohorts;

/** What makes people a cohort. */
enum Start {
    SIGNUP("Signup", "retention", "Signed up"), FIRST_CORE("First core activity", "retention_first_core", "Began");

    private final String label;
    private final String metric;
    private final String rows;

    Start(String label, String metric, String rows) {
        this.label = label;
        this.metric = metric;
        this.rows = rows;
    }

    String label() {
        return label;
    }

    /** The metric of the catalogue that counts from it. */
    String metric() {
        return metric;
    }

    /** What the rows of the grid are called. */
    String rows() {
        return rows;
    }
}
