package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.check.CheckRun;
import com.chemlink.analytics.etl.erasure.ErasedPeople;
import com.chemlink.analytics.etl.extract.ChangeBudget;
import com.chemlink.analytics.etl.extract.ExtractedSource;
import com.chemlink.analytics.etl.extract.Extraction;
import com.chemlink.analytics.etl.extract.TableResult;
import com.chemlink.analytics.etl.extract.TooMuchChanged;
import com.chemlink.analytics.etl.extract.Wanted;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.etl.transform.ChangesTransformation;
import com.chemlink.analytics.etl.transform.Parameters;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads what has changed in the sources and brings what is published up to date, in one transaction. */
final class ChangesRun {

    /** So few people are quickly worked out, however large their share. */
    private static final long NEVER_TOO_MANY = 2_000;

    private static final String TOO_MANY = "the changes concern too many people to work them out one by one";

    private final RunContext context;
    private final Basis basis;
    private Optional<String> obstacle = Optional.empty();

    ChangesRun(RunContext context, Basis basis) {
        this.context = context;
        this.basis = basis;
    }

    /** Why everything has to be read after all, if {@link #run} gave no report. */
    Optional<String> obstacle() {
        return obstacle;
    }

    /** Nothing, if everything has to be read. */
    Optional<SyncReport> run() throws SQLException {
        SyncTask task = context.task();
        context.enter(Phase.CHECK);
        new NextState(context.analytics(), task.cancellation()).beginChanges();
        context.enter(Phase.EXTRACT);
        List<ExtractedSource> sources;
        try {
            sources = new SourcesReading(
                    new Extraction(context.analytics(), task.limits(), task.cancellation(), task.listener()),
                    task.cancellation()).changes(task.chemlink(), task.engagement(), basis,
                            new Wanted(task.reach().from(task.zone()), task.reach().until(task.zone()),
                                    new ChangeBudget(basis.rows())));
        } catch (TooMuchChanged e) {
            return instead("more has changed than can be handled piece by piece");
        }
        OffsetDateTime asOf = RunContext.asOf(sources);
        Optional<String> found = basis.obstacle(sources, asOf);
        if (found.isPresent()) {
            return instead(found.get());
        }
        context.ledger().extracted(sources);
        ErasedPeople.keepOutOfChanges(context.analytics(), context.run());
        if (!task.acceptShrunk()) {
            ShrinkGate.check(sources, basis);
        }
        if (tooMany(changedPeople(sources))) {
            return instead(TOO_MANY);
        }
        boolean changed = sources.stream().flatMap(source -> source.tables().stream()).anyMatch(ChangesRun::changed);
        if (!changed && asOf.isEqual(basis.asOf())) {
            clear();
            return Optional.of(context.report(task.reach().mode(), SyncReport.Outcome.UNCHANGED, asOf,
                    context.ledger().unchanged(asOf), sources,
                    List.of("Nothing has changed since run %d.".formatted(basis.run()))));
        }
        try (Connection connection = context.analytics().connection()) {
            return update(connection, sources, asOf, changed);
        }
    }

    private Optional<SyncReport> update(Connection connection, List<ExtractedSource> sources, OffsetDateTime asOf,
            boolean changed) throws SQLException {
        SyncTask task = context.task();
        task.cancellation().watch(connection);
        monthsAhead(connection, asOf);
        connection.setAutoCommit(false);
        expectFewRows(connection);
        Figures before = Figures.published(connection);
        Parameters parameters = new Parameters(context.run(), asOf, basis.asOf(), task.zone());
        ChangesTransformation transformation = new ChangesTransformation(connection, parameters, task.cancellation(),
                task.listener());
        context.enter(Phase.CORE);
        if ((changed && tooMany(transformation.receive(personsChanged(sources))))
                || tooMany(transformation.concerned())) {
            connection.rollback();
            task.cancellation().forget(connection);
            return instead(TOO_MANY);
        }
        transformation.update(() -> context.enter(Phase.AGGREGATES));
        CheckRun checks = new CheckRun(connection, parameters, task.ownChecks(), task.cancellation(),
                task.listener());
        checks.lookAtChanges("core, staging, aggregates, ai, ops");
        if (!task.acceptShrunk()) {
            checks.requireNothingHoldsBack();
        }
        context.enter(Phase.PUBLISH);
        new Publication(connection, task.cancellation()).record(context.run(), asOf, task.zone(), sources);
        Figures.record(connection, context.run(), before, Figures.published(connection), transformation.counts());
        checks.publish();
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA sync_next CASCADE; DROP SCHEMA sync_was CASCADE");
        }
        Duration took = RunLedger.ended(connection, context.run(), SyncReport.Outcome.PUBLISHED, asOf);
        connection.commit();
        task.cancellation().forget(connection);
        return Optional
                .of(context.report(task.reach().mode(), SyncReport.Outcome.PUBLISHED, asOf, took, sources, List.of()));
    }

    /** A few rows here and there in large tables: looking them up costs little next to reading the tables. */
    private static void expectFewRows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL random_page_cost = 1.1");
        }
    }

    private boolean tooMany(long people) {
        long all = basis.people();
        return people > NEVER_TOO_MANY && people * 100 > all * ChangeBudget.PERCENT;
    }

    /** Those whose own row changed, on the side where they are more: known before any of it is looked at. */
    private static long changedPeople(List<ExtractedSource> sources) {
        return sources.stream().flatMap(source -> source.tables().stream()).filter(table -> table.table().isPeople())
                .map(TableResult::changes).filter(Objects::nonNull)
                .mapToLong(changes -> changes.inserted() + changes.updated() + changes.deleted()).max().orElse(0);
    }

    private static boolean changed(TableResult table) {
        return table.changes() != null && table.changes().any();
    }

    private static boolean personsChanged(List<ExtractedSource> sources) {
        return sources.stream().filter(source -> source.kit().equals(SourceKit.CHEMLINK))
                .flatMap(source -> source.tables().stream())
                .anyMatch(table -> table.table().isPeople() && changed(table));
    }

    /** On its own, before anything else: a month's new partition asks for locks that are not to be held for long. */
    private static void monthsAhead(Connection connection, OffsetDateTime asOf) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                            SELECT ops.month_ahead('user_journey_events', (month + later * interval '1 month')::date)
                            FROM date_trunc('month', '%s'::timestamptz AT TIME ZONE 'UTC') AS month, generate_series(0, 1) AS later"""
                            .formatted(asOf));
        }
    }

    private Optional<SyncReport> instead(String reason) {
        obstacle = Optional.of(reason);
        clear();
        return Optional.empty();
    }

    private void clear() {
        new NextState(context.analytics(), context.task().cancellation()).clear();
    }
}
