package com.chemlink.analytics.app.palette;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** People by number or id; by name and address only where personal data may be seen. */
final class PeopleQuery {

    private static final int MOST = 6;

    private static final String QUERY = """
            SELECT user_id::text, chemlink_id, CASE WHEN {1} THEN
                       concat_ws(' · ', nullif(concat_ws(' ', first_name, last_name), ''), email) ELSE '' END AS name,
                   user_type, country, signup_date, user_lifecycle_stage, engagement_score
            FROM core.unified_users
            WHERE chemlink_id = {0}::bigint OR {2} <> '' AND user_id::text LIKE {2} || '%'
               OR {1} AND {3} <> '' AND lower(concat_ws(' ', first_name, last_name, email)) LIKE '%' || {3} || '%'
            ORDER BY (chemlink_id = {0}::bigint) DESC, chemlink_id LIMIT {4}""";

    private PeopleQuery() {}

    /** A number, the beginning of an id, or, where that is allowed, part of a name. */
    static boolean worthAsking(String typed, boolean personal) {
        return number(typed) != null || !id(typed).isEmpty() || (personal && typed.length() >= 3);
    }

    static List<Person> ask(DSLContext sql, String typed, boolean personal) {
        String name = personal && typed.length() >= 3
                ? typed.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
                : "";
        return sql.fetch(QUERY, number(typed), personal, id(typed), name, MOST)
                .map(row -> new Person(row.get("user_id", String.class), row.get("chemlink_id", String.class),
                        row.get("name", String.class), row.get("user_type", String.class),
                        row.get("country", String.class), row.get("signup_date", LocalDate.class),
                        row.get("user_lifecycle_stage", String.class), row.get("engagement_score", Long.class)));
    }

    private static @Nullable Long number(String typed) {
        String digits = typed.replaceFirst("^#", "");
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : null;
    }

    private static String id(String typed) {
        return typed.matches("[0-9a-fA-F]{8}[0-9a-fA-F-]*") ? typed.toLowerCase(Locale.ROOT) : "";
    }
}
