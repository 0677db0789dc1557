package com.chemlink.analytics.etl.check;

import com.chemlink.analytics.schema.tables.staging.Staging;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Field;

/**
 * Checks that judge each row by itself name their tables as <code>{rows:table}</code>. After a sync of the changes it is
 * enough that they look at the rows that changed and at those that failed before: every other row still passes.
 */
final class RowByRow {

    private static final Pattern ROWS = Pattern.compile("\\{rows:([a-z_]+)}");

    private RowByRow() {}

    static boolean is(String sql) {
        return ROWS.matcher(sql).find();
    }

    static String all(String sql) {
        return ROWS.matcher(sql).replaceAll("$1");
    }

    /** Needs the tables of the changes, and failed_before. */
    static String changed(String check, String sql) {
        return ROWS.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(changedOf(check, found.group(1))));
    }

    private static String changedOf(String check, String table) {
        Field<?> id = Objects.requireNonNull(Objects.requireNonNull(Staging.STAGING.getTable(table)).field("id"));
        return """
                (SELECT now.* FROM staging.%1$s AS now WHERE now.id IN (
                    SELECT id FROM sync_next.changed_%1$s
                    UNION ALL SELECT %2$s FROM pg_temp.failed_before WHERE check_id = '%3$s' AND %2$s IS NOT NULL))"""
                .formatted(table, id.getType() == UUID.class ? "as_uuid" : "as_number", check);
    }
}
