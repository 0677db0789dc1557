package com.chemlink.analytics.etl.transform;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Runs the steps of the transformation on a few connections, each step as soon as what it needs is done. The SQL finds
 * its tables through the search path, and its parameters in settings of the transaction.
 */
public final class Transformation {

    private static final int CONNECTIONS = 2;

    private record Finished(Step step, Duration took) {}

    private final AnalyticsPool analytics;
    private final Map<String, String> settings;
    private final Cancellation cancellation;
    private final Consumer<SyncEvent> listener;

    public Transformation(AnalyticsPool analytics, long run, OffsetDateTime asOf, ZoneId zone,
            Cancellation cancellation, Consumer<SyncEvent> listener) {
        this.analytics = analytics;
        this.settings = Map.of("search_path", "sync_next, core, ops",
                "chemlink.run_id", Long.toString(run),
                "chemlink.as_of", asOf.toString(),
                "chemlink.time_zone", zone.getId(),
                "work_mem", "192MB",
                "maintenance_work_mem", "256MB");
        this.cancellation = cancellation;
        this.listener = listener;
    }

    public void run(List<Step> steps) {
        List<Step> waiting = new ArrayList<>(steps);
        Set<String> done = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS,
                Thread.ofPlatform().name("transform-", 1).daemon().factory())) {
            CompletionService<Finished> running = new ExecutorCompletionService<>(threads);
            int started = submitReady(waiting, done, running);
            for (int finished = 0; finished < started; finished++) {
                Finished end = running.take().get();
                Step step = end.step();
                done.add(step.name());
                listener.accept(new SyncEvent.StepFinished(step.phase(), step.name(), done.size(), steps.size(),
                        end.took()));
                started += submitReady(waiting, done, running);
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Cancellation.cancelled();
        }
        if (!waiting.isEmpty()) {
            throw new IllegalStateException("steps wait for one another: " + waiting);
        }
    }

    private int submitReady(List<Step> waiting, Set<String> done, CompletionService<Finished> running) {
        List<Step> ready = waiting.stream().filter(step -> done.containsAll(step.after())).toList();
        waiting.removeAll(ready);
        ready.forEach(step -> running.submit(() -> timed(step)));
        return ready.size();
    }

    private Finished timed(Step step) {
        long begun = System.nanoTime();
        execute(step);
        return new Finished(step, Duration.ofNanos(System.nanoTime() - begun));
    }

    private void execute(Step step) {
        cancellation.check();
        try (Connection connection = analytics.connection()) {
            cancellation.watch(connection);
            try {
                connection.setAutoCommit(false);
                configure(connection);
                new SqlScript(Transformation.class, step.name() + ".sql").run(connection);
                connection.commit();
            } finally {
                cancellation.forget(connection);
            }
        } catch (SQLException e) {
            cancellation.check();
            throw AnalyticsFailures.explain(e);
        }
    }

    private void configure(Connection connection) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, true)")) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                set.setString(1, setting.getKey());
                set.setString(2, setting.getValue());
                set.execute();
            }
        }
    }
}
