package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.extract.ExtractedSource;
import com.chemlink.analytics.etl.extract.TableResult;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.tables.ops.Ops;
import com.chemlink.analytics.schema.tables.ops.tables.RunSources;
import com.chemlink.analytics.schema.tables.ops.tables.RunTables;
import com.chemlink.analytics.schema.tables.ops.tables.Runs;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Writes down what a run does, apart from the run's own transactions, so that it stays when they are undone. */
final class RunLedger implements AutoCloseable {

    private static final Runs RUNS = Ops.OPS.RUNS;

    private final Connection connection;
    private final DSLContext sql;
    private final long run;

    private RunLedger(Connection connection, long run) {
        this.connection = connection;
        this.sql = DSL.using(connection, SQLDialect.POSTGRES);
        this.run = run;
    }

    /** Begins a run. The caller holds the sync lock, so whatever still says it is running has died. */
    static RunLedger begin(SyncTask task, int transform) {
        Connection connection = task.analytics().connect();
        DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
        sql.update(RUNS).set(RUNS.OUTCOME, "abandoned")
                .set(RUNS.FINISHED_AT, DSL.field("clock_timestamp()", OffsetDateTime.class))
                .where(RUNS.OUTCOME.eq("running")).execute();
        long run = sql.insertInto(RUNS)
                .set(RUNS.MODE, task.reach().mode().text())
                .set(RUNS.RANGE_START, task.reach().start())
                .set(RUNS.RANGE_END, task.reach().end())
                .set(RUNS.PROGRAM_VERSION, task.programVersion())
                .set(RUNS.TRANSFORM_VERSION, transform)
                .set(RUNS.STARTED_BY,
                        "process %d of %s".formatted(ProcessHandle.current().pid(), System.getProperty("user.name")))
                .set(RUNS.TIME_ZONE, task.zone().getId())
                .returningResult(RUNS.RUN_ID).fetchSingle().value1();
        return new RunLedger(connection, run);
    }

    long run() {
        return run;
    }

    void phase(Phase phase) {
        sql.update(RUNS).set(RUNS.PHASE, phase.name().toLowerCase(Locale.ROOT)).where(RUNS.RUN_ID.eq(run)).execute();
    }

    void rules(String digest) {
        sql.update(RUNS).set(RUNS.RULES_DIGEST, digest).where(RUNS.RUN_ID.eq(run)).execute();
    }

    /** The run reads everything after all. */
    void everything(String reason) {
        sql.deleteFrom(Ops.OPS.RUN_TABLES).where(Ops.OPS.RUN_TABLES.RUN_ID.eq(run)).execute();
        sql.deleteFrom(Ops.OPS.RUN_SOURCES).where(Ops.OPS.RUN_SOURCES.RUN_ID.eq(run)).execute();
        sql.update(RUNS).set(RUNS.MODE, SyncMode.FULL.text()).set(RUNS.MODE_REASON, reason)
                .where(RUNS.RUN_ID.eq(run)).execute();
    }

    /** Nothing was different, so nothing was published. */
    Duration unchanged(OffsetDateTime asOf) throws SQLException {
        return ended(connection, run, SyncReport.Outcome.UNCHANGED, asOf);
    }

    /**
     * The last thing a run does before it is committed, so that what is recorded is the time it took; nobody else measures it.
     *
     * @param connection the one that publishes, where anything is published
     */
    static Duration ended(Connection connection, long run, SyncReport.Outcome outcome, OffsetDateTime asOf)
            throws SQLException {
        try (PreparedStatement ended = connection.prepareStatement(
                """
                        UPDATE ops.runs SET outcome = ?, as_of = ?, finished_at = clock_timestamp() WHERE run_id = ?
                        RETURNING (extract(epoch FROM finished_at - started_at) * 1000000)::bigint""")) {
            ended.setString(1, outcome.name().toLowerCase(Locale.ROOT));
            ended.setObject(2, asOf);
            ended.setLong(3, run);
            try (ResultSet took = ended.executeQuery()) {
                took.next();
                return Duration.of(took.getLong(1), ChronoUnit.MICROS);
            }
        }
    }

    void extracted(List<ExtractedSource> sources) {
        RunSources at = Ops.OPS.RUN_SOURCES;
        RunTables tables = Ops.OPS.RUN_TABLES;
        for (ExtractedSource source : sources) {
            sql.insertInto(at).set(at.RUN_ID, run).set(at.SOURCE, source.kit().name())
                    .set(at.AS_OF, source.instant().asOf()).set(at.SNAPSHOT_XMIN, source.instant().xmin())
                    .set(at.SNAPSHOT_XMAX, source.instant().xmax())
                    .set(at.MISSING_COLUMNS, source.examination().missing().toArray(String[]::new))
                    .set(at.SYSTEM_IDENTIFIER, source.instant().system())
                    .set(at.SERVER_VERSION, source.instant().version())
                    .set(at.ACCOUNT_RIGHTS, source.riskyRights().orElse(null)).execute();
            for (TableResult table : source.tables()) {
                sql.insertInto(tables).set(tables.RUN_ID, run).set(tables.TABLE_NAME, table.stagingTable())
                        .set(tables.ROWS_THERE, table.there().rows())
                        .set(tables.ROWS_READ, table.rowsRead()).set(tables.ROWS_WRITTEN, table.rowsWritten())
                        .set(tables.BYTES, table.bytes()).set(tables.SECONDS, table.elapsed().toNanos() / 1e9)
                        .set(tables.INSERTED, table.changes() == null ? null : table.changes().inserted())
                        .set(tables.UPDATED, table.changes() == null ? null : table.changes().updated())
                        .set(tables.DELETED, table.changes() == null ? null : table.changes().deleted())
                        .set(tables.KEY_CHECKSUM, table.there().checksum()).execute();
            }
        }
    }

    /** How a run that was not published ended. */
    void ended(Failure failure) {
        String outcome = failure.category() == Category.CANCELLED
                ? "cancelled"
                : failure.category() == Category.REFUSED ? "refused" : "failed";
        sql.update(RUNS).set(RUNS.OUTCOME, outcome)
                .set(RUNS.FINISHED_AT, DSL.field("clock_timestamp()", OffsetDateTime.class))
                .set(RUNS.FAILURE_CODE, failure.code()).set(RUNS.FAILURE, failure.sentence())
                .set(RUNS.NEXT_STEP, failure.nextStep()).where(RUNS.RUN_ID.eq(run)).execute();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
