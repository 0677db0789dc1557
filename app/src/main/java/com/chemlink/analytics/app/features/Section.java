package com.chemlink.analytics.app.features;

import java.util.List;

/** The parts of the screen, with the metrics each of them asks. */
public enum Section {
    FINDER("Finder", "finder_engagement finder_searches finder_votes_by_type"), COLLECTIONS("Collections",
            "collections_created collections_shared collections_privacy"), TALENT("Talent",
                    "top_companies top_roles education_distribution geographic_distribution top_projects profile_additions"), COMMUNITY(
                            "Community", "untracked_activity");

    private final String label;
    private final String metrics;

    Section(String label, String metrics) {
        this.label = label;
        this.metrics = metrics;
    }

    public String label() {
        return label;
    }

    List<String> metrics() {
        return List.of(metrics.split(" "));
    }
}
