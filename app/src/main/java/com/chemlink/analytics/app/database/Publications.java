package com.chemlink.analytics.app.database;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Hears of everything that is published, whoever does it, and notices when the database is gone, also when it only
 * keeps silent.
 */
final class Publications implements AutoCloseable {

    private static final Duration BREATH = Duration.ofMillis(500);
    private static final int SILENCE_SECONDS = 5;

    private final Connection connection;

    private Publications(Connection connection) {
        this.connection = connection;
    }

    static Publications listen(DatabaseAddress address) {
        PGSimpleDataSource source = address.dataSource();
        source.setSocketTimeout(SILENCE_SECONDS);
        Connection connection = address.connect(source);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN analytics_synced");
            return new Publications(connection);
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    Optional<Published> now() {
        try {
            return Published.read(DSL.using(connection, SQLDialect.POSTGRES));
        } catch (DataAccessException e) {
            throw lost(e);
        }
    }

    /** Waits a moment for something newly published. */
    Optional<Published> next() {
        try {
            PGNotification[] heard = connection.unwrap(PGConnection.class)
                    .getNotifications((int) BREATH.toMillis());
            try (Statement statement = connection.createStatement()) {
                // A connection that is not used does not know that it is dead.
                statement.execute("SELECT 1");
            }
            return heard == null || heard.length == 0 ? Optional.empty() : now();
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    private static Failure lost(Exception e) {
        return new Failure(Category.UNAVAILABLE, "AN-LOST", "The analytics database does not answer.",
                "It is looked for all the time; the screens go on when it is back.", true, e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw lost(e);
        }
    }
}
