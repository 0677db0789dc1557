package com.chemlink.analytics.app.journeys;

/** Whether the same several times in a row is one step. */
enum Repeats {
    EACH("Each a step"), AS_ONE("As one");

    private final String label;

    Repeats(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
