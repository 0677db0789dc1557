package com.chemlink.analytics.etl.check;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.etl.transform.Parameters;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All checks of one run. They look at what is about to be published, each on ground that only lets it read; what they
 * see waits beside, until the transaction that publishes the run makes findings of it. A check that fails is a finding
 * of its own and never stands in the way.
 */
public final class CheckRun {

    private static final Logger LOG = LoggerFactory.getLogger(CheckRun.class);

    private final Connection connection;
    private final Parameters parameters;
    private final List<Check> checks;
    private final Cancellation cancellation;
    private final Consumer<SyncEvent> listener;

    /** @param connection in a transaction; what is seen stays with it until {@link #publish()} */
    public CheckRun(Connection connection, Parameters parameters, List<Check> own, Cancellation cancellation,
            Consumer<SyncEvent> listener) {
        this.connection = connection;
        this.parameters = parameters;
        this.checks = Checks.with(own);
        this.cancellation = cancellation;
        this.listener = listener;
    }

    /** Every check looks. */
    public void lookAtEverything(String searchPath) throws SQLException {
        look(searchPath, Optional.empty());
    }

    /** Only those look that read something this run has changed. */
    public void lookAtChanges(String searchPath) throws SQLException {
        Set<String> changed = new HashSet<>(Set.of("run"));
        if (!parameters.asOf().isEqual(parameters.wasAsOf())) {
            changed.add("clock");
        }
        changed.addAll(texts("""
                SELECT regexp_replace(table_name, '^staging\\.', '') FROM ops.run_tables
                WHERE run_id = %d AND coalesce(inserted, 1) + coalesce(updated, 1) + coalesce(deleted, 1) > 0"""
                .formatted(parameters.run())));
        look(searchPath, Optional.of(changed));
    }

    /** Rows that changed, and rows that failed before, where that is enough for what the check saw to be whole. */
    private String query(Check check, Set<String> lookedBefore) throws SQLException {
        boolean all = check.own() || !RowByRow.is(check.sql())
                || !lookedBefore.contains(check.id() + " " + check.digest())
                || texts("SELECT 'anew' WHERE " + check.anew()).contains("anew");
        return all ? check.overAllRows() : RowByRow.changed(check.id(), check.sql());
    }

    private void rememberWhatFailed() throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(
                "SELECT set_config('chemlink.row_by_row', ?, true)")) {
            set.setString(1, checks.stream().filter(check -> RowByRow.is(check.sql())).map(Check::id)
                    .collect(Collectors.joining(" ")));
            set.execute();
        }
        new SqlScript(CheckRun.class, "life/1-failed-before.sql").run(connection);
    }

    private void look(String searchPath, Optional<Set<String>> changed) throws SQLException {
        parameters.apply(connection, searchPath, parameters.asOf());
        new SqlScript(CheckRun.class, "life/1-begin.sql").run(connection);
        Set<String> before = changed.isEmpty() ? Set.of() : lookedBefore();
        if (changed.isPresent()) {
            rememberWhatFailed();
        }
        int done = 0;
        for (Check check : checks) {
            cancellation.check();
            boolean needed = changed.isEmpty() || check.concerns(changed.get())
                    || !before.contains(check.id() + " " + check.digest());
            long begun = System.nanoTime();
            if (needed && check.flaw().isEmpty()) {
                attempt(check, query(check, before));
            } else if (needed) {
                problem(check, "its file", check.flaw());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            remember(check, needed, took);
            done++;
            listener.accept(new SyncEvent.StepFinished(Phase.AGGREGATES, "check " + check.id(), done, checks.size(),
                    took));
        }
        execute("ANALYZE check_rows");
    }

    /** On ground of its own: what it writes is undone with it, and it cannot write anywhere but into what it sees. */
    private void attempt(Check check, String query) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            execute("SET LOCAL transaction_read_only = on");
            if (check.own()) {
                execute("SET LOCAL statement_timeout = %d".formatted(CheckProblem.OWN_LIMIT.toMillis()));
            }
            see(check, query);
            execute("SET LOCAL statement_timeout = DEFAULT");
            connection.releaseSavepoint(before);
            if (check.own() && new GateKeeper(connection).cannotTell(check)) {
                problem(check, "its gate",
                        "its gate is a share, so its query has to say of_total: how many rows it looked at");
            }
        } catch (SQLException e) {
            cancellation.check();
            if (!CheckProblem.isOfCheck(e)) {
                throw e;
            }
            connection.rollback(before);
            problem(check, String.valueOf(e.getSQLState()), CheckProblem.words(check, e));
        }
    }

    /**
     * The query runs inside a function: as part of an INSERT the server would not run it in parallel. Checks of ours
     * name each row once; the analyst's own may join their rows to others.
     */
    private void see(Check check, String query) throws SQLException {
        String once = check.own() ? "DISTINCT ON (2, 3)" : "";
        try (PreparedStatement see = connection.unwrap(Connection.class).prepareStatement("""
                INSERT INTO check_rows
                SELECT %s ?, coalesce(found ->> 'subject', ''), coalesce(found ->> 'row_key', md5(found::text)),
                       (found ->> 'of_total')::bigint, found - '{subject,row_key,of_total}'::text[]
                FROM pg_temp.rows_of(?) AS found""".formatted(once))) {
            see.setString(1, check.id());
            see.setString(2, CheckProblem.BEFORE_QUERY + query + "\n) AS failing");
            see.execute();
        }
    }

    private void problem(Check check, String kind, String words) throws SQLException {
        LOG.warn("check {} could not look: {}", check.id(), kind);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO check_problems VALUES (?, ?)")) {
            insert.setString(1, check.id());
            insert.setString(2, words);
            insert.execute();
        }
    }

    private void remember(Check check, boolean looked, Duration took) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO checks_looked VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, check.id());
            insert.setString(2, check.severity().text());
            insert.setArray(3, connection.createArrayOf("text", check.figures().toArray()));
            insert.setString(4, check.digest());
            insert.setBoolean(5, looked);
            insert.setDouble(6, took.toNanos() / 1e9);
            insert.execute();
        }
    }

    /** Which checks have looked, with which text, so that what they saw is still there. */
    private Set<String> lookedBefore() throws SQLException {
        return Set.copyOf(texts("""
                SELECT DISTINCT check_id || ' ' || digest
                FROM ops.run_checks
                WHERE run_id = (SELECT run_id FROM ops.published) AND problem IS NULL"""));
    }

    /**
     * Holds the run back where a check with a gate asks for a decision.
     *
     * @throws Failure before anything is published
     */
    public void requireNothingHoldsBack() throws SQLException {
        new GateKeeper(connection).requireOpen(checks);
    }

    /** What was seen becomes findings, in the transaction that publishes the run. */
    public void publish() throws SQLException {
        parameters.apply(connection, "pg_temp, ops, core", parameters.asOf());
        new SqlScript(CheckRun.class, "life/2-publish.sql").run(connection);
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    /** Past the pool, which would take some failures of a check's own text for a broken connection. */
    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.unwrap(Connection.class).createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
