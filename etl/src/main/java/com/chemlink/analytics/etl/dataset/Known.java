package com.chemlink.analytics.etl.dataset;

/** When a value becomes known. */
public enum Known {
    AT_SIGNUP("at signup", true), BY_THEN("by the prediction instant", true), IF_SEEN("if a sync saw it by then", true),
    /** As of the data: what is true today, which a prediction must not use. */
    AS_OF("as of the data", false), AFTER("after the prediction instant", false);

    private final String label;
    private final boolean inTime;

    Known(String label, boolean inTime) {
        this.label = label;
        this.inTime = inTime;
    }

    public String label() {
        return label;
    }

    /** Whether whoever predicts at that instant has it. */
    public boolean inTime() {
        return inTime;
    }
}
