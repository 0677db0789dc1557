package com.chemlink.analytics.etl.sample;

import com.chemlink.analytics.etl.source.SourceInstant;
import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntConsumer;

/** A database that a sample may fill: it holds nothing yet and nobody else is filling it. */
record EmptyDatabase(Connection connection, String name) {

    /** Any number will do, as long as all samples lock the same one. */
    private static final long LOCK = 20_251_103;

    private static final DateTimeFormatter POSTGRES_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssx");

    private static final String TABLES_OF_OTHERS = """
            SELECT coalesce(count(*) || ', ' || min(nspname || '.' || relname) || ' for one', '')
            FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
            WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
              AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
              AND NOT EXISTS (SELECT FROM pg_depend WHERE deptype = 'e'
                AND classid = 'pg_class'::regclass AND objid = pg_class.oid)""";

    /** Begins a transaction, in which everything else happens, and refuses a database that is not empty. */
    static EmptyDatabase begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        String name = value(connection, "SELECT current_database()");
        if (!value(connection, "SHOW server_encoding").equals("UTF8")) {
            throw refuse("SA-ENCODING", "The database %s cannot hold every language.".formatted(name),
                    "Create it with the encoding UTF8.");
        }
        // A second connection to the same database would wait for the first one for ever.
        if (value(connection, "SELECT pg_try_advisory_xact_lock(%d)".formatted(LOCK)).equals("f")) {
            throw refuse("SA-BUSY", "The database %s is being filled already, or was named twice.".formatted(name),
                    "Name two different databases, and fill each only once at a time.");
        }
        String tables = value(connection, TABLES_OF_OTHERS);
        if (!tables.isEmpty()) {
            throw refuse("SA-NOTEMPTY",
                    "The database %s already holds tables (%s); a sample only goes into an empty one."
                            .formatted(name, tables),
                    "Create an empty database and name that.");
        }
        return new EmptyDatabase(connection, name);
    }

    void run(List<SqlScript> scripts) throws SQLException {
        run(scripts, _ -> {});
    }

    /**
     * Runs one script after the other.
     *
     * @param ahead hears the number of each script, from 0, before it runs
     */
    void run(List<SqlScript> scripts, IntConsumer ahead) throws SQLException {
        execute("SET LOCAL search_path = public");
        for (int i = 0; i < scripts.size(); i++) {
            ahead.accept(i);
            scripts.get(i).run(connection);
        }
        execute("DISCARD TEMP");
    }

    /** Makes a setting that the scripts read; it is gone with the transaction. */
    void set(String setting, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config(?, ?, true)")) {
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.execute();
        }
    }

    /** Writes down, in the database itself, the instant that "today" means in it, where every source is asked for it. */
    void fixAsOf(OffsetDateTime asOf) throws SQLException {
        execute("COMMENT ON TABLE public.persons IS '%s%s'".formatted(SourceInstant.SAMPLE_AS_OF,
                POSTGRES_TIME.format(asOf)));
    }

    static Failure unwritable(SQLException e) {
        return new Failure(Category.UNAVAILABLE, "SA-FILL", "The sample could not be written: " + reason(e) + ".",
                "Use two empty databases of PostgreSQL 14 or newer whose owner the account is.", e);
    }

    /** The server's own words, which are the innermost. */
    private static String reason(SQLException e) {
        return e.getCause() instanceof SQLException server ? reason(server) : String.valueOf(e.getMessage());
    }

    /** Gives the connection back as it usually is; what has not been committed by now is undone. */
    static void leave(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            // The connection is broken, so the server undoes the transaction by itself.
        }
    }

    private static Failure refuse(String code, String sentence, String nextStep) {
        return new Failure(Category.BAD_CONFIGURATION, code, sentence, nextStep);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
