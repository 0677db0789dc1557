package com.chemlink.analytics.app.filter;

/** Whose doings are counted. */
public enum Population {
    REAL("Real", "People who signed up; test and ghost accounts are left out."), REAL_AND_GHOST("Real + ghost",
            "Also accounts that exist on the social side only."), ALL("All", "Test accounts too.");

    private final String label;
    private final String meaning;

    Population(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
