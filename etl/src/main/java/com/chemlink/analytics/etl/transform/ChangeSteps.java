package com.chemlink.analytics.etl.transform;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.sql.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Runs the steps of a sync of the changes, now on what is, now on what was, and remembers what came and went. */
final class ChangeSteps {

    /** The people concerned as they are. */
    static final String NEXT = "sync_next, core, ops";
    /** The same as they were. */
    static final String WAS = "sync_was, core, ops";
    private static final int USUAL_STEPS = 84;

    private final Connection connection;
    private final Parameters parameters;
    private final Cancellation cancellation;
    private final Consumer<SyncEvent> listener;
    private final Map<String, Differences.Count> counts = new LinkedHashMap<>();
    private Phase phase = Phase.CORE;
    private int done;

    ChangeSteps(Connection connection, Parameters parameters, Cancellation cancellation, Consumer<SyncEvent> listener) {
        this.connection = connection;
        this.parameters = parameters;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    void begin(Phase next) {
        phase = next;
    }

    /** From here on names are looked up on this path, at the instant that belongs to it. */
    void on(String path) throws SQLException {
        parameters.apply(connection, path, path.equals(WAS) ? parameters.wasAsOf() : parameters.asOf());
    }

    /** The same at this run's instant, whatever the path. */
    void now(String path) throws SQLException {
        parameters.apply(connection, path, parameters.asOf());
    }

    void run(String name) throws SQLException {
        cancellation.check();
        long begun = System.nanoTime();
        new SqlScript(ChangesTransformation.class, name + ".sql").run(connection);
        done++;
        listener.accept(new SyncEvent.StepFinished(phase, name, done, Math.max(done, USUAL_STEPS),
                Duration.ofNanos(System.nanoTime() - begun)));
    }

    void count(String table, Differences.Count count) {
        counts.put(table, count);
    }

    Map<String, Differences.Count> counts() {
        return counts;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
