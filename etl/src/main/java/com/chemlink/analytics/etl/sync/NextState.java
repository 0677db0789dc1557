package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import com.chemlink.analytics.schema.tables.aggregates.Aggregates;
import com.chemlink.analytics.schema.tables.ai.Ai;
import com.chemlink.analytics.schema.tables.core.Core;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The place beside the published tables in which a full sync builds, from its making to its clearing away. */
final class NextState {

    private static final int CONNECTIONS = 2;

    /** Only added to, or given. */
    private static final Set<String> NOT_REBUILT = Set.of("products", "event_types", "user_profile_history",
            "event_history", "training_history");

    /** What is built anew: those of our own tables, for others may have put theirs beside them. */
    private static final String REBUILT = """
            FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE relkind IN ('r', 'p') AND NOT relispartition AND nspname || '.' || relname IN (%s)"""
            .formatted(Stream.of(Core.CORE, Aggregates.AGGREGATES, Ai.AI)
                    .flatMap(schema -> schema.getTables().stream()
                            .filter(table -> !NOT_REBUILT.contains(table.getName()))
                            .map(table -> "'%s.%s'".formatted(schema.getName(), table.getName())))
                    .collect(Collectors.joining(", ")));

    /** What sources are read into. */
    private static final String STAGING = "SELECT unnest(ARRAY[%s]::regclass[])::oid".formatted(
            Stream.of(SourceKit.CHEMLINK, SourceKit.ENGAGEMENT)
                    .flatMap(
                            kit -> kit.tables().stream().map(table -> "'staging.%s'".formatted(kit.stagingName(table))))
                    .collect(Collectors.joining(", ")));

    private final AnalyticsPool analytics;
    private final Cancellation cancellation;

    NextState(AnalyticsPool analytics, Cancellation cancellation) {
        this.analytics = analytics;
        this.cancellation = cancellation;
    }

    void begin() {
        execute("SELECT ops.next_begin()");
        execute("SELECT ops.next_twin(pg_class.oid) " + REBUILT);
    }

    /** Makes room for what has changed, and for the people it concerns. */
    void beginChanges() {
        execute("SELECT ops.changes_begin(ARRAY(SELECT pg_class.oid %s UNION ALL %s))".formatted(REBUILT, STAGING));
    }

    /**
     * Gives the full twins their keys and indexes, the partitions' first and side by side.
     *
     * @param keepsEvents whether the published events stay, so that their twin is only compared with them
     */
    void index(boolean keepsEvents) {
        List<String> partitions = query(
                """
                        SELECT regexp_replace(statement, ' INDEX [^ ]+ ON [^ ]+ ', format(' INDEX ON sync_next.%I ', partition.relname))
                        FROM pg_class AS published JOIN pg_namespace AS home ON home.oid = published.relnamespace
                        JOIN pg_class AS twin ON twin.relname = published.relname AND twin.relnamespace = 'sync_next'::regnamespace
                        JOIN pg_inherits ON inhparent = twin.oid JOIN pg_class AS partition ON partition.oid = inhrelid
                        CROSS JOIN LATERAL ops.next_index_statements(published.oid) AS statement
                        WHERE home.nspname IN ('core', 'aggregates', 'ai') AND published.relkind = 'p' AND statement LIKE 'CREATE INDEX%'
                        ORDER BY pg_table_size(partition.oid) DESC""");
        List<String> tables = query(
                """
                        SELECT statement FROM (SELECT pg_class.oid, relname %s UNION ALL SELECT oid, relname FROM pg_class
                                               WHERE oid IN (%s)) AS published
                        CROSS JOIN LATERAL ops.next_index_statements(published.oid) AS statement
                        WHERE relname NOT LIKE 'chemlink%%' AND relname NOT LIKE 'engagement_%%' OR statement LIKE 'CREATE INDEX%%'
                           OR relname = 'engagement_accounts'
                        ORDER BY pg_table_size(to_regclass(format('sync_next.%%I', relname))) DESC"""
                        .formatted(REBUILT, STAGING));
        sideBySide(keepsEvents ? List.of() : partitions);
        sideBySide(tables.stream()
                .filter(statement -> !keepsEvents || !statement.contains("sync_next.user_journey_events ")).toList());
    }

    /**
     * Tells the planner what has been filled or indexed by an expression since it was told last; vacuuming, which would,
     * leaves the twins alone.
     */
    void analyze() {
        sideBySide(
                query("""
                        SELECT format('ANALYZE sync_next.%I', relname)
                        FROM pg_class
                        WHERE relnamespace = 'sync_next'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                          AND EXISTS (SELECT FROM pg_partition_tree(oid) AS part WHERE pg_relation_size(part.relid) > 0
                                      UNION ALL SELECT WHERE pg_relation_size(oid) > 0)
                          AND (NOT EXISTS (SELECT FROM pg_stats WHERE schemaname = 'sync_next' AND tablename = relname)
                               OR EXISTS (SELECT FROM pg_index JOIN pg_class AS index ON index.oid = indexrelid
                                          WHERE indrelid = pg_class.oid AND indexprs IS NOT NULL AND NOT EXISTS (
                                              SELECT FROM pg_stats WHERE schemaname = 'sync_next' AND tablename = index.relname)))
                        ORDER BY pg_table_size(oid) DESC"""));
    }

    /** Removes what was built and not published; after publishing there is nothing to remove. */
    void clear() {
        execute("DROP SCHEMA IF EXISTS sync_next CASCADE; DROP SCHEMA IF EXISTS sync_was CASCADE");
    }

    private void sideBySide(List<String> statements) {
        Queue<String> left = new ConcurrentLinkedQueue<>(statements);
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS,
                Thread.ofPlatform().name("index-", 1).daemon().factory())) {
            List<Future<?>> lanes = new ArrayList<>();
            for (int lane = 0; lane < CONNECTIONS; lane++) {
                lanes.add(threads.submit(() -> run(left)));
            }
            for (Future<?> lane : lanes) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Cancellation.cancelled();
        }
    }

    private void run(Queue<String> left) {
        try (Connection connection = analytics.connection(); Statement statement = connection.createStatement()) {
            cancellation.watch(connection);
            connection.setAutoCommit(false);
            for (String next = left.poll(); next != null; next = left.poll()) {
                cancellation.check();
                statement.execute("SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL synchronous_commit = off");
                statement.execute(next);
                connection.commit();
            }
            cancellation.forget(connection);
        } catch (SQLException e) {
            cancellation.check();
            throw AnalyticsFailures.explain(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = analytics.connection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }

    private List<String> query(String sql) {
        try (Connection connection = analytics.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }
}
