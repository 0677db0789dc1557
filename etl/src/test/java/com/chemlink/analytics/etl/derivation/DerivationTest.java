package com.chemlink.analytics.etl.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sample.CompanySample;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** Every training row and every cell of every cohort, of companies in zones whose clocks go forward and back. */
@ParameterizedClass
@CsvSource({"1, America/New_York", "2, Europe/Berlin", "3, Australia/Lord_Howe", "4, Asia/Kolkata"})
class DerivationTest {

    private static final int USERS = 400;
    private static final Map<Long, Syncs> SYNCED = new ConcurrentHashMap<>();

    private final long seed;
    private final ZoneId zone;

    DerivationTest(long seed, ZoneId zone) {
        this.seed = seed;
        this.zone = zone;
    }

    private DatabaseAddress analytics() {
        return SYNCED.computeIfAbsent(seed, this::sync).analytics();
    }

    private Syncs sync(long seed) {
        TestPostgres server = TestPostgres.NEWEST;
        Syncs syncs = new Syncs(server.database(), server.database(), AnalyticsDatabase.open(server.database()), zone);
        try (Connection service = syncs.chemlink().connect(); Connection platform = syncs.engagement().connect()) {
            new CompanySample(USERS, seed).fill(service, platform, new Cancellation(), (_, _, _, _) -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        // Just at the edges: activity at T itself, a microsecond after it, and at the very end of the horizon.
        Sql.run(syncs.chemlink(),
                """
                        INSERT INTO view_access (id, person_id, created_at)
                        SELECT 800000000 + row_number() OVER (), id, at
                        FROM persons, LATERAL unnest(ARRAY[created_at + interval '168 hours', created_at + interval '168 hours 0.000001 seconds',
                            created_at + interval '888 hours', created_at + interval '720 hours', created_at + interval '2160 hours',
                            created_at + interval '2160 hours 0.000001 seconds']) AS at
                        WHERE id % 7 = 0 AND isfinite(created_at);
                        INSERT INTO view_access (id, person_id, created_at)
                        SELECT 810000000 + row_number() OVER (), id, created_at + interval '168 hours 0.000001 seconds' + id % 60 * interval '1 minute'
                        FROM persons WHERE id % 11 = 0 AND isfinite(created_at)""");
        // Signups at the epoch, just before anything can have been, and just after; half of these are deleted by now.
        Sql.run(syncs.chemlink(), """
                UPDATE persons SET created_at = '1970-01-01 00:00:00+00' WHERE id % 41 = 1;
                UPDATE persons SET created_at = '1999-12-31 23:59:59.999999+00' WHERE id % 41 = 2;
                UPDATE persons SET created_at = '2000-01-01 00:00:00+00' WHERE id % 41 = 3;
                UPDATE persons SET deleted_at = '2025-10-01 00:00:00+00' WHERE id % 82 = 3""");
        // Things done, and languages and pieces added, before anything can have been.
        Sql.run(syncs.chemlink(),
                """
                        INSERT INTO view_access (id, person_id, created_at)
                        SELECT 820000000 + row_number() OVER (), id, at
                        FROM persons, unnest(ARRAY['0001-01-01 00:00:00+00', '1999-12-30 00:00:00+00']::timestamptz[]) AS at WHERE id % 13 = 0;
                        UPDATE person_languages SET created_at = '1970-01-01 00:00:00+00' WHERE id % 13 = 0;
                        UPDATE embeddings SET created_at = '1970-01-01 00:00:00+00' WHERE id % 13 = 0""");
        // Signups whose horizon ends at as-of itself, and a microsecond later.
        Sql.run(syncs.chemlink(),
                """
                        UPDATE persons SET created_at = timestamptz '2025-11-03 23:59:59+00' - horizon + (id % 2) * interval '1 microsecond'
                        FROM (VALUES (4, interval '888 hours'), (5, interval '2160 hours')) AS at_the_end (rest, horizon)
                        WHERE id % 41 = rest""");
        syncs.full();
        return syncs;
    }

    private Instant asOf() {
        return Instant.EPOCH.plus(Long.parseLong(Sql.value(analytics(),
                "SELECT (extract(epoch FROM as_of) * 1000000)::bigint FROM ops.published")), ChronoUnit.MICROS);
    }

    /** Numbers in the order and in the words of Java. */
    private List<String> rows(String table, String columns) {
        return Sql.rows(analytics(), """
                SELECT user_id, (extract(epoch FROM prediction_at) * 1000000)::bigint, %s, label FROM ai.%s"""
                .formatted(columns.formatted(
                        """
                                experiences_added, education_added, languages_added, embeddings_added, profile_completion_score,
                                profile_known, has_finder, country, company, role, profile_seen_at, core_activities, active_days,
                                views, votes, collections_created, profiles_collected, collections_shared, posts, comments, mentions, reports,
                                groups_created, groups_joined,
                                (extract(epoch FROM features_until) * 1000000)::bigint, (extract(epoch FROM label_at) * 1000000)::bigint"""),
                        table))
                .stream().sorted().toList();
    }

    @Test
    void activation_rows() {
        Collection<Person> people = People.read(analytics());
        List<String> expected = new Training(Duration.ofDays(7), Duration.ofDays(30), asOf(), zone).activation(people);
        assertThat(expected).hasSizeGreaterThan(USERS / 4).anyMatch(row -> row.endsWith("|t"))
                .anyMatch(row -> row.endsWith("|f"));
        assertThat(rows("training_data_activation", "signup_weekday, signup_hour, %s")).isEqualTo(expected);
    }

    @Test
    void engagement_rows() {
        Collection<Person> people = People.read(analytics());
        List<String> expected = new Training(Duration.ofDays(30), Duration.ofDays(60), asOf(), zone).engagement(people);
        assertThat(expected).hasSizeGreaterThan(USERS / 4).anyMatch(row -> row.endsWith("|t"))
                .anyMatch(row -> row.endsWith("|f"));
        assertThat(rows("training_data_engagement", "%s, days_since_last_activity, label_core_activities"))
                .isEqualTo(expected);
    }

    @Test
    void older_rows_are_for_training_newer_ones_for_the_test_and_nobody_is_in_two_parts() {
        for (String table : List.of("training_data_activation", "training_data_engagement")) {
            assertThat(Sql.value(analytics(),
                    "SELECT count(DISTINCT user_id) = count(*), count(DISTINCT split) FROM ai." + table))
                    .isEqualTo("t|3");
            List<String> parts = new ArrayList<>(Sql.rows(analytics(),
                    "SELECT split FROM (SELECT split, min(prediction_at) AS first, max(prediction_at) AS last FROM ai.%s GROUP BY split) AS part ORDER BY first, last"
                            .formatted(table)));
            assertThat(parts).containsExactly("train", "validation", "test");
            assertThat(Sql.value(analytics(),
                    """
                            SELECT count(*) FROM ai.%1$s AS older JOIN ai.%1$s AS newer ON older.prediction_at >= newer.prediction_at
                            WHERE (older.split, newer.split) IN (('train', 'validation'), ('train', 'test'), ('validation', 'test'))"""
                            .formatted(table)))
                    .isEqualTo("0");
            assertThat(Sql.rows(analytics(), "SELECT user_id, split FROM ai." + table))
                    .containsExactlyInAnyOrderElementsOf(Splits.of(Sql.rows(analytics(),
                            "SELECT user_id, (extract(epoch FROM prediction_at) * 1000000)::bigint FROM ai." + table)));
        }
    }

    @Test
    void cells_of_cohorts() {
        Collection<Person> people = People.read(analytics());
        LocalDate today = asOf().atZone(zone).toLocalDate();
        for (ChronoUnit step : List.of(ChronoUnit.WEEKS, ChronoUnit.MONTHS)) {
            List<String> expected = new Cohorts(step, today, zone).cells(people);
            assertThat(expected).hasSizeGreaterThan(100);
            assertThat(Sql.rows(analytics(),
                    """
                            SELECT granularity, start_kind, cohort, population, segment, period, cohort_size, returned_on, returned_on_or_after
                            FROM aggregates.cohort_cells WHERE granularity = '%s'"""
                            .formatted(step == ChronoUnit.WEEKS ? "week" : "month"))
                    .stream().sorted().toList())
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_cell_is_complete_once_its_whole_bucket_is_over() {
        LocalDate today = asOf().atZone(zone).toLocalDate();
        for (String row : Sql.rows(analytics(),
                "SELECT granularity, cohort, period, state FROM aggregates.cohort_retention")) {
            String[] cell = row.split("\\|");
            ChronoUnit step = cell[0].equals("week") ? ChronoUnit.WEEKS : ChronoUnit.MONTHS;
            LocalDate begins = LocalDate.parse(cell[1]).plus(Long.parseLong(cell[2]), step);
            String state = begins.isAfter(today)
                    ? "not_started"
                    : begins.plus(1, step).isAfter(today) ? "in_progress" : "complete";
            assertThat(cell[3]).as(row).isEqualTo(state);
        }
    }
}
