package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sync at a time per analytics database: a lock in the database itself, which its server drops when the holder's
 * connection ends, however it ends.
 */
final class SyncLock implements AutoCloseable {

    /** Any number will do, as long as every version of the program uses the same. */
    private static final long KEY = 20_251_103_001L;

    private static final Logger LOG = LoggerFactory.getLogger(SyncLock.class);

    private final Connection connection;

    private SyncLock(Connection connection) {
        this.connection = connection;
    }

    static SyncLock acquire(DatabaseAddress analytics) {
        Connection connection = analytics.connect();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(%d)".formatted(KEY))) {
                row.next();
                if (row.getBoolean(1)) {
                    return new SyncLock(connection);
                }
            }
            throw busy(statement, connection);
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }

    private static Failure busy(Statement statement, Connection connection) throws SQLException {
        try (connection;
                ResultSet row = statement.executeQuery("""
                        SELECT started_by, to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') FROM ops.runs
                        WHERE outcome = 'running' ORDER BY run_id DESC LIMIT 1""")) {
            String who = row.next() ? "%s since %s UTC".formatted(row.getString(1), row.getString(2)) : "somebody";
            return new Failure(Category.UNAVAILABLE, "SYNC-BUSY", "A sync is already running: %s.".formatted(who),
                    "Wait until it ends; this one has changed nothing.", true, null);
        }
    }

    private static boolean gone(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    @Override
    public void close() {
        try (connection; Statement statement = connection.createStatement()) {
            // Given back by hand: the server needs a moment to notice the end of a connection, and the next may be quicker.
            statement.execute("SELECT pg_advisory_unlock(%d)".formatted(KEY));
        } catch (SQLException e) {
            if (gone(e)) {
                LOG.debug("The connection that held the lock was lost, and the lock with it", e);
                return;
            }
            throw AnalyticsFailures.explain(e);
        }
    }
}
