package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;

/** Why a screen has no numbers to show; brought about for real, in the database the pictures are made from. */
enum ScreenState {
    /** Every question stands before a lock. */
    LOADING("""
            BEGIN;
            DO $$
            DECLARE one text;
            BEGIN
                FOR one IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
                           WHERE schemaname IN ('core', 'aggregates', 'ai', 'staging')
                              OR (schemaname, tablename) = ('ops', 'findings') LOOP
                    EXECUTE 'LOCK TABLE ' || one || ' IN ACCESS EXCLUSIVE MODE';
                END LOOP;
            END $$""", "ROLLBACK"),
    /** Nothing had happened yet, and nothing was found. */
    EMPTY("ALTER TABLE ops.findings RENAME TO findings_away; CREATE TABLE ops.findings (LIKE ops.findings_away)",
            "DROP TABLE ops.findings; ALTER TABLE ops.findings_away RENAME TO findings"),
    /** The tables are not where they are looked for. */
    FAILED("""
            ALTER SCHEMA core RENAME TO core_away; ALTER SCHEMA aggregates RENAME TO aggregates_away;
            ALTER TABLE ops.findings RENAME TO findings_away""", """
            ALTER SCHEMA core_away RENAME TO core; ALTER SCHEMA aggregates_away RENAME TO aggregates;
            ALTER TABLE ops.findings_away RENAME TO findings""");

    private static final LocalDate LONG_BEFORE = LocalDate.of(2000, 1, 1);

    private final String bringAbout;
    private final String undo;

    ScreenState(String bringAbout, String undo) {
        this.bringAbout = bringAbout;
        this.undo = undo;
    }

    /** As it is called in the name of a picture. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Filter filter() {
        return this == EMPTY
                ? Filter.FIRST.with(new Range.Fixed(new Days(LONG_BEFORE, LONG_BEFORE.plusMonths(1))))
                : Filter.FIRST;
    }

    /** Until what is returned is closed. */
    Ending begin(DatabaseAddress analytics) throws SQLException {
        Connection connection = analytics.connect();
        execute(connection, bringAbout);
        return () -> {
            try (connection) {
                execute(connection, undo);
            }
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Puts everything back. */
    interface Ending extends AutoCloseable {

        @Override
        void close() throws SQLException;
    }
}
