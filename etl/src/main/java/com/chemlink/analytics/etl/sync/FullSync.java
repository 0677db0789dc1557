package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.erasure.ErasedPeople;
import com.chemlink.analytics.etl.extract.ExtractedSource;
import com.chemlink.analytics.etl.extract.Extraction;
import com.chemlink.analytics.etl.extract.TableResult;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.transform.Steps;
import com.chemlink.analytics.etl.transform.Transformation;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jooq.exception.DataAccessException;

/**
 * Reads both sources whole, makes everything anew beside what is published, and puts it in its place. Whatever happens
 * on the way, readers keep what they had, and the run's record says how it ended.
 */
public final class FullSync {

    /** Two for each source, and one for what is looked up meanwhile. */
    private static final int CONNECTIONS = 6;

    private final SyncTask task;
    private final long begun = System.nanoTime();

    public FullSync(SyncTask task) {
        this.task = task;
    }

    public SyncReport run() {
        try (SyncLock _ = SyncLock.acquire(task.analytics());
                RunLedger ledger = RunLedger.begin(task.analytics(), task.mode(), task.zone(), task.programVersion(),
                        Steps.VERSION);
                AnalyticsPool analytics = new AnalyticsPool(task.analytics(), CONNECTIONS)) {
            NextState next = new NextState(analytics, task.cancellation());
            try {
                return run(analytics, next, ledger);
            } catch (RuntimeException e) {
                throw recorded(asFailure(e), next, ledger);
            }
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }

    private SyncReport run(AnalyticsPool analytics, NextState next, RunLedger ledger) throws SQLException {
        enter(Phase.CHECK, ledger);
        next.begin();
        enter(Phase.EXTRACT, ledger);
        List<ExtractedSource> sources = new SourcesReading(
                new Extraction(analytics, task.limits(), task.cancellation(), task.listener()),
                task.cancellation()).read(task.chemlink(), task.engagement());
        ledger.extracted(sources);
        ErasedPeople.keepOut(analytics, ledger.run());
        if (!task.acceptShrunk()) {
            ShrinkGate.check(sources, analytics);
        }
        OffsetDateTime asOf = sources.stream().map(source -> source.instant().asOf())
                .min(Comparator.naturalOrder()).orElseThrow();
        Transformation transformation = new Transformation(analytics, ledger.run(), asOf, task.zone(),
                task.cancellation(), task.listener());
        for (Phase phase : List.of(Phase.CORE, Phase.AGGREGATES)) {
            enter(phase, ledger);
            transformation.run(Steps.of(phase));
        }
        next.index();
        enter(Phase.PUBLISH, ledger);
        try (Connection connection = analytics.connection()) {
            new Publication(connection, task.cancellation()).publish(ledger.run(), asOf, task.zone());
        }
        return report(ledger.run(), asOf, sources);
    }

    private void enter(Phase phase, RunLedger ledger) {
        task.cancellation().check();
        ledger.phase(phase);
        task.listener().accept(new SyncEvent.PhaseStarted(phase));
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

    private SyncReport report(long run, OffsetDateTime asOf, List<ExtractedSource> sources) {
        List<TableResult> tables = sources.stream().flatMap(source -> source.tables().stream()).toList();
        List<String> notes = sources.stream().flatMap(source -> source.notes().stream()).toList();
        return new SyncReport(run, task.mode(), asOf, Duration.ofNanos(System.nanoTime() - begun), tables,
                notes);
    }
}
