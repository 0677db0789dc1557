package com.chemlink.analytics.schema.funnel;

import java.util.Locale;

/** By what the people of a funnel can be told apart. */
public enum Breakdown {
    NONE("None", "''"), SEGMENT("Segment", "coalesce(person.segment, 'none')"), COUNTRY("Country",
            "coalesce(person.country, '?')"), COHORT("Signup month",
                    "coalesce(to_char(person.started_at AT TIME ZONE :zone, 'YYYY-MM'), '?')");

    private final String label;
    private final String expression;

    Breakdown(String label, String expression) {
        this.label = label;
        this.expression = expression;
    }

    public String label() {
        return label;
    }

    /** Of a row of core.users. */
    String expression() {
        return expression;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
