package com.chemlink.analytics.schema.metric;

import java.util.List;

/** Whom a metric counts. */
public enum Population {
    /** People with a ChemLink account that is neither deleted nor a test account. */
    REAL("real", "real"),
    /** With the accounts on the social side that no ChemLink person stands behind. */
    REAL_AND_GHOST("real+ghost", "real ghost"),
    /** With test and deleted accounts too. */
    ALL("all", "real test ghost deleted");

    private final String label;
    private final String members;

    Population(String label, String members) {
        this.label = label;
        this.members = members;
    }

    /** As the command line and the filter bar write it. */
    public String label() {
        return label;
    }

    /** The values of the column {@code population} that belong to it. */
    public List<String> members() {
        return List.of(members.split(" "));
    }

    @Override
    public String toString() {
        return label;
    }
}
