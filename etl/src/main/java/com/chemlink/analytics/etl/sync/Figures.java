package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.etl.transform.Differences;
import com.chemlink.analytics.etl.transform.Transformation;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Figures of what is published, read before and after publishing, so that a run can say what it moved. */
final class Figures {

    private static final String PUBLISHED = "core, aggregates, ops";

    private record Name(String subject, String measure) {}

    private final Map<Name, BigDecimal> values = new LinkedHashMap<>();

    private Figures() {}

    static Figures published(Connection connection) throws SQLException {
        return read(connection, PUBLISHED);
    }

    /** Of what a full sync has built, before readers see it: counting takes longer than a reader should wait. */
    static Figures next(Connection connection) throws SQLException {
        return read(connection, "sync_next, " + PUBLISHED);
    }

    private static Figures read(Connection connection, String path) throws SQLException {
        String before = path(connection, path);
        Figures figures = new Figures();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement
                        .executeQuery(new SqlScript(Transformation.class, "figures.sql").text())) {
            while (row.next()) {
                figures.values.put(new Name(row.getString(1), row.getString(2)), row.getBigDecimal(3));
            }
        }
        path(connection, before);
        return figures;
    }

    /** Sets the schemas in which tables are found, for the transaction, and tells which these were. */
    private static String path(Connection connection, String schemas) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(
                "SELECT was, set_config('search_path', ?, true) FROM current_setting('search_path') AS was")) {
            set.setString(1, schemas);
            try (ResultSet row = set.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Writes down what is different after a run, and by how many rows its tables differ. */
    static void record(Connection connection, long run, Figures before, Figures after,
            Map<String, Differences.Count> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                        INSERT INTO ops.run_changes (run_id, subject, measure, before, after, came, went) VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setLong(1, run);
            Set<Name> names = new LinkedHashSet<>(before.values.keySet());
            names.addAll(after.values.keySet());
            for (Name name : names) {
                BigDecimal was = before.values.get(name);
                BigDecimal is = after.values.get(name);
                if (was == null || is == null || was.compareTo(is) != 0) {
                    add(insert, name, was, is, null);
                }
            }
            for (Map.Entry<String, Differences.Count> table : rows.entrySet()) {
                if (table.getValue().came() + table.getValue().went() > 0) {
                    add(insert, new Name("rows", table.getKey()), null, null, table.getValue());
                }
            }
        }
    }

    private static void add(PreparedStatement insert, Name name, @Nullable BigDecimal before,
            @Nullable BigDecimal after, Differences.@Nullable Count count) throws SQLException {
        insert.setString(2, name.subject());
        insert.setString(3, name.measure());
        insert.setBigDecimal(4, before);
        insert.setBigDecimal(5, after);
        insert.setObject(6, count == null ? null : count.came());
        insert.setObject(7, count == null ? null : count.went());
        insert.execute();
    }
}
