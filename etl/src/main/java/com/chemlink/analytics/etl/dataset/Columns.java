package com.chemlink.analytics.etl.dataset;

import java.util.List;
import java.util.stream.Collectors;

/** How the columns of laid-out rows are written in DuckDB's SQL. */
public final class Columns {

    private Columns() {}

    /**
     * Every field as the text that files hold: instants as ISO 8601 in UTC, yes and no as true and false.
     *
     * @param forSpreadsheets whether a text that a spreadsheet would take for a formula begins with an apostrophe
     */
    public static String asText(List<Field> fields, boolean forSpreadsheets) {
        return fields.stream().map(field -> switch (field.type()) {
            case INSTANT -> "strftime(%1$s AT TIME ZONE 'UTC', '%%Y-%%m-%%dT%%H:%%M:%%S.%%fZ') AS %1$s"
                    .formatted(field.name());
            case TEXT -> forSpreadsheets
                    ? "CASE WHEN regexp_matches(%1$s, '^[=+@\\t\\r-]') THEN '''' || %1$s ELSE %1$s END AS %1$s"
                            .formatted(field.name())
                    : field.name();
            case BOOLEAN, INTEGER, COUNT, LONG, DAY -> "%1$s::text AS %1$s".formatted(field.name());
        }).collect(Collectors.joining(", "));
    }

    /** The fields as they are. */
    public static String asTheyAre(List<Field> fields) {
        return fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }

    /** An order that leaves nothing open; of the values themselves, not of their texts. */
    public static String order(Dataset dataset) {
        return dataset.order().stream().map(name -> DatasetRows.TABLE + "." + name).collect(Collectors.joining(", "));
    }
}
