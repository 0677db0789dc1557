package com.chemlink.analytics.schema.metric;

/**
 * A column of an answer or of the rows behind a point.
 *
 * @param name in snake_case, as in exports
 * @param label for people to read
 * @param unit what is counted ("users", "%", "days"); empty where there is none
 * @param personal whether a screen hides it unless the analyst has asked for personal data
 */
public record Column(String name, String label, ColumnType type, String unit, boolean personal) {

    public static Column of(String name, String label, ColumnType type) {
        return new Column(name, label, type, "", false);
    }

    public static Column personal(String name, String label) {
        return new Column(name, label, ColumnType.TEXT, "", true);
    }
}
