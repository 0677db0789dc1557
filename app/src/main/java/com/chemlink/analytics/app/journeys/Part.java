package com.chemlink.analytics.app.journeys;

/** What Journeys is about: everybody, or somebody. */
enum Part {
    PATHS("Paths"), PERSON("One person");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
