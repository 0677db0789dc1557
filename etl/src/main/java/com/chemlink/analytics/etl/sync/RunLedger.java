package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.extract.ExtractedSource;
import com.chemlink.analytics.etl.extract.TableResult;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.tables.ops.Ops;
import com.chemlink.analytics.schema.tables.ops.tables.RunSources;
import com.chemlink.analytics.schema.tables.ops.tables.RunTables;
import com.chemlink.analytics.schema.tables.ops.tables.Runs;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
    static RunLedger begin(DatabaseAddress analytics, SyncMode mode, ZoneId zone, String version, int transform) {
        Connection connection = analytics.connect();
        DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
        sql.update(RUNS).set(RUNS.OUTCOME, "abandoned")
                .set(RUNS.FINISHED_AT, DSL.field("clock_timestamp()", OffsetDateTime.class))
                .where(RUNS.OUTCOME.eq("running")).execute();
        long run = sql.insertInto(RUNS)
                .set(RUNS.MODE, mode.text())
                .set(RUNS.PROGRAM_VERSION, version)
                .set(RUNS.TRANSFORM_VERSION, transform)
                .set(RUNS.STARTED_BY,
                        "process %d of %s".formatted(ProcessHandle.current().pid(), System.getProperty("user.name")))
                .set(RUNS.TIME_ZONE, zone.getId())
                .returningResult(RUNS.RUN_ID).fetchSingle().value1();
        return new RunLedger(connection, run);
    }

    long run() {
        return run;
    }

    void phase(Phase phase) {
        sql.update(RUNS).set(RUNS.PHASE, phase.name().toLowerCase(Locale.ROOT)).where(RUNS.RUN_ID.eq(run)).execute();
    }

    void extracted(List<ExtractedSource> sources) {
        RunSources at = Ops.OPS.RUN_SOURCES;
        RunTables tables = Ops.OPS.RUN_TABLES;
        for (ExtractedSource source : sources) {
            sql.insertInto(at).set(at.RUN_ID, run).set(at.SOURCE, source.kit().name())
                    .set(at.AS_OF, source.instant().asOf()).set(at.SNAPSHOT_XMIN, source.instant().xmin())
                    .set(at.SYSTEM_IDENTIFIER, source.instant().system())
                    .set(at.SERVER_VERSION, source.instant().version()).execute();
            for (TableResult table : source.tables()) {
                sql.insertInto(tables).set(tables.RUN_ID, run).set(tables.TABLE_NAME, table.table())
                        .set(tables.ROWS_READ, table.rowsRead()).set(tables.ROWS_WRITTEN, table.rowsWritten())
                        .set(tables.BYTES, table.bytes()).set(tables.SECONDS, table.elapsed().toNanos() / 1e9)
                        .set(tables.KEY_CHECKSUM, table.keyChecksum()).execute();
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
