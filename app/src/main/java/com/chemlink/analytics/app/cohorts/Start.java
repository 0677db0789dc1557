package com.chemlink.analytics.app.cohorts;

import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.util.Locale;

/** What makes people a cohort. */
enum Start {
    SIGNUP("Signup", "", "Signed up"), FIRST_CORE("First core activity", "_first_core", "Began");

    private final String label;
    private final String since;
    private final String rows;

    Start(String label, String since, String rows) {
        this.label = label;
        this.since = since;
        this.rows = rows;
    }

    String label() {
        return label;
    }

    /** The metric of the catalogue that counts from it. */
    String metric() {
        return "retention" + since;
    }

    /** The mean of its cohorts. */
    Metric mean() {
        return Catalogue.get("retention_curve" + since);
    }

    /** Why there is no cohort. */
    String nobody() {
        return "Nobody %s in this range".formatted(rows.toLowerCase(Locale.ROOT));
    }

    /** What the rows of the grid are called. */
    String rows() {
        return rows;
    }
}
