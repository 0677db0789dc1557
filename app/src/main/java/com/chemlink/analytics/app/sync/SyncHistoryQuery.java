package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.app.format.Figures;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Past runs, newest first, and what the published one changed. */
final class SyncHistoryQuery {

    private static final String RUNS = """
            SELECT run_id, mode, started_at, extract(epoch FROM finished_at - started_at)::float8 AS seconds, outcome,
                   -- what somebody cancelled on purpose is no failure: the outcome says it all
                   CASE WHEN outcome = 'cancelled' THEN '' ELSE coalesce(failure || ' [' || failure_code || ']', '') END AS failure,
                   coalesce(next_step, '') AS next_step,
                   (SELECT coalesce(sum(rows_written), 0) FROM ops.run_tables
                    WHERE run_tables.run_id = runs.run_id)::bigint AS rows
            FROM ops.runs ORDER BY run_id DESC LIMIT 50""";

    /** Rows by table, against the run that was published before; only what differs. */
    private static final String CHANGES = """
            WITH last_two AS (
                SELECT run_id, row_number() OVER (ORDER BY run_id DESC) AS age FROM ops.runs
                WHERE outcome = 'published' AND mode = 'full' AND run_id <= (SELECT run_id FROM ops.published)
                ORDER BY run_id DESC LIMIT 2
            )
            SELECT now.table_name, before.rows_read AS before, now.rows_read AS now
            FROM ops.run_tables AS now JOIN ops.run_tables AS before USING (table_name)
            WHERE now.run_id = (SELECT run_id FROM last_two WHERE age = 1)
              AND before.run_id = (SELECT run_id FROM last_two WHERE age = 2)
              AND now.rows_read IS DISTINCT FROM before.rows_read
            ORDER BY abs(now.rows_read - before.rows_read) DESC""";

    /** Where changes were read, they are known row by row. */
    private static final String ROW_CHANGES = """
            SELECT table_name, inserted, updated, deleted FROM ops.run_tables JOIN ops.published USING (run_id)
            WHERE inserted + updated + deleted > 0 ORDER BY inserted + updated + deleted DESC""";

    private static final String SOURCES = """
            SELECT source, coalesce(server_version, '') AS server_version, run_sources.as_of
            FROM ops.run_sources JOIN ops.published USING (run_id) ORDER BY source""";

    private static final String TABLES = """
            SELECT table_name, coalesce(rows_read, 0) AS rows, coalesce(seconds, 0) AS seconds
            FROM ops.run_tables JOIN ops.published USING (run_id) ORDER BY table_name""";

    private SyncHistoryQuery() {}

    static SyncHistory ask(DSLContext sql) {
        List<PastRun> runs = sql.fetch(RUNS).map(SyncHistoryQuery::run);
        List<SyncHistory.Change> changes = sql.fetch(ROW_CHANGES).map(row -> new SyncHistory.Change(
                row.get("table_name", String.class), SyncWords.changes(row.get("inserted", Long.class),
                        row.get("updated", Long.class), row.get("deleted", Long.class))));
        if (changes.isEmpty()) {
            changes = sql.fetch(CHANGES).map(row -> new SyncHistory.Change(row.get("table_name", String.class),
                    "%s → %s".formatted(Figures.count(row.get("before", Long.class)),
                            Figures.count(row.get("now", Long.class)))));
        }
        List<SyncHistory.Source> sources = sql.fetch(SOURCES).map(row -> new SyncHistory.Source(
                row.get("source", String.class), row.get("server_version", String.class),
                row.get("as_of", OffsetDateTime.class).toInstant()));
        List<TableRow> tables = sql.fetch(TABLES).map(row -> new TableRow(row.get("table_name", String.class),
                row.get("rows", Long.class), row.get("rows", Long.class),
                Duration.ofNanos((long) (row.get("seconds", Double.class) * 1e9)), TableRow.State.DONE));
        return new SyncHistory(runs, changes, sources, tables,
                sql.fetchSingle("SELECT split_part(current_setting('server_version'), ' ', 1)").get(0, String.class));
    }

    private static PastRun run(Record row) {
        Double seconds = row.get("seconds", Double.class);
        return new PastRun(row.get("run_id", Long.class), row.get("mode", String.class),
                Objects.requireNonNull(row.get("started_at", OffsetDateTime.class)).toInstant(),
                seconds == null ? null : Duration.ofMillis((long) (seconds * 1000)), row.get("rows", Long.class),
                row.get("outcome", String.class), row.get("failure", String.class), row.get("next_step", String.class));
    }
}
