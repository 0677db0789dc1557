package com.chemlink.analytics.etl.dataset;

/** What a field is for. */
public enum FieldRole {
    ID("id"), TIME("time"), FEATURE("feature"),
    /** A feature by which, together with others, somebody might be recognised. */
    QUASI_IDENTIFIER("feature, might identify"), LABEL("label"),
    /** Exported only where it is asked for by name. */
    PERSONAL("personal");

    private final String label;

    FieldRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether models are given it. */
    public boolean feature() {
        return this == FEATURE || this == QUASI_IDENTIFIER;
    }
}
