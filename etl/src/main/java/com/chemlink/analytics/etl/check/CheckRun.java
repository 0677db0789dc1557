package com.chemlink.analytics.etl.check;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.etl.transform.Parameters;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
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

/**
 * All checks of one run. They look at what is about to be published, each on ground that only lets it read; what they
 * see waits beside, until the transaction that publishes the run makes findings of it. A check that fails is a finding
 * of its own and never stands in the way.
 */
public final class CheckRun {

    private final Connection connection;
    private final Parameters parameters;
    private final List<Check> checks;
    private final Cancellation cancellation;
    private final Consumer<SyncEvent> listener;
    private final Seen seen;

    /** @param connection in a transaction; what is seen stays with it until {@link #publish()} */
    public CheckRun(Connection connection, Parameters parameters, List<Check> own, Cancellation cancellation,
            Consumer<SyncEvent> listener) {
        this.connection = connection;
        this.parameters = parameters;
        this.checks = Checks.with(own);
        this.cancellation = cancellation;
        this.listener = listener;
        this.seen = new Seen(connection);
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

    /** Whether rows that changed, and rows that failed before, are enough for what the check sees to be whole. */
    private boolean isEnoughToLookAtChanges(Check check, Set<String> lookedBefore) throws SQLException {
        return !check.own() && RowByRow.is(check.sql()) && lookedBefore.contains(check.id() + " " + check.digest())
                && !texts("SELECT 'anew' WHERE " + check.anew()).contains("anew");
    }

    private void look(String searchPath, Optional<Set<String>> changed) throws SQLException {
        parameters.apply(connection, searchPath, parameters.asOf());
        seen.begin();
        Set<String> before = changed.isEmpty() ? Set.of() : lookedBefore();
        if (changed.isPresent()) {
            seen.rememberWhatFailed(checks);
        }
        int done = 0;
        for (Check check : checks) {
            cancellation.check();
            boolean needed = changed.isEmpty() || check.concerns(changed.get())
                    || !before.contains(check.id() + " " + check.digest());
            long begun = System.nanoTime();
            boolean partly = false;
            if (needed && check.flaw().isEmpty()) {
                boolean changes = isEnoughToLookAtChanges(check, before);
                boolean told = attempt(check, changes ? RowByRow.changed(check) : check.overAllRows());
                partly = told && changes && check.lasting();
            } else if (needed) {
                seen.problem(check, "its file", check.flaw());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            seen.remember(check, needed, partly, took);
            done++;
            listener.accept(new SyncEvent.StepFinished(Phase.AGGREGATES, "check " + check.id(), done, checks.size(),
                    took));
        }
        seen.count();
    }

    /**
     * On ground of its own: what it writes is undone with it, and it cannot write anywhere but into what it sees.
     *
     * @return whether it could look
     */
    private boolean attempt(Check check, String query) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            seen.execute("SET LOCAL transaction_read_only = on");
            if (check.own()) {
                seen.execute("SET LOCAL statement_timeout = %d".formatted(CheckProblem.OWN_LIMIT.toMillis()));
            }
            seen.see(check, query);
            seen.execute("SET LOCAL statement_timeout = DEFAULT");
            connection.releaseSavepoint(before);
            if (check.own() && new GateKeeper(connection).cannotTell(check)) {
                seen.problem(check, "its gate",
                        "its gate is a share, so its query has to say of_total: how many rows it looked at");
            }
            return true;
        } catch (SQLException e) {
            cancellation.check();
            if (!CheckProblem.isOfCheck(e)) {
                throw e;
            }
            connection.rollback(before);
            seen.problem(check, String.valueOf(e.getSQLState()), CheckProblem.words(check, e));
            return false;
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
        new SqlScript(CheckRun.class, "life/3-publish.sql").run(connection);
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
}
