package com.chemlink.analytics.app.screen;

/** The headings of the navigation. */
public enum Group {
    /** Above all headings. */
    FIRST(""), PEOPLE("People"), TRUST("Trust"), ALCHEMI("Alchemi"),
    /** At the bottom: about the workbench itself, needing no published data and no filter. */
    WORKBENCH("");

    private final String heading;

    Group(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }
}
