package com.chemlink.analytics.schema.metric;

/** Which source's rows a metric counts. */
public enum SourceLabel {
    CHEMLINK("ChemLink"), ENGAGEMENT("Engagement"), BOTH("ChemLink + Engagement");

    private final String label;

    SourceLabel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
