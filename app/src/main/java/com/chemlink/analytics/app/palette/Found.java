package com.chemlink.analytics.app.palette;

import com.chemlink.analytics.app.icon.Icon;

/**
 * Something the palette found.
 *
 * @param kind what it is, in one word
 * @param detail says more, and is searched too
 */
public record Found(Kind kind, Icon icon, String title, String detail, Runnable open) {

    /** What can be found, in the order of equal matches. */
    public enum Kind {
        SCREEN("Screen"), ACTION("Action"), METRIC("Number"), FINDING("Finding"), PERSON("Person");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
