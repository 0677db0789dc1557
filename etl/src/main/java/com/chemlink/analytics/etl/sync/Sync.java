package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.transform.Steps;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jooq.exception.DataAccessException;

/**
 * One sync from beginning to end. Decides whether reading the changes is enough; whatever happens on the way, readers
 * keep what they had, and the run's record says how it ended.
 */
public final class Sync {

    /** Two for each source, and one for what is looked up meanwhile. */
    private static final int CONNECTIONS = 6;

    private final SyncTask task;

    public Sync(SyncTask task) {
        this.task = task;
    }

    public SyncReport run() {
        try (SyncLock _ = SyncLock.acquire(task.analytics());
                RunLedger ledger = RunLedger.begin(task, Steps.VERSION);
                AnalyticsPool analytics = new AnalyticsPool(task.analytics(), CONNECTIONS)) {
            try {
                return run(new RunContext(task, analytics, ledger));
            } catch (RuntimeException e) {
                throw recorded(asFailure(e), new NextState(analytics, task.cancellation()), ledger);
            } catch (SQLException e) {
                throw recorded(task.cancellation().requested()
                        ? Cancellation.cancelled()
                        : AnalyticsFailures.explain(e), new NextState(analytics, task.cancellation()), ledger);
            }
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }

    private SyncReport run(RunContext context) throws SQLException {
        Optional<Basis> basis;
        String rules;
        try (Connection connection = context.analytics().connection()) {
            basis = Basis.published(connection);
            rules = rules(connection);
        }
        context.ledger().rules(rules);
        if (task.reach().mode() == SyncMode.FULL) {
            return new FullRun(context, basis, Optional.empty()).run();
        }
        Optional<String> obstacle = basis.isEmpty()
                ? Optional.of("nothing has been published yet")
                : basis.get().obstacle(task.zone().getId(), Steps.VERSION, rules);
        if (obstacle.isEmpty()) {
            ChangesRun changes = new ChangesRun(context, basis.orElseThrow());
            Optional<SyncReport> report = changes.run();
            if (report.isPresent()) {
                return report.get();
            }
            obstacle = changes.obstacle();
        }
        context.ledger().everything(obstacle.orElseThrow());
        return new FullRun(context, basis, obstacle).run();
    }

    private static String rules(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(Basis.RULES_DIGEST)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Failure asFailure(RuntimeException e) {
        return switch (e) {
            case Failure failure -> failure;
            case DataAccessException failed when failed.getCause() instanceof SQLException reason ->
                AnalyticsFailures.explain(reason);
            default -> new Failure(Category.INTERNAL, "INTERNAL",
                    "Something happened that should not (%s).".formatted(e.getClass().getSimpleName()),
                    "What was published before is unchanged. Run with --verbose and report what it prints.", e);
        };
    }

    /** The record and the clearing away may fail too, as when the server is gone: the first failure is the one told. */
    private static Failure recorded(Failure failure, NextState next, RunLedger ledger) {
        try {
            ledger.ended(failure);
            next.clear();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
