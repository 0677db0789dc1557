package com.chemlink.analytics.etl.configuration;

/** The databases that can be configured, by the part each plays. */
public enum Role {
    CHEMLINK("ChemLink", "chemlink-service", "CHEMLINK_PRD_DB_", "CHEMLINK_DEV_DB_"), ENGAGEMENT("Engagement",
            "engagement-platform", "ENGAGEMENT_PRD_DB_",
            "ENGAGEMENT_DEV_DB_"), ANALYTICS("Analytics", "analytics database", "ANALYTICS_DB_", "ANALYTICS_DEV_DB_");

    private final String title;
    private final String label;
    private final String prefix;
    private final String kubePrefix;

    Role(String title, String label, String prefix, String kubePrefix) {
        this.title = title;
        this.label = label;
        this.prefix = prefix;
        this.kubePrefix = kubePrefix;
    }

    /** As people call it, for headings. */
    public String title() {
        return title;
    }

    /** The system behind it, for sentences. */
    public String label() {
        return label;
    }

    /** What its keys begin with; {@code DATA_ENV=kube} switches to the second set. */
    String prefix(boolean kube) {
        return kube ? kubePrefix : prefix;
    }
}
