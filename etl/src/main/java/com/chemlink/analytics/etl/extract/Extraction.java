package com.chemlink.analytics.etl.extract;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.source.ContractCheck;
import com.chemlink.analytics.etl.source.DatabaseIdentity;
import com.chemlink.analytics.etl.source.SourceExamination;
import com.chemlink.analytics.etl.source.SourceInstant;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.etl.source.SourceSession;
import com.chemlink.analytics.etl.source.SourceTable;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads all tables of one source into their twins: the largest first, side by side on as many connections as the
 * source allows, all of them seeing one snapshot.
 */
public final class Extraction {

    private final AnalyticsPool analytics;
    private final SourceLimits limits;
    private final Cancellation cancellation;
    private final Consumer<SyncEvent> listener;

    public Extraction(AnalyticsPool analytics, SourceLimits limits, Cancellation cancellation,
            Consumer<SyncEvent> listener) {
        this.analytics = analytics;
        this.limits = limits;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    /** Reads all rows of all tables. */
    public ExtractedSource readAll(SourceKit kit, DatabaseAddress address) {
        return read(kit, address, _ -> {}, (session, examination, table, source, target) -> new TableExtract(kit, table,
                examination.columnsOf(table), cancellation, listener).run(source, target));
    }

    /**
     * Reads what has changed since an earlier reading.
     *
     * @param sameSource is shown the instant the source is read at, and throws if it is not the one read earlier
     */
    public ExtractedSource readChanges(SourceKit kit, DatabaseAddress address, Earlier earlier, Wanted wanted,
            Consumer<SourceInstant> sameSource) {
        return read(kit, address, sameSource,
                (session, examination, table, source, target) -> wanted.from() == null
                        && earlier.isStill(session.instant())
                                ? untouched(kit, table, earlier)
                                : new TableChanges(kit, table, examination.columnsOf(table), earlier, wanted,
                                        cancellation, listener).run(source, target));
    }

    /** Where no transaction has ended since, there is nothing to look for. */
    private static TableResult untouched(SourceKit kit, SourceTable table, Earlier earlier) {
        return new TableResult(table, "staging." + kit.stagingName(table), 0, 0, 0, Duration.ZERO,
                earlier.keysOf(table), new TableResult.Changes(0, 0, 0));
    }

    /** How one table is read. */
    private interface Reading {
        TableResult read(SourceSession session, SourceExamination examination, SourceTable table, Connection source,
                Connection target) throws SQLException, TableCopy.TargetFailure;
    }

    private ExtractedSource read(SourceKit kit, DatabaseAddress address, Consumer<SourceInstant> first,
            Reading reading) {
        try (SourceSession session = SourceSession.open(kit, address, limits);
                Connection own = target()) {
            first.accept(session.instant());
            SourceExamination examination = ContractCheck.examine(kit, session.connections().getFirst(), own);
            List<SourceTable> order = new ArrayList<>(kit.tables());
            order.sort(Comparator.comparingLong(table -> -examination.estimates().getOrDefault(table, 0L)));
            order.forEach(table -> listener.accept(new SyncEvent.TableQueued(kit.stagingName(table),
                    examination.estimates().getOrDefault(table, 0L))));
            return new ExtractedSource(kit, session.instant(), examination,
                    new Workers(session, examination, new ConcurrentLinkedQueue<>(order), reading).run());
        } catch (SQLException e) {
            throw SourceSession.explain(kit, e);
        }
    }

    /** One thread per connection to the source, each taking the next table until none is left or one has failed. */
    private final class Workers {

        private final SourceSession session;
        private final SourceExamination examination;
        private final Queue<SourceTable> tables;
        private final Reading reading;
        private final List<TableResult> results = Collections.synchronizedList(new ArrayList<>());
        private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

        Workers(SourceSession session, SourceExamination examination, Queue<SourceTable> tables, Reading reading) {
            this.session = session;
            this.examination = examination;
            this.tables = tables;
            this.reading = reading;
        }

        List<TableResult> run() {
            try (ExecutorService threads = Executors.newFixedThreadPool(session.connections().size(),
                    Thread.ofPlatform().name("extract-" + session.kit().name() + "-", 1).daemon().factory())) {
                List<Future<?>> running = new ArrayList<>();
                session.connections().forEach(source -> running.add(threads.submit(() -> work(source))));
            }
            RuntimeException first = failure.get();
            if (cancellation.requested()) {
                throw Cancellation.cancelled();
            }
            if (first != null) {
                throw first;
            }
            return List.copyOf(results);
        }

        private void work(Connection source) {
            try (Connection target = target()) {
                target.setAutoCommit(false);
                cancellation.watch(source);
                cancellation.watch(target);
                for (SourceTable table = next(); table != null; table = next()) {
                    results.add(reading.read(session, examination, table, source, target));
                }
            } catch (TableCopy.TargetFailure e) {
                fail(AnalyticsFailures.explain(e.reason()));
            } catch (SQLException e) {
                fail(SourceSession.explain(session.kit(), e));
            } catch (RuntimeException e) {
                fail(e);
            } finally {
                cancellation.forget(source);
            }
        }

        private @Nullable SourceTable next() {
            cancellation.check();
            return failure.get() == null ? tables.poll() : null;
        }

        private void fail(RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    /** The receiving side, whose failures must not be taken for the source's. */
    private Connection target() {
        try {
            return analytics.connection();
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }

    /** What can be said of a source before it is read: that it is reachable and what it should be. */
    public void check(SourceKit kit, DatabaseAddress address) {
        try (SourceSession session = SourceSession.open(kit, address, limits);
                Connection own = target()) {
            Connection source = session.connections().getFirst();
            DatabaseIdentity.requireDifferent(kit, DatabaseIdentity.of(source), DatabaseIdentity.ofAnalytics(own),
                    address);
            ContractCheck.examine(kit, source, own);
        } catch (SQLException e) {
            throw SourceSession.explain(kit, e);
        }
    }
}
