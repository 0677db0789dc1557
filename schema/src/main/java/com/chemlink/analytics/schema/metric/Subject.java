package com.chemlink.analytics.schema.metric;

/** The chapters of the catalogue, by what they are about. */
public enum Subject {
    GROWTH("Growth"), ACTIVITY("Activity"), SOCIAL("Social"), ACTIVATION("Activation"), RETENTION(
            "Retention"), FEATURES("Features"), PROFILES("Profiles"), TALENT("Talent");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
