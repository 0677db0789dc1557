package com.chemlink.analytics.etl.source;

import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a source with its contract before a row is read. The contract is the staging tables: a binary copy between
 * columns of different types could load silently wrong, so every type is compared first.
 */
public final class ContractCheck {

    private static final String COLUMNS = """
            SELECT relname, attname, format_type(atttypid, NULL), greatest(reltuples, 0)::bigint,
                   has_table_privilege(pg_class.oid, 'SELECT')
                       OR has_column_privilege(pg_class.oid, attnum, 'SELECT')
            FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace JOIN pg_attribute ON attrelid = pg_class.oid
            WHERE nspname = ? AND relkind IN ('r', 'p', 'v', 'm', 'f') AND attnum > 0 AND NOT attisdropped
            ORDER BY relname, attnum""";

    /** What can be converted to the contract's type without losing or guessing anything. */
    private static final Map<String, Set<String>> CONVERTIBLE = Map.of(
            "bigint", Set.of("integer", "smallint"),
            "integer", Set.of("smallint"),
            "character varying", Set.of("text", "character", "citext", "name"),
            "text", Set.of("character varying", "character", "citext"),
            "numeric", Set.of("bigint", "integer", "smallint", "double precision", "real"),
            "jsonb", Set.of("json"),
            "json", Set.of("jsonb"));

    private record Column(String type, boolean readable) {}

    private record Table(Map<String, Column> columns, long estimate) {}

    private final SourceKit kit;
    private final List<String> problems = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> extra = new ArrayList<>();
    private @Nullable String forbidden;

    private ContractCheck(SourceKit kit) {
        this.kit = kit;
    }

    /**
     * @param analytics a connection to the database with the staging tables
     * @throws Failure where the source cannot be read as what it should be; nothing has been copied then
     */
    public static SourceExamination examine(SourceKit kit, Connection source, Connection analytics)
            throws SQLException {
        return new ContractCheck(kit).compare(tables(source, "public"), staging(analytics),
                SourceRights.of(source));
    }

    private static Map<String, Table> staging(Connection analytics) {
        try {
            return tables(analytics, "staging");
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }

    private static Map<String, Table> tables(Connection connection, String schema) throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, schema);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long estimate = row.getLong(4);
                    tables.computeIfAbsent(row.getString(1), _ -> new Table(new LinkedHashMap<>(), estimate))
                            .columns().put(row.getString(2), new Column(row.getString(3), row.getBoolean(5)));
                }
            }
        }
        return tables;
    }

    private SourceExamination compare(Map<String, Table> found, Map<String, Table> staging,
            SourceRights rights) {
        Map<SourceTable, List<SourceColumn>> columns = new LinkedHashMap<>();
        Map<SourceTable, Long> estimates = new HashMap<>();
        for (SourceTable table : kit.tables()) {
            Table there = found.remove(table.name());
            Table expected = staging.get(kit.stagingName(table));
            if (there == null) {
                problems.add("table %s is missing".formatted(table.name()));
            } else if (expected != null) {
                columns.put(table, columns(table, expected, there));
                estimates.put(table, there.estimate());
            }
        }
        extra.addAll(found.keySet());
        if (!problems.isEmpty()) {
            throw new Failure(Category.SOURCE_CHANGED, "SRC-CONTRACT",
                    "%s is not as expected: %s.".formatted(kit.label(), String.join("; ", problems)),
                    "Nothing was read. Ask its owner what changed, or point the workbench at the right database.");
        }
        if (forbidden != null) {
            throw new Failure(Category.BAD_CONFIGURATION, "SRC-RIGHTS",
                    "The account may not read %s of %s.".formatted(forbidden, kit.label()),
                    "Nothing was read. Ask the owner to GRANT SELECT on it.");
        }
        return new SourceExamination(columns, estimates, List.copyOf(missing), List.copyOf(extra),
                rights);
    }

    private List<SourceColumn> columns(SourceTable table, Table expected, Table there) {
        List<SourceColumn> columns = new ArrayList<>();
        Map<String, Column> left = new LinkedHashMap<>(there.columns());
        expected.columns().forEach((name, wanted) -> {
            Column column = left.remove(name);
            String full = table.name() + "." + name;
            if (column == null) {
                (table.required().contains(name) ? problems : missing).add(
                        table.required().contains(name) ? "column %s is missing".formatted(full) : full);
            } else if (!column.readable()) {
                forbidden = full;
            } else {
                read(full, name, wanted.type(), column.type(), columns);
            }
        });
        left.keySet().forEach(name -> extra.add(table.name() + "." + name));
        return List.copyOf(columns);
    }

    private void read(String full, String name, String wanted, String found, List<SourceColumn> columns) {
        String quoted = '"' + name + '"';
        if (found.equals(wanted)) {
            columns.add(new SourceColumn(name, quoted, wanted));
        } else if (CONVERTIBLE.getOrDefault(wanted, Set.of()).contains(found)) {
            columns.add(new SourceColumn(name, (wanted.equals("jsonb") ? storable(quoted) : quoted) + "::" + wanted,
                    wanted));
        } else {
            problems.add("column %s is %s instead of %s".formatted(full, found, wanted));
        }
    }

    /** The sign of number 0, which json may name and no text of a server can hold, becomes the one for "not a sign". */
    private static String storable(String json) {
        return "regexp_replace(%s::text, '(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000', '\\1\\\\ufffd', 'g')".formatted(json);
    }
}
