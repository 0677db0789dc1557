package com.chemlink.analytics.schema.funnel;

import java.util.Locale;

/** How strictly the steps of a funnel follow each other. */
public enum Order {
    ORDERED("Ordered", "in their order, whatever else is done in between"), STRICT("Strict",
            "in their order, with nothing else done in between"), ANY("Any order",
                    "in any order after the first");

    private final String label;
    private final String words;

    Order(String label, String words) {
        this.label = label;
        this.words = words;
    }

    public String label() {
        return label;
    }

    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
