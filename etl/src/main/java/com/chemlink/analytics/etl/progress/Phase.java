package com.chemlink.analytics.etl.progress;

/** The phases of a sync, in their order. */
public enum Phase {
    CHECK("Check"), EXTRACT("Extract"), CORE("Core"), AGGREGATES("Aggregates"), PUBLISH("Publish");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
