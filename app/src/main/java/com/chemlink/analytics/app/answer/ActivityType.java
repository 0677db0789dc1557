package com.chemlink.analytics.app.answer;

import java.util.List;
import org.jooq.DSLContext;

/** A type of activity by its name and what it is called. Types are data. */
public record ActivityType(String name, String label) {

    public static final ActivityType SIGNUP = new ActivityType("signup", "Signup");

    /** Those that count as using the product first. */
    public static List<ActivityType> read(DSLContext sql) {
        return sql.fetch("SELECT event_type, label FROM core.event_types ORDER BY is_core DESC, product, bit")
                .map(row -> new ActivityType(row.get(0, String.class), row.get(1, String.class)));
    }
}
