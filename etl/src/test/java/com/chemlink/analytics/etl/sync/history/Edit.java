package com.chemlink.analytics.etl.sync.history;

/** What a change comes down to. */
record Edit(Place place, String sql) {

    /** In one line. */
    String text() {
        return place + ": " + sql.strip().replaceAll("\\s+", " ");
    }
}
