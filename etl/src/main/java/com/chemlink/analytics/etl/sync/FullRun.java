package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.check.CheckRun;
import com.chemlink.analytics.etl.erasure.ErasedPeople;
import com.chemlink.analytics.etl.extract.ExtractedSource;
import com.chemlink.analytics.etl.extract.Extraction;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.transform.Differences;
import com.chemlink.analytics.etl.transform.Parameters;
import com.chemlink.analytics.etl.transform.Steps;
import com.chemlink.analytics.etl.transform.Transformation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads both sources whole, makes everything anew beside what is published, and puts it in its place. */
final class FullRun {

    private final RunContext context;
    private final Optional<Basis> basis;
    private final Optional<String> reason;

    /** @param reason why everything is read though only the changes were asked for */
    FullRun(RunContext context, Optional<Basis> basis, Optional<String> reason) {
        this.context = context;
        this.basis = basis;
        this.reason = reason;
    }

    SyncReport run() throws SQLException {
        SyncTask task = context.task();
        NextState next = new NextState(context.analytics(), task.cancellation());
        context.enter(Phase.CHECK);
        next.begin();
        context.enter(Phase.EXTRACT);
        List<ExtractedSource> sources = new SourcesReading(
                new Extraction(context.analytics(), task.limits(), task.cancellation(), task.listener()),
                task.cancellation()).all(task.chemlink(), task.engagement());
        context.ledger().extracted(sources);
        ErasedPeople.keepOut(context.analytics(), context.run());
        if (!task.acceptShrunk()) {
            basis.ifPresent(published -> ShrinkGate.check(sources, published));
        }
        OffsetDateTime asOf = RunContext.asOf(sources);
        Parameters parameters = new Parameters(context.run(), asOf, basis.map(Basis::asOf).orElse(asOf), task.zone());
        Transformation transformation = new Transformation(context.analytics(), parameters, task.cancellation(),
                task.listener());
        for (Phase phase : List.of(Phase.CORE, Phase.AGGREGATES)) {
            context.enter(phase);
            next.analyze();
            transformation.run(Steps.of(phase));
        }
        next.analyze();
        Duration took;
        try (Connection connection = context.analytics().connection();
                Indexing indexing = next.index(basis.isPresent())) {
            task.cancellation().watch(connection);
            connection.setAutoCommit(false);
            CheckRun checks = look(connection, parameters);
            indexing.await();
            next.key();
            context.enter(Phase.PUBLISH);
            took = publish(connection, sources, asOf, checks);
            task.cancellation().forget(connection);
        }
        return context.report(SyncMode.FULL, SyncReport.Outcome.PUBLISHED, asOf, took, sources,
                reason.map(why -> "Everything was read, because %s.".formatted(why)).stream().toList());
    }

    /** At everything, in a transaction of its own: what was seen stays with the connection. */
    private CheckRun look(Connection connection, Parameters parameters) throws SQLException {
        SyncTask task = context.task();
        CheckRun checks = new CheckRun(connection, parameters, task.ownChecks(), task.cancellation(),
                task.listener());
        checks.lookAtEverything("sync_next, core, ops");
        if (!task.acceptShrunk()) {
            checks.requireNothingHoldsBack();
        }
        connection.commit();
        return checks;
    }

    /** The switch comes last but for the end of the record: all else takes its time, but no lock that a reader would notice. */
    private Duration publish(Connection connection, List<ExtractedSource> sources, OffsetDateTime asOf, CheckRun checks)
            throws SQLException {
        SyncTask task = context.task();
        Figures before = Figures.published(connection);
        Map<String, Differences.Count> rows = basis.isPresent()
                ? new Histories(connection, context.run()).keep(asOf)
                : Map.of();
        Publication publication = new Publication(connection, task.cancellation());
        publication.record(context.run(), asOf, task.zone(), sources);
        Figures.record(connection, context.run(), before, Figures.next(connection), rows);
        checks.publish();
        publication.switchTables();
        Duration took = RunLedger.ended(connection, context.run(), SyncReport.Outcome.PUBLISHED, asOf);
        connection.commit();
        return took;
    }
}
