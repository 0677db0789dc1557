package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Statements that do not wait for one another, on as many connections as a server of two processors has use for. */
final class Lanes {

    private static final int CONNECTIONS = 2;

    private final AnalyticsPool analytics;
    private final Cancellation cancellation;
    private volatile boolean stopped;

    Lanes(AnalyticsPool analytics, Cancellation cancellation) {
        this.analytics = analytics;
        this.cancellation = cancellation;
    }

    /** Begins no statement any more. */
    void stop() {
        stopped = true;
    }

    /** All of them, each in a transaction of its own; those that come first begin first. */
    void run(List<String> statements) {
        Queue<String> left = new ConcurrentLinkedQueue<>(statements);
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS,
                Thread.ofPlatform().name("lane-", 1).daemon().factory())) {
            List<Future<?>> lanes = new ArrayList<>();
            for (int lane = 0; lane < CONNECTIONS; lane++) {
                lanes.add(threads.submit(() -> runOne(left)));
            }
            for (Future<?> lane : lanes) {
                done(lane);
            }
        }
    }

    /** Waits until something is done that was begun elsewhere, and fails as it did. */
    static void done(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Cancellation.cancelled();
        }
    }

    private void runOne(Queue<String> left) {
        try (Connection connection = analytics.connection(); Statement statement = connection.createStatement()) {
            cancellation.watch(connection);
            connection.setAutoCommit(false);
            for (String next = left.poll(); next != null && !stopped; next = left.poll()) {
                cancellation.check();
                statement.execute("SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL synchronous_commit = off");
                statement.execute(next);
                connection.commit();
            }
            cancellation.forget(connection);
        } catch (SQLException e) {
            cancellation.check();
            throw AnalyticsFailures.explain(e);
        }
    }
}
