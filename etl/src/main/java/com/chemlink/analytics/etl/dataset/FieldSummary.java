package com.chemlink.analytics.etl.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a field are, all rows together.
 *
 * @param known rows whose value is known
 * @param lowest as text; null for words and where nothing is known
 * @param mean of numbers, and the share of yes
 */
public record FieldSummary(Field field, long known, @Nullable String lowest, @Nullable String highest,
        @Nullable Double mean) {

    /** Of every field, in one pass. */
    public static List<FieldSummary> of(DatasetRows rows, List<Field> fields) throws SQLException {
        String measures = fields.stream().map(FieldSummary::measures).collect(Collectors.joining(", "));
        List<FieldSummary> summaries = new ArrayList<>();
        try (Statement statement = rows.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT %s FROM %s".formatted(measures, DatasetRows.TABLE))) {
            row.next();
            int column = 1;
            for (Field field : fields) {
                summaries.add(new FieldSummary(field, row.getLong(column), row.getString(column + 1),
                        row.getString(column + 2), mean(row, column + 3)));
                column += 4;
            }
        }
        return summaries;
    }

    private static @Nullable Double mean(ResultSet row, int column) throws SQLException {
        double mean = row.getDouble(column);
        return row.wasNull() ? null : mean;
    }

    private static String measures(Field field) {
        String name = field.name();
        return switch (field.type()) {
            case INTEGER, LONG -> "count(%1$s), min(%1$s)::text, max(%1$s)::text, avg(%1$s)::float8".formatted(name);
            case BOOLEAN -> "count(%1$s), NULL::text, NULL::text, avg(%1$s::int)::float8".formatted(name);
            case DAY -> "count(%1$s), min(%1$s)::text, max(%1$s)::text, NULL::float8".formatted(name);
            case INSTANT ->
                "count(%1$s), strftime(min(%1$s), '%%Y-%%m-%%d'), strftime(max(%1$s), '%%Y-%%m-%%d'), NULL::float8"
                        .formatted(name);
            case TEXT -> "count(%1$s), NULL::text, NULL::text, NULL::float8".formatted(name);
        };
    }
}
