package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.sample.FilledSample;
import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two sources and an analytics database to sync them into, and short ways to do so and to look at what came of it. */
public record Syncs(DatabaseAddress chemlink, DatabaseAddress engagement, DatabaseAddress analytics, ZoneId zone,
        SourceLimits limits) {

    public Syncs(DatabaseAddress chemlink, DatabaseAddress engagement, DatabaseAddress analytics, ZoneId zone) {
        this(chemlink, engagement, analytics, zone, SourceLimits.DEFAULT);
    }

    private static final Map<TestPostgres, Syncs> SYNCED = new EnumMap<>(TestPostgres.class);

    /** The published sample, shared by all tests that only read it, and an analytics database of one's own. */
    public static Syncs ofPublishedSample(TestPostgres server) {
        FilledSample sample = FilledSample.on(server);
        return new Syncs(sample.chemlink(), sample.engagement(), AnalyticsDatabase.open(server.database()),
                ZoneOffset.UTC);
    }

    /** A sample of one's own, to change, that was synced once. */
    public static synchronized Syncs synced(TestPostgres server) {
        Syncs original = SYNCED.computeIfAbsent(server, on -> {
            FilledSample sample = FilledSample.create(on);
            Syncs first = new Syncs(sample.chemlink(), sample.engagement(), AnalyticsDatabase.open(on.database()),
                    ZoneOffset.UTC);
            first.full();
            return first;
        });
        return original.copy(server);
    }

    /** The same in databases of its own. */
    Syncs copy(TestPostgres server) {
        return new Syncs(server.copyOf(chemlink), server.copyOf(engagement), server.copyOf(analytics), zone, limits);
    }

    /** The three databases as the program is told of them. */
    public Map<String, String> environment(Path home) {
        Map<String, String> environment = new HashMap<>(Map.of("CHEMLINK_HOME", home.toString()));
        Map.of("CHEMLINK_PRD", chemlink, "ENGAGEMENT_PRD", engagement, "ANALYTICS", analytics)
                .forEach((name, address) -> {
                    environment.put(name + "_DB_HOST", address.host());
                    environment.put(name + "_DB_PORT", Integer.toString(address.port()));
                    environment.put(name + "_DB_NAME", address.database());
                    environment.put(name + "_DB_USER", address.user());
                    environment.put(name + "_DB_PASSWORD", address.password().reveal());
                });
        return environment;
    }

    Syncs in(ZoneId other) {
        return new Syncs(chemlink, engagement, analytics, other, limits);
    }

    Syncs limited(SourceLimits other) {
        return new Syncs(chemlink, engagement, analytics, zone, other);
    }

    Syncs withChemlink(DatabaseAddress other) {
        return new Syncs(other, engagement, analytics, zone, limits);
    }

    public SyncReport full() {
        return full(new Cancellation(), _ -> {});
    }

    SyncReport full(Cancellation cancellation, Consumer<SyncEvent> listener) {
        return full(cancellation, listener, false);
    }

    public SyncReport fullThoughShrunk() {
        return full(new Cancellation(), _ -> {}, true);
    }

    private SyncReport full(Cancellation cancellation, Consumer<SyncEvent> listener, boolean acceptShrunk) {
        return sync(Reach.everything(), cancellation, listener, acceptShrunk);
    }

    /** What has changed, however much a table may have shrunk. */
    public SyncReport changes() {
        return sync(Reach.changes(), new Cancellation(), _ -> {}, true);
    }

    public SyncReport days(LocalDate start, LocalDate end) {
        return sync(Reach.days(start, end), new Cancellation(), _ -> {}, true);
    }

    SyncReport sync(Reach reach, Cancellation cancellation, Consumer<SyncEvent> listener, boolean acceptShrunk) {
        return new Sync(new SyncTask(reach, chemlink, engagement, analytics, zone, limits,
                acceptShrunk, "test", cancellation, listener)).run();
    }

    /** A row without what depends on when a sync looked, not on the sources alone: features are kept as they were known. */
    public static final String ROW = """
            CASE WHEN jsonb_exists(to_jsonb(t), 'profile_known')
                 THEN (SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(t))
                       WHERE key IN ('user_id', 'prediction_at', 'split', 'label', 'label_at', 'label_core_activities'))
                 ELSE to_jsonb(t) - 'since_run_id' END""";

    private static final String TABLES = """
            SELECT nspname || '.' || relname,
                   CASE WHEN nspname = 'ops' OR relname LIKE '%\\_history' THEN 'past'
                        WHEN EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'profile_known') THEN 'learned'
                        WHEN EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'since_run_id') THEN 'versions'
                        ELSE 'plain' END
            FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE nspname IN ('staging', 'core', 'aggregates', 'ai') AND relkind IN ('r', 'p') AND NOT relispartition
               OR nspname = 'ops' AND relname IN ('findings', 'finding_counts', 'finding_rows')
            ORDER BY 1""";

    /** Everything readers see, one line per table: rows and a checksum that knows nothing of runs. */
    public List<String> published() {
        return Sql.rows(analytics, TABLES).stream().map(row -> row.split("\\|"))
                .filter(table -> !table[1].equals("past"))
                .map(table -> checksum(table[0], switch (table[1]) {
                    case "learned" -> ROW;
                    case "versions" -> "to_jsonb(t) - 'since_run_id'";
                    default -> "t";
                })).toList();
    }

    /** The same with all that came of earlier runs, and with the life of every finding. */
    public List<String> publishedWithPast() {
        return Sql.rows(analytics, TABLES).stream().map(row -> checksum(row.split("\\|")[0], "t")).toList();
    }

    /** What checks have found, with the life of every finding. */
    public List<String> findings() {
        return Stream.of("ops.findings", "ops.finding_counts", "ops.finding_rows").map(table -> checksum(table, "t"))
                .toList();
    }

    /** Rows as text: making JSON of hundreds of thousands takes most of a test's time. */
    private String checksum(String table, String row) {
        return table + " " + Sql.value(analytics, """
                SELECT count(*) || ' ' || coalesce(sum(hashtextextended((%s)::text, 0)), 0) FROM %s AS t"""
                .formatted(row, table));
    }

    /** The last run's outcome, phase and code. */
    String lastRun() {
        return Sql.rows(analytics, "SELECT outcome, phase, failure_code FROM ops.runs ORDER BY run_id DESC LIMIT 1")
                .stream().collect(Collectors.joining());
    }
}
