package com.chemlink.analytics.app.journeys;

/** After how long a silence a new path begins. */
enum Silence {
    HOUR("1 hour", 1), DAY("1 day", 24), WEEK("1 week", 168);

    private final String label;
    private final int hours;

    Silence(String label, int hours) {
        this.label = label;
        this.hours = hours;
    }

    String label() {
        return label;
    }

    int hours() {
        return hours;
    }
}
