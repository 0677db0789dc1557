package com.chemlink.analytics.etl.progress;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request to stop, which also stops the statements that are running on the connections it was told of. */
public final class Cancellation {

    private static final Logger LOG = LoggerFactory.getLogger(Cancellation.class);

    private final Set<Connection> working = ConcurrentHashMap.newKeySet();
    private final CountDownLatch request = new CountDownLatch(1);

    public void request() {
        request.countDown();
        working.forEach(Cancellation::stop);
    }

    public boolean requested() {
        return request.getCount() == 0;
    }

    /** Waits so long, or until somebody requests it; says whether they did. */
    public boolean await(Duration time) {
        try {
            return request.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled();
        }
    }

    /** Statements on this connection end when cancelling is requested, from now until {@link #forget}. */
    public void watch(Connection connection) {
        working.add(connection);
        check();
    }

    public void forget(Connection connection) {
        working.remove(connection);
    }

    /** To be called between two pieces of work. */
    public void check() {
        if (requested()) {
            throw cancelled();
        }
    }

    public static Failure cancelled() {
        return new Failure(Category.CANCELLED, "CANCELLED", "The sync was cancelled.",
                "What was published before is unchanged.");
    }

    private static void stop(Connection connection) {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            // It may have ended by itself meanwhile; if not, its worker stops at the next check.
            LOG.debug("A statement could not be cancelled", e);
        }
    }
}
