package com.chemlink.analytics.app.shell;

import java.util.List;
import org.jooq.DSLContext;

/** What can be chosen in the filter besides what is always there: it is data. */
public record FilterChoices(List<String> countries, List<Type> activityTypes) {

    static final FilterChoices NONE = new FilterChoices(List.of(), List.of());

    /** A type of activity by its name and what it is called. */
    public record Type(String name, String label) {}

    public static FilterChoices read(DSLContext sql) {
        List<String> countries = sql
                .fetch("SELECT country FROM core.users WHERE country IS NOT NULL GROUP BY country ORDER BY country")
                .map(row -> row.get(0, String.class));
        List<Type> types = sql.fetch("SELECT event_type, label FROM core.event_types ORDER BY is_core DESC, bit")
                .map(row -> new Type(row.get(0, String.class), row.get(1, String.class)));
        return new FilterChoices(countries, types);
    }
}
