package com.chemlink.analytics.app.chart.data;

/** Whether the time a value speaks of has passed: what is not yet known must not look like zero. */
public enum State {
    COMPLETE("complete"), IN_PROGRESS("in progress"), NOT_STARTED("not started");

    private final String words;

    State(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
