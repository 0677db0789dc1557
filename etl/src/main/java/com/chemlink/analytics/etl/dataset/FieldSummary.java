package com.chemlink.analytics.etl.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the values of a field are, all rows together.
 *
 * @param known rows whose value is known
 * @param values in words: from where to where, with the mean; of words which there are, where they are few
 */
public record FieldSummary(Field field, long known, String values) {

    private static final int FEW = 16;
    private static final int LONGEST = 60;
    private static final int LARGE = 1_000;

    /** Of every field, in one pass, and one more for each whose words are few and short. */
    public static List<FieldSummary> of(DatasetRows rows, List<Field> fields) throws SQLException {
        String measures = fields.stream().map(FieldSummary::measures).collect(Collectors.joining(", "));
        List<FieldSummary> summaries = new ArrayList<>();
        try (Statement statement = rows.statement();
                ResultSet row = statement.executeQuery("SELECT %s FROM %s".formatted(measures, DatasetRows.TABLE))) {
            row.next();
            int column = 1;
            for (Field field : fields) {
                summaries.add(new FieldSummary(field, row.getLong(column), field.type() == FieldType.TEXT
                        ? words(rows, field, row.getLong(column + 1), row.getLong(column + 2))
                        : numbers(row, field, column)));
                column += 4;
            }
        }
        return summaries;
    }

    /** How many are known, and three more things; of words how many differ, about, and how long the longest is. */
    private static String measures(Field field) {
        String measures = switch (field.type()) {
            case INTEGER, COUNT, LONG -> "count(%1$s), min(%1$s)::text, max(%1$s)::text, avg(%1$s)::float8";
            case BOOLEAN -> "count(%1$s), NULL::text, NULL::text, avg(%1$s::int)::float8";
            case DAY -> "count(%1$s), min(%1$s)::text, max(%1$s)::text, NULL::float8";
            case INSTANT ->
                "count(%1$s), strftime(min(%1$s), '%%Y-%%m-%%d'), strftime(max(%1$s), '%%Y-%%m-%%d'), NULL::float8";
            case TEXT -> "count(%1$s), approx_count_distinct(%1$s), max(length(%1$s)), NULL";
        };
        return measures.formatted(field.name());
    }

    private static String numbers(ResultSet row, Field field, int column) throws SQLException {
        if (row.getLong(column) == 0) {
            return "";
        }
        double mean = row.getDouble(column + 3);
        if (field.type() == FieldType.BOOLEAN) {
            return String.format(Locale.ROOT, "%.2f %% yes", 100 * mean);
        }
        String low = row.getString(column + 1);
        String high = row.getString(column + 2);
        if (low.equals(high)) {
            return "always " + low;
        }
        String stretch = "%s to %s".formatted(low, high);
        return field.type().number()
                ? String.format(Locale.ROOT, Math.abs(mean) < LARGE ? "%s, mean %.4f" : "%s, mean %.0f", stretch, mean)
                : stretch;
    }

    /** Words that say who somebody is are not told one by one. */
    private static String words(DatasetRows rows, Field field, long different, long longest) throws SQLException {
        boolean told = field.role() == FieldRole.FEATURE || field.role() == FieldRole.LABEL;
        if (!told || different > FEW || longest > LONGEST) {
            return "";
        }
        try (Statement statement = rows.statement();
                ResultSet row = statement.executeQuery(
                        "SELECT coalesce(string_agg(DISTINCT %1$s, ', ' ORDER BY %1$s), '') FROM %2$s".formatted(
                                field.name(), DatasetRows.TABLE))) {
            row.next();
            return row.getString(1);
        }
    }
}
