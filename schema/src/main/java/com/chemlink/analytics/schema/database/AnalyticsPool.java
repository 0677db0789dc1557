package com.chemlink.analytics.schema.database;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** A few connections to the analytics database, opened when first needed and used again. */
public final class AnalyticsPool implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Longer than anybody waits for a screen. */
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(30);
    private static final Duration SILENCE = LONGEST_QUESTION.plusSeconds(5);

    /** What is asked ends with a program that was killed; servers on Windows cannot notice that it was. */
    private static final String NOT_FOR_NOBODY = """
            DO $$ BEGIN
                SET client_connection_check_interval = '1s';
            EXCEPTION WHEN invalid_parameter_value THEN NULL;
            END $$""";

    private final HikariDataSource pool;

    public AnalyticsPool(DatabaseAddress address, int connections) {
        this(address.dataSource(), connections, "SET TIME ZONE 'UTC'");
    }

    /** For those who only ask: nothing can be written, and what takes too long is stopped. */
    public static AnalyticsPool forReading(DatabaseAddress address, int connections) {
        PGSimpleDataSource source = address.dataSource();
        source.setSocketTimeout((int) SILENCE.toSeconds());
        return new AnalyticsPool(source, connections, """
                SET TIME ZONE 'UTC'; SET default_transaction_read_only = on; SET statement_timeout = %d; %s"""
                .formatted(LONGEST_QUESTION.toMillis(), NOT_FOR_NOBODY));
    }

    private AnalyticsPool(PGSimpleDataSource source, int connections, String first) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        // With none the pool would not replace a dropped connection, and whoever waits for it would wait in vain.
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setPoolName("analytics");
        config.setConnectionInitSql(first);
        pool = new HikariDataSource(config);
    }

    /** A connection of one's own until it is closed; what is set in it must be local to a transaction. */
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Closes a connection instead of keeping it for others. */
    public void drop(Connection connection) {
        pool.evictConnection(connection);
    }

    @Override
    public void close() {
        pool.close();
    }
}
