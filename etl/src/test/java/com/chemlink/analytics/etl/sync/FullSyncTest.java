package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A full sync of the published sample, with the oldest and the newest server as sources and as target. */
@ParameterizedClass
@EnumSource(names = {"NEWEST", "OLDEST"})
class FullSyncTest {

    private static final Map<TestPostgres, Syncs> SYNCED = new EnumMap<>(TestPostgres.class);

    private final Syncs syncs;

    FullSyncTest(TestPostgres server) {
        syncs = SYNCED.computeIfAbsent(server, on -> {
            Syncs fresh = Syncs.ofPublishedSample(on);
            fresh.full();
            return fresh;
        });
    }

    @TestFactory
    Stream<DynamicTest> every_published_figure_comes_out() {
        List<SyncedFigure> figures = SyncedFigure.published();
        assertThat(figures).hasSizeGreaterThan(30);
        Sql.run(syncs.analytics(), "ALTER ROLE CURRENT_USER IN DATABASE %s SET search_path = core, aggregates"
                .formatted(syncs.analytics().database()));
        return figures.stream().map(figure -> DynamicTest.dynamicTest(figure.name(), () -> assertThat(
                Sql.value(syncs.analytics(), figure.sql()).replace("|", " / "))
                .isEqualTo(figure.expected())));
    }

    /** Funnels rely on it. */
    @Test
    void users_begin_when_they_did_what_users_of_their_product_begin_with() {
        String begun = """
                FROM core.users
                FULL JOIN (
                    SELECT user_id, occurred_at, product AS owner, is_bulk, event.population AS members
                    FROM core.user_journey_events AS event JOIN core.event_types USING (event_type) WHERE is_start
                ) AS start USING (user_id)
                WHERE coalesce(started_at, occurred_at) IS NOT NULL""";
        assertThat(Sql.value(syncs.analytics(), "SELECT count(*) > 2000 " + begun)).isEqualTo("t");
        assertThat(Sql.rows(syncs.analytics(), "SELECT user_id " + begun
                + " AND (started_at, product, population, false) IS DISTINCT FROM (occurred_at, owner, members, is_bulk)"))
                .isEmpty();
    }

    @Test
    void what_was_read_stands_in_the_record() {
        assertThat(syncs.lastRun()).isEqualTo("published|publish|null");
        assertThat(Sql.value(syncs.analytics(),
                "SELECT count(*) FROM ops.run_tables WHERE rows_read = rows_written AND run_id = 1"))
                .isEqualTo("26");
        assertThat(Sql.value(syncs.analytics(), "SELECT as_of AT TIME ZONE 'UTC' FROM ops.published"))
                .isEqualTo("2025-11-03 23:59:59");
    }

    @Test
    void a_second_one_gives_the_same_and_keeps_comments_keys_rights_and_the_views_of_others() {
        Sql.run(syncs.analytics(),
                """
                        DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'test_reader') THEN CREATE ROLE test_reader; END IF; END $$;
                        CREATE SCHEMA IF NOT EXISTS others;
                        CREATE OR REPLACE VIEW others.people AS SELECT user_id, user_lifecycle_stage FROM core.unified_users;
                        COMMENT ON VIEW others.people IS 'theirs';
                        GRANT SELECT ON others.people, core.unified_users, core.companies TO test_reader;
                        GRANT SELECT (user_id, country) ON core.user_profiles TO test_reader""");
        List<String> before = syncs.published();
        List<String> shape = shape();
        syncs.full();
        assertThat(syncs.published()).isEqualTo(before);
        assertThat(shape()).isEqualTo(shape);
        assertThat(Sql.value(syncs.analytics(), "SELECT count(*) FROM others.people")).isEqualTo("2105");
        assertThat(Sql.rows(syncs.analytics(), "SELECT nspname FROM pg_namespace WHERE nspname = 'sync_next'"))
                .isEmpty();
    }

    @Test
    void other_consumers_see_everything_but_what_is_personal() {
        DatabaseAddress there = syncs.analytics();
        Sql.run(there,
                """
                        DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'test_consumer') THEN CREATE ROLE test_consumer; END IF; END $$;
                        ALTER ROLE test_consumer LOGIN PASSWORD 'consumer';
                        GRANT analytics_reader TO test_consumer""");
        syncs.full();
        DatabaseAddress consumer = new DatabaseAddress(there.host(), there.port(), there.database(), "test_consumer",
                new Password("consumer"), there.sslMode());
        assertThat(Sql.value(consumer, "SELECT count(user_lifecycle_stage) FROM core.unified_users")).isEqualTo("2105");
        assertThat(Sql.value(consumer, "SELECT count(*) > 0 FROM core.user_journey_events")).isEqualTo("t");
        assertThat(Sql.value(consumer, "SELECT count(*) > 0 FROM aggregates.daily_metrics")).isEqualTo("t");
        for (String hidden : List.of("SELECT email FROM core.unified_users",
                "SELECT first_name FROM core.user_profiles",
                "SELECT profile FROM core.user_profile_history", "SELECT email FROM staging.chemlink_persons",
                "DELETE FROM core.companies", "SELECT * FROM ops.runs")) {
            assertThatThrownBy(() -> Sql.rows(consumer, hidden)).as(hidden).cause()
                    .hasMessageContaining("permission denied");
        }
    }

    /** Tables, views, columns, indexes, constraints, comments and rights, partitions of months left aside. */
    private List<String> shape() {
        return Sql.rows(syncs.analytics(),
                """
                        SELECT nspname, relname, relkind, relacl, obj_description(c.oid, 'pg_class'), pg_get_partkeydef(c.oid),
                               (SELECT string_agg(concat_ws(' ', attname, format_type(atttypid, atttypmod), attnotnull, attacl, col_description(c.oid, attnum)), ', ' ORDER BY attnum)
                                FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0),
                               (SELECT string_agg(pg_get_constraintdef(k.oid), ', ' ORDER BY conname) FROM pg_constraint AS k WHERE conrelid = c.oid AND contype <> 'n'),
                               (SELECT string_agg(pg_get_indexdef(indexrelid), ', ' ORDER BY indexrelid::regclass::text) FROM pg_index WHERE indrelid = c.oid)
                        FROM pg_class AS c JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        WHERE nspname IN ('staging', 'core', 'aggregates', 'ai', 'others') AND relkind IN ('r', 'p', 'v')
                        ORDER BY 1, 2""");
    }

    @Test
    void every_phase_table_and_step_is_told() {
        List<SyncEvent> events = Collections.synchronizedList(new ArrayList<>());
        syncs.full(new com.chemlink.analytics.etl.progress.Cancellation(), events::add);
        assertThat(events).filteredOn(SyncEvent.PhaseStarted.class::isInstance)
                .map(event -> ((SyncEvent.PhaseStarted) event).phase()).containsExactly(Phase.values());
        assertThat(events).filteredOn(SyncEvent.TableFinished.class::isInstance).hasSize(26);
        assertThat(events).filteredOn(SyncEvent.StepFinished.class::isInstance).hasSizeGreaterThan(30);
    }

    @Test
    void the_report_says_what_the_source_lacks() {
        SyncReport report = syncs.full();
        assertThat(report.notes()).containsExactly("chemlink-service has no query_votes.deleted_at: read as empty.");
        assertThat(report.asOf()).isEqualTo(OffsetDateTime.parse("2025-11-03T23:59:59Z"));
        assertThat(report.rows()).isEqualTo(Long.parseLong(Sql.value(syncs.analytics(),
                "SELECT sum(rows_written) FROM ops.run_tables WHERE run_id = " + report.run())));
    }
}
