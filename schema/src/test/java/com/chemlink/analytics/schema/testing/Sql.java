package com.chemlink.analytics.schema.testing;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One-line SQL for tests. */
public final class Sql {

    private Sql() {}

    public static void run(DatabaseAddress on, String sql) {
        try (Connection connection = on.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Every row as its values joined by a bar, nulls as the word. */
    public static List<String> rows(DatabaseAddress on, String sql) {
        try (Connection connection = on.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(row.getString(column)));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The single value of a single row. */
    public static String value(DatabaseAddress on, String sql) {
        List<String> rows = rows(on, sql);
        if (rows.size() != 1) {
            throw new IllegalStateException("expected one row, got " + rows.size() + " from " + sql);
        }
        return rows.getFirst();
    }
}
