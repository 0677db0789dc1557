package com.chemlink.analytics.etl.dataset;

/** What values of a field are; null means: not known. */
public enum FieldType {
    /** Words. */
    TEXT("text", "text", "VARCHAR", "string", "sc:Text"),
    /** A number that may be unknown. */
    INTEGER("whole number", "int4", "INTEGER", "int32", "sc:Integer"),
    /** How many there are, which is always known. */
    COUNT("whole number", "int4", "INTEGER", "int32", "sc:Integer"),
    /** A number that may be large. */
    LONG("whole number", "int8", "BIGINT", "int64", "sc:Integer"),
    /** Whether something is so. */
    BOOLEAN("yes or no", "bool", "BOOLEAN", "bool", "sc:Boolean"),
    /** A day without a zone. */
    DAY("day", "date", "DATE", "date32", "sc:Date"),
    /** A moment. */
    INSTANT("instant, UTC", "timestamptz", "TIMESTAMPTZ", "timestamp[us, tz=UTC]", "sc:DateTime");

    private final String label;
    private final String postgres;
    private final String duckdb;
    private final String arrow;
    private final String croissant;

    FieldType(String label, String postgres, String duckdb, String arrow, String croissant) {
        this.label = label;
        this.postgres = postgres;
        this.duckdb = duckdb;
        this.arrow = arrow;
        this.croissant = croissant;
    }

    public String label() {
        return label;
    }

    /** The type it has when it leaves the analytics database. */
    public String postgres() {
        return postgres;
    }

    /** The column's type in Parquet, in DuckDB's words. */
    public String duckdb() {
        return duckdb;
    }

    /** The same in the words of Arrow, which dataset hubs use. */
    public String arrow() {
        return arrow;
    }

    /** The same in the words of Croissant. */
    public String croissant() {
        return croissant;
    }

    public boolean number() {
        return this == INTEGER || this == COUNT || this == LONG;
    }
}
