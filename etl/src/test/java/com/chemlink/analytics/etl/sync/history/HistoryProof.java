package com.chemlink.analytics.etl.sync.history;

import com.chemlink.analytics.etl.sample.PublishedSample;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Proves of a kind of sync that after each step of a history it ends in the state that a full sync gives in a new
 * database. A history that shows the opposite is made shorter before it is told.
 */
final class HistoryProof {

    /** At which step it went wrong, how, and all that had happened until then. */
    record Flaw(int step, String what, List<String> log) {}

    private final TestPostgres server;
    private final Syncs start;
    private final Function<Syncs, SyncReport> sync;
    private final boolean findingsAlone;

    private HistoryProof(TestPostgres server, Syncs start, Function<Syncs, SyncReport> sync, boolean findingsAlone) {
        this.server = server;
        this.start = start;
        this.sync = sync;
        this.findingsAlone = findingsAlone;
    }

    /**
     * A proof for one kind of sync.
     *
     * @param start sources, and an analytics database into which they were synced once; only copies of it are changed
     */
    HistoryProof(TestPostgres server, Syncs start, Function<Syncs, SyncReport> sync) {
        this(server, start, sync, false);
    }

    /** A proof of what checks found, and of nothing else. */
    static HistoryProof ofFindings(TestPostgres server, Syncs start, Function<Syncs, SyncReport> sync) {
        return new HistoryProof(server, start, sync, true);
    }

    void prove(RandomHistory history) {
        List<Flaw> told = new ArrayList<>(flaws(history));
        if (told.isEmpty()) {
            return;
        }
        RandomHistory failing = history.until(told.getFirst().step());
        RandomHistory shorter = Shrinking.shortest(failing, tried -> told.addAll(flaws(tried)));
        Flaw flaw = told.getLast();
        throw new AssertionError(
                "-Dhistories.seed=%d -Dhistories.steps=%d: seed %d, step %d%n%s%n%d of %d changes are enough:%n%s"
                        .formatted(history.seed(), history.steps().size(), history.seed(), flaw.step(), flaw.what(),
                                shorter.changes(), failing.changes(), String.join("\n", flaw.log())));
    }

    /** None or the first. */
    private List<Flaw> flaws(RandomHistory history) {
        Syncs copy = new Syncs(server.copyOf(start.chemlink()), server.copyOf(start.engagement()),
                server.copyOf(start.analytics()), start.zone());
        try (Play play = new Play(copy, PublishedSample.AS_OF)) {
            for (int step = 1; step <= history.steps().size(); step++) {
                play.step(history.steps().get(step - 1));
                List<String> wrong = wrong(copy);
                if (!wrong.isEmpty()) {
                    return List.of(new Flaw(step, String.join("\n", wrong), play.log()));
                }
            }
            return List.of();
        } catch (SQLException e) {
            throw new IllegalStateException("the history of seed %d cannot happen".formatted(history.seed()), e);
        } finally {
            Stream.of(copy.chemlink(), copy.engagement(), copy.analytics())
                    .forEach(database -> FreshFull.drop(server, database));
        }
    }

    private List<String> wrong(Syncs syncs) {
        SyncReport report;
        Syncs before = new Syncs(syncs.chemlink(), syncs.engagement(), server.copyOf(syncs.analytics()), syncs.zone());
        try {
            report = sync.apply(syncs);
        } catch (RuntimeException e) {
            return List.of("the sync failed: " + chain(e));
        }
        List<String> wrong = new ArrayList<>(findingsAlone
                ? findings(syncs, before, report)
                : wrong(syncs, before, report));
        FreshFull.drop(server, before.analytics());
        return wrong;
    }

    /** A sync that finds nothing changed is no run, so nothing is found in it; a full one always is. */
    private static List<String> findings(Syncs syncs, Syncs before, SyncReport report) {
        return report.outcome() == SyncReport.Outcome.PUBLISHED
                ? FreshFull.differencesOfFindings(syncs, before)
                : List.of();
    }

    private List<String> wrong(Syncs syncs, Syncs before, SyncReport report) {
        List<String> wrong = new ArrayList<>();
        String published = Sql.value(syncs.analytics(),
                "SELECT run_id || ' ' || outcome FROM ops.published JOIN ops.runs USING (run_id)");
        if (report.outcome() == SyncReport.Outcome.PUBLISHED && !published.equals(report.run() + " published")) {
            wrong.add("run %d reports its end, but what is published is %s".formatted(report.run(), published));
        }
        for (Table table : Tables.ALL) {
            String source = Sql.value(table.place().of(syncs), "SELECT count(*) FROM " + table.name());
            String staged = Sql.value(syncs.analytics(), "SELECT count(*) FROM " + table.staged());
            if (!source.equals(staged)) {
                wrong.add("%s has %s rows, its source %s".formatted(table.staged(), staged, source));
            }
        }
        wrong.addAll(FreshFull.differences(syncs, server));
        if (report.outcome() == SyncReport.Outcome.PUBLISHED) {
            wrong.addAll(FreshFull.differencesWithPast(syncs, before));
        }
        return wrong;
    }

    private static String chain(Throwable failure) {
        List<String> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause.toString());
        }
        return String.join("\n  because of ", causes);
    }
}
