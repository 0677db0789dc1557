package com.chemlink.analytics.etl.dataset;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a dataset counted, wherever they are.
 *
 * @param from what stands behind FROM
 */
record Tally(Connection where, Dataset dataset, String from) {

    /** In the order of their use; one called {@code all} where it is not split. */
    List<Split> splits() throws SQLException {
        String target = dataset.target().map(Field::name).orElse("false");
        List<Split> splits = new ArrayList<>();
        try (Statement statement = where.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT x_split, count(*), count(*) FILTER (WHERE %s) FROM %s GROUP BY x_split
                        ORDER BY CASE x_split WHEN 'train' THEN 1 WHEN 'validation' THEN 2 ELSE 3 END"""
                        .formatted(target, from))) {
            while (row.next()) {
                splits.add(new Split(row.getString(1), row.getLong(2),
                        dataset.target().isPresent() ? row.getLong(3) : null));
            }
        }
        return splits;
    }

    /** How many rows have each value of a label that is a word. */
    Map<String, Long> balance(Field label) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Statement statement = where.createStatement();
                ResultSet row = statement
                        .executeQuery("""
                                SELECT %1$s, count(*) FROM %2$s WHERE %1$s IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"""
                                .formatted(label.name(), from))) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return counts;
    }
}
