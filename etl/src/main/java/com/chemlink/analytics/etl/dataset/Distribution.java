package com.chemlink.analytics.etl.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * How the values of a field are spread.
 *
 * @param bars in the order of the values; words by how often they come
 * @param known rows whose value is known
 */
public record Distribution(Field field, List<Bar> bars, long known, long rows) {

    private static final int BARS = 8;

    /** Values from one to another, or one value, and how many rows have it. */
    public record Bar(String values, long rows) {}

    /** Whether no word comes twice, so that there is nothing to draw. */
    public boolean allDifferent() {
        return field.type() == FieldType.TEXT && bars.size() == BARS && bars.getFirst().rows() == 1;
    }

    public static Distribution of(DatasetRows rows, Field field) throws SQLException {
        List<Bar> bars = new ArrayList<>();
        long known = 0;
        try (Statement statement = rows.statement();
                ResultSet row = statement.executeQuery(query(field))) {
            while (row.next()) {
                bars.add(new Bar(row.getString(1), row.getLong(2)));
                known += row.getLong(2);
            }
        }
        return new Distribution(field, bars, known, rows.count());
    }

    private static String query(Field field) {
        return switch (field.type()) {
            case TEXT, BOOLEAN -> words(field);
            case INTEGER, COUNT, LONG -> spread(field, "%1$s", "%1$s::bigint::text");
            case DAY -> spread(field, "%1$s - date '2000-01-01'", "(date '2000-01-01' + %1$s::int)::text");
            case INSTANT -> spread(field, "epoch_us(%1$s)", "strftime(make_timestamp(%1$s), '%%Y-%%m-%%d')");
        };
    }

    /** The most frequent, and all the others as one. */
    private static String words(Field field) {
        return """
                SELECT CASE WHEN place < %3$d THEN value ELSE 'others' END, sum(rows)
                FROM (SELECT value, rows, row_number() OVER (ORDER BY rows DESC, value) AS place
                      FROM (SELECT left(%1$s::text, 60) AS value, count(*) AS rows FROM %2$s WHERE %1$s IS NOT NULL GROUP BY 1) AS counted
                     ) AS placed
                GROUP BY 1, least(place, %3$d) ORDER BY least(place, %3$d)"""
                .formatted(field.name(), DatasetRows.TABLE, BARS);
    }

    /**
     * Single values where there are few, else stretches of equal length; the first and the last hold whatever lies further out
     * than 99 of 100, or one date nobody meant would leave nothing to see.
     */
    private static String spread(Field field, String number, String text) {
        String value = number.formatted(field.name());
        return """
                WITH numbers AS (SELECT %1$s AS number, count(*) AS rows FROM %2$s WHERE %3$s IS NOT NULL GROUP BY 1),
                usual AS (SELECT quantile_disc(%1$s, 0.005) AS low, quantile_disc(%1$s, 0.995) AS high FROM %2$s),
                ends AS (SELECT CASE WHEN low < high THEN low ELSE least_one END AS low, CASE WHEN low < high THEN high ELSE most END AS high, different
                         FROM usual, (SELECT min(number) AS least_one, max(number) AS most, count(*) AS different FROM numbers) AS all_of_them)
                SELECT %5$s || CASE WHEN max(number) > min(number) THEN ' to ' || %6$s ELSE '' END, sum(rows)
                FROM (SELECT number, rows, CASE WHEN different <= %4$d THEN number
                                                ELSE greatest(0, least(floor((number - low) * %4$d / (high - low)), %4$d - 1)) END AS stretch
                      FROM numbers, ends) AS placed
                GROUP BY stretch ORDER BY stretch"""
                .formatted(value, DatasetRows.TABLE, field.name(), BARS, text.formatted("min(number)"),
                        text.formatted("max(number)"));
    }
}
