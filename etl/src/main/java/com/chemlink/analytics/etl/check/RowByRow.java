package com.chemlink.analytics.etl.check;

import com.chemlink.analytics.schema.tables.core.Core;
import com.chemlink.analytics.schema.tables.staging.Staging;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Table;

/**
 * Checks that judge each row by itself name their tables as <code>{rows:table}</code>. After a sync of the changes it is
 * enough that they look at the rows that changed and at those that failed before: every other row still passes. Those
 * that judge somebody by all their rows name them as <code>{rows:table of owner}</code>, with the column that says whose
 * a row is: then everything of those whom the changes concern, or who failed before, is looked at.
 */
final class RowByRow {

    private static final Pattern ROWS = Pattern.compile("\\{rows:([a-z_]+)(?: of ([a-z_]+))?}");

    private RowByRow() {}

    static boolean is(String sql) {
        return ROWS.matcher(sql).find();
    }

    static String all(String sql) {
        return ROWS.matcher(sql).replaceAll("$1");
    }

    /** Needs the tables of the changes, and failed_before. */
    static String changed(String check, String sql) {
        return ROWS.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(changedOf(check, found)));
    }

    private static String changedOf(String check, MatchResult found) {
        String table = found.group(1);
        String owner = found.group(2);
        if (owner != null) {
            return ownedBy(check, owner, Objects.requireNonNullElseGet(Staging.STAGING.getTable(table),
                    () -> Objects.requireNonNull(Core.CORE.getTable(table))));
        }
        Table<?> staged = Objects.requireNonNull(Staging.STAGING.getTable(table));
        return """
                (SELECT now.* FROM staging.%1$s AS now WHERE now.id IN (
                    SELECT id FROM sync_next.changed_%1$s UNION ALL %2$s))"""
                .formatted(table, failed(check, isUuid(staged, "id") ? "as_uuid" : "as_number"));
    }

    private static String ownedBy(String check, String owner, Table<?> table) {
        boolean uuid = isUuid(table, owner);
        String whom = owner.equals("user_id")
                ? "user_id FROM sync_next.users_touched UNION ALL "
                        + failed(check, "md5('chemlink:' || as_number)::uuid")
                : "id FROM sync_next.%s UNION ALL %s".formatted(uuid ? "accounts_touched" : "persons_touched",
                        failed(check, uuid ? "as_uuid" : "as_number"));
        return "(SELECT now.* FROM %s.%s AS now WHERE now.%s IN (SELECT %s))".formatted(
                Objects.requireNonNull(table.getSchema()).getName(), table.getName(), owner, whom);
    }

    private static String failed(String check, String key) {
        return "SELECT %1$s FROM pg_temp.failed_before WHERE check_id = '%2$s' AND %1$s IS NOT NULL".formatted(key,
                check);
    }

    private static boolean isUuid(Table<?> table, String column) {
        return Objects.requireNonNull(table.field(column)).getType() == UUID.class;
    }
}
