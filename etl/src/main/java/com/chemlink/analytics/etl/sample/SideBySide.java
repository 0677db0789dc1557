package com.chemlink.analytics.etl.sample;

import com.chemlink.analytics.etl.progress.Cancellation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Work on several connections at once, a thread for each: all of it is done, or all of it is stopped. */
final class SideBySide {

    /** What one of the threads does. */
    interface Work {
        void run() throws SQLException;
    }

    private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

    private final List<Connection> connections = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private final Cancellation cancellation;

    SideBySide(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    SideBySide with(Connection connection, Work work) {
        connections.add(connection);
        works.add(work);
        return this;
    }

    /**
     * Returns when all work is done. A failure, a cancellation and an interruption of this thread stop the rest; what
     * is thrown is the first failure, once the rest has ended.
     */
    void run() throws SQLException {
        Throwable failure;
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            CompletionService<Void> ended = new ExecutorCompletionService<>(threads);
            for (Work work : works) {
                ended.submit(() -> {
                    work.run();
                    return null;
                });
            }
            failure = await(ended);
        }
        switch (failure) {
            case null -> {
            }
            case SQLException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    private @Nullable Throwable await(CompletionService<Void> ended) {
        Throwable failure = null;
        int running = works.size();
        boolean interrupted = false;
        while (running > 0) {
            try {
                Future<Void> next = ended.poll(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    running--;
                    next.get();
                } else if (cancellation.requested() || failure != null) {
                    cancelStatements();
                }
            } catch (ExecutionException e) {
                failure = failure == null ? e.getCause() : failure;
            } catch (InterruptedException e) {
                interrupted = true;
                cancellation.request();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return failure;
    }

    /** Again and again until it has ended: a request that comes between two statements is lost. */
    private void cancelStatements() {
        for (Connection connection : connections) {
            try {
                connection.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException e) {
                // The server is gone, and with it the statement.
            }
        }
    }
}
