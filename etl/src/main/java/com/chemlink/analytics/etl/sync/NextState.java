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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The place beside the published tables in which a full sync builds, from its making to its clearing away. */
final class NextState {

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

    /** The indexes of partitions, as the twins of their parents have them. */
    private static final String PARTITION_INDEXES = """
            SELECT regexp_replace(statement, ' INDEX [^ ]+ ON [^ ]+ ', format(' INDEX ON sync_next.%I ', partition.relname))
            FROM pg_class AS published JOIN pg_namespace AS home ON home.oid = published.relnamespace
            JOIN pg_class AS twin ON twin.relname = published.relname AND twin.relnamespace = 'sync_next'::regnamespace
            JOIN pg_inherits ON inhparent = twin.oid JOIN pg_class AS partition ON partition.oid = inhrelid
            CROSS JOIN LATERAL ops.next_index_statements(published.oid) AS statement
            WHERE home.nspname IN ('core', 'aggregates', 'ai') AND published.relkind = 'p'
            ORDER BY pg_table_size(partition.oid) DESC""";

    /** What is not indexed yet: the keys of staging are, since they were read. */
    private static final String INDEXES = """
            SELECT statement FROM (SELECT pg_class.oid, relname %s UNION ALL SELECT oid, relname FROM pg_class
                                   WHERE oid IN (%s)) AS published
            CROSS JOIN LATERAL ops.next_index_statements(published.oid) AS statement
            WHERE NOT EXISTS (SELECT FROM pg_class AS index WHERE index.relnamespace = 'sync_next'::regnamespace
                              AND index.relname = substring(statement FROM ' INDEX ([^ ]+) ON '))
            ORDER BY pg_table_size(to_regclass(format('sync_next.%%I', relname))) DESC""".formatted(REBUILT, STAGING);

    /** What has been filled or indexed by an expression, and the planner does not know it. */
    private static final String UNKNOWN = """
            SELECT format('ANALYZE sync_next.%I', relname)
            FROM pg_class
            WHERE relnamespace = 'sync_next'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
              AND EXISTS (SELECT FROM pg_partition_tree(oid) AS part WHERE pg_relation_size(part.relid) > 0
                          UNION ALL SELECT WHERE pg_relation_size(oid) > 0)
              AND (NOT EXISTS (SELECT FROM pg_stats WHERE schemaname = 'sync_next' AND tablename = relname)
                   OR EXISTS (SELECT FROM pg_index JOIN pg_class AS index ON index.oid = indexrelid
                              WHERE indrelid = pg_class.oid AND indexprs IS NOT NULL AND NOT EXISTS (
                                  SELECT FROM pg_stats WHERE schemaname = 'sync_next' AND tablename = index.relname)))
            ORDER BY pg_table_size(oid) DESC""";

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
     * Gives the full twins their indexes, the partitions' first, and tells the planner of them. Meanwhile the twins can be
     * read.
     *
     * @param keepsEvents whether the published events stay, so that their twin is only compared with them
     */
    Indexing index(boolean keepsEvents) {
        Lanes lanes = new Lanes(analytics, cancellation);
        return new Indexing(lanes, () -> {
            if (!keepsEvents) {
                lanes.run(query(PARTITION_INDEXES));
            }
            lanes.run(query(INDEXES).stream()
                    .filter(statement -> !keepsEvents || !statement.contains("sync_next.user_journey_events "))
                    .toList());
            lanes.run(query(UNKNOWN));
        });
    }

    /** Makes keys of the indexes that are some. Whoever reads the twins has to have ended: it is theirs alone for a moment. */
    void key() {
        query("SELECT ops.next_key_statements(oid) FROM (SELECT pg_class.oid %s) AS published".formatted(REBUILT))
                .forEach(this::execute);
    }

    /** Tells the planner what has been filled since it was told last; vacuuming, which would, leaves the twins alone. */
    void analyze() {
        new Lanes(analytics, cancellation).run(query(UNKNOWN));
    }

    /** Removes what was built and not published; after publishing there is nothing to remove. */
    void clear() {
        execute("DROP SCHEMA IF EXISTS sync_next CASCADE; DROP SCHEMA IF EXISTS sync_was CASCADE");
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
