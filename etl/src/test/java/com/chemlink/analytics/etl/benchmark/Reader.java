package com.chemlink.analytics.etl.benchmark;

import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Somebody who looks at charts without a pause while it is synced: how long do they wait? */
final class Reader implements AutoCloseable {

    /** What a chart asks, and what a look at one person asks. */
    private static final List<String> QUESTIONS = List.of(
            "SELECT month, sum(users) FROM aggregates.monthly_metrics WHERE country = '*' GROUP BY month",
            "SELECT count(*) FROM core.user_journey_events WHERE user_id = (SELECT user_id FROM core.users LIMIT 1)");

    private record Look(long from, long to) {

        double milliseconds() {
            return (to - from) / 1e6;
        }
    }

    private final DatabaseAddress analytics;
    private final List<Look> looks = new ArrayList<>();
    private final Thread thread;
    private volatile boolean done;

    private Reader(DatabaseAddress analytics) {
        this.analytics = analytics;
        this.thread = Thread.ofPlatform().name("reader").start(this::read);
    }

    static Reader of(DatabaseAddress analytics) {
        return new Reader(analytics);
    }

    private void read() {
        try (Connection connection = analytics.connect(); Statement statement = connection.createStatement()) {
            while (!done) {
                for (String question : QUESTIONS) {
                    long from = System.nanoTime();
                    try (ResultSet row = statement.executeQuery(question)) {
                        while (row.next()) {
                            row.getObject(1);
                        }
                    }
                    looks.add(new Look(from, System.nanoTime()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops looking. */
    Reader end() {
        close();
        return this;
    }

    /** The longest look of those that met the publishing; 0 where it was over between two looks. */
    double longestWhilePublishing(Round round) {
        return looks.stream().filter(look -> round.within(Phase.PUBLISH, look.from, look.to))
                .mapToDouble(Look::milliseconds).max().orElse(0);
    }

    /** The longest look of all others, while the sync was busy with something else. */
    double longestOtherwise(Round round) {
        return looks.stream().filter(look -> !round.within(Phase.PUBLISH, look.from, look.to))
                .mapToDouble(Look::milliseconds).max().orElse(0);
    }

    @Override
    public void close() {
        done = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
