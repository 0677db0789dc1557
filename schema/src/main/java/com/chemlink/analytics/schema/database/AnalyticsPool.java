package com.chemlink.analytics.schema.database;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A few connections to the analytics database, opened when first needed and used again. */
public final class AnalyticsPool implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HikariDataSource pool;

    public AnalyticsPool(DatabaseAddress address, int connections) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(address.dataSource());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setPoolName("analytics");
        config.setConnectionInitSql("SET TIME ZONE 'UTC'");
        pool = new HikariDataSource(config);
    }

    /** A connection of one's own until it is closed; what is set in it must be local to a transaction. */
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void close() {
        pool.close();
    }
}
