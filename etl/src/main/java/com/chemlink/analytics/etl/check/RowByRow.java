package com.chemlink.analytics.etl.check;

import com.chemlink.analytics.schema.tables.core.Core;
import com.chemlink.analytics.schema.tables.staging.Staging;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Table;

/**
 * Checks that judge each row by itself name their tables as <code>{rows:table}</code>. After a sync of the changes it is
 * enough that they look at the rows that changed and at those that failed before: every other row still passes. Those
 * that judge somebody by all their rows name them as <code>{rows:table of owner}</code>, with the column that says whose
 * a row is: then everything of those whom the changes concern, or who failed before, is looked at. Of a lasting check,
 * what failed before is looked at only where it changed; the owner of a row that failed is in its evidence, or its key.
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
    static String changed(Check check) {
        return ROWS.matcher(check.sql()).replaceAll(found -> Matcher.quoteReplacement(changedOf(check, found)));
    }

    /** A condition on rows of ops.finding_rows: whether the changes say anything about them. */
    static String mayDiffer(String sql) {
        return ROWS.matcher(sql).results().map(RowByRow::mayDiffer).distinct().sorted()
                .collect(Collectors.joining("\n   OR "));
    }

    private static String mayDiffer(MatchResult found) {
        String owner = found.group(2);
        if (owner == null) {
            return "rows.row_key IN (SELECT id::text FROM sync_next.keys_%s)".formatted(found.group(1));
        }
        // An owner who is the row itself is looked up by its key; the others' rows have to be read for their evidence.
        return owner.equals("id")
                ? "rows.row_key = ANY (ARRAY(SELECT id::text FROM sync_next.%s))".formatted(
                        touched(table(found.group(1)), owner))
                : "coalesce(rows.evidence ->> '%s', rows.row_key) IN (SELECT id::text FROM sync_next.%s)"
                        .formatted(owner, touched(table(found.group(1)), owner));
    }

    private static String changedOf(Check check, MatchResult found) {
        String table = found.group(1);
        String owner = found.group(2);
        if (owner != null) {
            return ownedBy(check, owner, table(table));
        }
        Table<?> staged = Objects.requireNonNull(Staging.STAGING.getTable(table));
        return """
                (SELECT now.* FROM staging.%1$s AS now WHERE now.id IN (
                    SELECT id FROM sync_next.changed_%1$s UNION ALL %2$s))"""
                .formatted(table, failed(check.id(), isUuid(staged, "id") ? "as_uuid" : "as_number"));
    }

    private static String ownedBy(Check check, String owner, Table<?> table) {
        boolean user = owner.equals("user_id");
        String whom = user
                ? "user_id FROM sync_next.users_touched"
                : "id FROM sync_next." + touched(table, owner);
        if (!check.lasting()) {
            String key = user ? "md5('chemlink:' || as_number)::uuid" : isUuid(table, owner) ? "as_uuid" : "as_number";
            whom += " UNION ALL " + failed(check.id(), key);
        }
        return "(SELECT now.* FROM %s.%s AS now WHERE now.%s IN (SELECT %s))".formatted(
                Objects.requireNonNull(table.getSchema()).getName(), table.getName(), owner, whom);
    }

    private static Table<?> table(String name) {
        return Objects.requireNonNullElseGet(Staging.STAGING.getTable(name),
                () -> Objects.requireNonNull(Core.CORE.getTable(name)));
    }

    private static String touched(Table<?> table, String owner) {
        return isUuid(table, owner) ? "accounts_touched" : "persons_touched";
    }

    private static String failed(String check, String key) {
        return "SELECT %1$s FROM pg_temp.failed_before WHERE check_id = '%2$s' AND %1$s IS NOT NULL".formatted(key,
                check);
    }

    private static boolean isUuid(Table<?> table, String column) {
        return Objects.requireNonNull(table.field(column)).getType() == UUID.class;
    }
}
