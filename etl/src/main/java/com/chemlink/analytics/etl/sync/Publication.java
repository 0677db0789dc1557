package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.extract.ExtractedSource;
import com.chemlink.analytics.etl.extract.TableResult;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The one short transaction in which everything new takes the place of everything old. It waits for a lock only so
 * long that a reader behind it does not notice, and tries again. Where readers leave no gap at all, it waits longer
 * and longer, but never so long that the server would take it and a reader for a deadlock.
 */
final class Publication {

    private static final Duration UNNOTICED = Duration.ofMillis(60);
    private static final Duration LONGEST = Duration.ofMillis(800);
    private static final int UNNOTICED_ATTEMPTS = 60;
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEPENDENT_OBJECTS = "2BP01";

    private final Connection connection;
    private final Cancellation cancellation;

    Publication(Connection connection, Cancellation cancellation) {
        this.connection = connection;
        this.cancellation = cancellation;
    }

    /** Puts everything in sync_next in the place of what is published; the caller's transaction ends it. */
    void switchTables() throws SQLException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1;; attempt++) {
            cancellation.check();
            Savepoint before = connection.setSavepoint();
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = %d".formatted(lockWait(attempt).toMillis()));
                statement.execute("SELECT ops.next_publish()");
                return;
            } catch (SQLException e) {
                connection.rollback(before);
                if (DEPENDENT_OBJECTS.equals(e.getSQLState())) {
                    throw new Failure(Category.REFUSED, "PUB-DEPENDS",
                            "Something other than a view was built on the published tables and would be lost.",
                            "Drop it (a materialized view, a foreign key, a function) or rebuild it on a copy.", e);
                }
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || System.nanoTime() > giveUp) {
                    throw e;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static Duration lockWait(int attempt) {
        Duration longer = UNNOTICED.multipliedBy(1L + Math.max(0, attempt - UNNOTICED_ATTEMPTS) / 4);
        return longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }

    /** What the run has published, for readers and for the next run, in the transaction that publishes it. */
    void record(long run, OffsetDateTime asOf, ZoneId zone, List<ExtractedSource> sources) throws SQLException {
        try (PreparedStatement published = connection.prepareStatement(
                """
                        INSERT INTO ops.published (run_id, as_of, as_of_date, time_zone) VALUES (?, ?, (?::timestamptz AT TIME ZONE ?)::date, ?)
                        ON CONFLICT (only_row) DO UPDATE SET run_id = excluded.run_id, as_of = excluded.as_of,
                            as_of_date = excluded.as_of_date, time_zone = excluded.time_zone, published_at = clock_timestamp()""");
                PreparedStatement watermark = connection.prepareStatement(
                        """
                                INSERT INTO ops.watermarks (source, table_name, run_id, row_count, key_checksum) VALUES (?, ?, ?, ?, ?)
                                ON CONFLICT (source, table_name) DO UPDATE SET run_id = excluded.run_id,
                                    row_count = excluded.row_count, key_checksum = excluded.key_checksum""");
                Statement notify = connection.createStatement()) {
            published.setLong(1, run);
            published.setObject(2, asOf);
            published.setObject(3, asOf);
            published.setString(4, zone.getId());
            published.setString(5, zone.getId());
            published.execute();
            for (ExtractedSource source : sources) {
                for (TableResult table : source.tables()) {
                    watermark.setString(1, source.kit().name());
                    watermark.setString(2, table.table().name());
                    watermark.setLong(3, run);
                    watermark.setLong(4, table.there().rows());
                    watermark.setString(5, table.there().checksum());
                    watermark.addBatch();
                }
            }
            watermark.executeBatch();
            notify.execute("NOTIFY analytics_synced, '%d'".formatted(run));
        }
    }
}
