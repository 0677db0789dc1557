package com.chemlink.analytics.etl.configuration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The companies that are made up for whoever has connected no databases yet. */
public enum Sample {
    /** The one whose figures were published: small, and nearly quiet before October 2025. */
    PUBLISHED("The published company", 2_094),
    /** One with enough people and months for cohorts, funnels and journeys to be worth a look. */
    LIVELIER("A livelier company", 20_000);

    private final String label;
    private final int people;

    Sample(String label, int people) {
        this.label = label;
        this.people = people;
    }

    public String label() {
        return label;
    }

    public int people() {
        return people;
    }

    /** As it is configured. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sample> parse(String text) {
        return Arrays.stream(values()).filter(sample -> sample.text().equalsIgnoreCase(text)).findFirst();
    }
}
