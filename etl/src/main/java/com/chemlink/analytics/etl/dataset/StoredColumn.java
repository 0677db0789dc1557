package com.chemlink.analytics.etl.dataset;

import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A column on its way from the analytics database to where rows are laid out.
 *
 * @param pseudonym whether its texts are replaced by their pseudonyms before anything else sees them
 * @param derived how it follows from other columns, in DuckDB's SQL; null where it is asked for
 */
record StoredColumn(String name, FieldType type, boolean pseudonym, @Nullable String derived) {

    /** Days and instants count from here in PostgreSQL, and from 1970 in DuckDB. */
    private static final String DAYS_FROM = "DATE '2000-01-01'";
    private static final long MICROSECONDS_FROM = 946_684_800_000_000L;

    static StoredColumn of(Field field) {
        return new StoredColumn(field.name(), field.type(),
                field.role() == FieldRole.ID && field.type() == FieldType.TEXT, null);
    }

    static StoredColumn of(String name, FieldType type) {
        return new StoredColumn(name, type, false, null);
    }

    /** The same column, not asked for. */
    StoredColumn derivedAs(String sql) {
        return new StoredColumn(name, type, pseudonym, sql);
    }

    /** Where nothing is predicted there is one split and no instant to check: that need not be sent with every row. */
    StoredColumn withoutHorizon() {
        return switch (name) {
            case "x_split" -> derivedAs("'all'");
            case "x_t", "x_known_at", "x_label_at", "x_label_until" -> derivedAs("NULL::TIMESTAMPTZ");
            default -> this;
        };
    }

    boolean isAsked() {
        return derived == null;
    }

    /**
     * Microseconds since 1970, so long after an instant that passes as a number. Numbers are added, as asking the calendar
     * for each value takes DuckDB longer than laying it out.
     */
    static String microseconds(String passed, int hoursLater) {
        return "%s + %d".formatted(passed, MICROSECONDS_FROM + TimeUnit.HOURS.toMicros(hoursLater));
    }

    /** What the analytics database is asked for. Most counts are 0: nothing is sent for these. */
    String asked() {
        String plain = "%s::%s".formatted(name, type.postgres());
        return type == FieldType.COUNT ? "nullif(%s, 0)".formatted(plain) : plain;
    }

    /** What passes: days and instants as their numbers. */
    DuckDBColumnType passed() {
        return switch (type) {
            case TEXT -> DuckDBColumnType.VARCHAR;
            case INTEGER, COUNT, DAY -> DuckDBColumnType.INTEGER;
            case LONG, INSTANT -> DuckDBColumnType.BIGINT;
            case BOOLEAN -> DuckDBColumnType.BOOLEAN;
        };
    }

    /** What is kept of that. */
    String kept() {
        if (derived != null) {
            return "%s AS %s".formatted(derived, name);
        }
        return switch (type) {
            case DAY -> "%s + %s AS %2$s".formatted(DAYS_FROM, name);
            case INSTANT -> "make_timestamptz(%s) AS %s".formatted(microseconds(name, 0), name);
            case COUNT -> "coalesce(%1$s, 0) AS %1$s".formatted(name);
            case TEXT, INTEGER, LONG, BOOLEAN -> name;
        };
    }
}
