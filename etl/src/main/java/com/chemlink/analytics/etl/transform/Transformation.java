package com.chemlink.analytics.etl.transform;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private final Parameters parameters;
    private final Cancellation cancellation;
    private final Consumer<SyncEvent> listener;

    public Transformation(AnalyticsPool analytics, Parameters parameters, Cancellation cancellation,
            Consumer<SyncEvent> listener) {
        this.analytics = analytics;
        this.parameters = parameters;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    public void run(List<Step> steps) {
        List<Step> waiting = new ArrayList<>(steps);
        Set<String> done = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS,
                Thread.ofPlatform().name("transform-", 1).daemon().factory())) {
            CompletionService<Finished> running = new ExecutorCompletionService<>(threads);
            int started = submitReady(waiting, done, running, CONNECTIONS);
            for (int finished = 0; finished < started; finished++) {
                Finished end = running.take().get();
                Step step = end.step();
                done.add(step.name());
                listener.accept(new SyncEvent.StepFinished(step.phase(), step.name(), done.size(), steps.size(),
                        end.took()));
                started += submitReady(waiting, done, running, CONNECTIONS - (started - finished - 1));
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

    /** As many as there are connections free for: who waits in line here can still be overtaken by what matters more. */
    private int submitReady(List<Step> waiting, Set<String> done, CompletionService<Finished> running, int free) {
        List<Step> ready = waiting.stream().filter(step -> done.containsAll(step.after())).limit(free).toList();
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
                configure(connection, step);
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

    private void configure(Connection connection, Step step) throws SQLException {
        parameters.apply(connection, "sync_next, core, ops", parameters.asOf());
        try (Statement statement = connection.createStatement()) {
            // What is lost with the server before it is published is made again anyway; publishing itself waits for the disk.
            statement.execute("SET LOCAL synchronous_commit = off");
            // What is empty since this very transaction, the server may leave out of its log.
            for (String table : Lineage.filledAlone(step)) {
                statement.execute("TRUNCATE sync_next." + table);
            }
        }
        if (step.name().equals("07-bulk-minutes")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("""
                        SELECT set_config('chemlink.persons', (SELECT count(*) FROM chemlink_persons)::text, true)""");
            }
        }
    }
}
