package com.chemlink.analytics.etl.dataset;

import org.duckdb.DuckDBColumnType;

/**
 * A column on its way from the analytics database to where rows are laid out.
 *
 * @param pseudonym whether its texts are replaced by their pseudonyms before anything else sees them
 */
record StoredColumn(String name, FieldType type, boolean pseudonym) {

    /** Days and instants count from here in PostgreSQL, and from 1970 in DuckDB. */
    private static final String DAYS_FROM = "DATE '2000-01-01'";
    private static final long MICROSECONDS_FROM = 946_684_800_000_000L;

    static StoredColumn of(Field field) {
        return new StoredColumn(field.name(), field.type(),
                field.role() == FieldRole.ID && field.type() == FieldType.TEXT);
    }

    /** What the analytics database is asked for. */
    String asked() {
        return "%s::%s".formatted(name, type.postgres());
    }

    /** What passes: days and instants as their numbers. */
    DuckDBColumnType passed() {
        return switch (type) {
            case TEXT -> DuckDBColumnType.VARCHAR;
            case INTEGER, DAY -> DuckDBColumnType.INTEGER;
            case LONG, INSTANT -> DuckDBColumnType.BIGINT;
            case BOOLEAN -> DuckDBColumnType.BOOLEAN;
        };
    }

    /** What is kept of that. */
    String kept() {
        return switch (type) {
            case DAY -> "%s + %s AS %2$s".formatted(DAYS_FROM, name);
            case INSTANT -> "make_timestamp(%s + %d)::TIMESTAMPTZ AS %1$s".formatted(name, MICROSECONDS_FROM);
            case TEXT, INTEGER, LONG, BOOLEAN -> name;
        };
    }
}
