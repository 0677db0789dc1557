package com.chemlink.analytics.schema.metric;

/** One thing a filter can say. A metric names the parts that mean something for it; of the others it is said so. */
public enum FilterPart {
    RANGE("date range"), GRANULARITY("granularity"), POPULATION("population"), SEGMENT("segment"), COUNTRY(
            "country"), TYPES("activity types"), BULK("bulk updates"), KNOWN_ON("as known on a run");

    private final String label;

    FilterPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
