package com.chemlink.analytics.etl.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.Sql;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetsTest {

    static Stream<Dataset> all() {
        return Datasets.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void its_order_leaves_nothing_open(Dataset dataset) {
        assertThat(SyncedCompany.<Long>look(SyncedCompany.syncs(), dataset, rows -> rows.count() - rows.number(
                "SELECT count(*) FROM (SELECT DISTINCT x_split, %s FROM dataset_rows) AS different"
                        .formatted(String.join(", ", dataset.order())))))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_column_says_what_it_means_where_it_comes_from_and_when_it_is_known(Dataset dataset) {
        assertThat(dataset.row()).isNotBlank();
        assertThat(dataset.fields()).isNotEmpty().allSatisfy(field -> {
            assertThat(field.meaning()).as(field.name()).isNotBlank();
            assertThat(field.source()).as(field.name()).isNotBlank();
            assertThat(field.known().label()).as(field.name()).isNotBlank();
        }).extracting(Field::name).doesNotHaveDuplicates();
    }

    @Test
    void rows_and_what_is_left_out_are_everybody() {
        for (Dataset dataset : List.of(Datasets.ACTIVATION, Datasets.ENGAGEMENT, Datasets.SEGMENTS)) {
            long all = SyncedCompany.look(SyncedCompany.syncs(), dataset,
                    rows -> rows.count() + rows.leftOut().stream().mapToLong(LeftOut::rows).sum());
            assertThat(all).as(dataset.id()).isEqualTo(Long.parseLong(
                    Sql.value(SyncedCompany.syncs().analytics(), "SELECT count(*) FROM core.users")));
        }
    }

    /** Whom the finding about impossible times names for the signup, nobody learns from; they are counted by themselves. */
    @Test
    void signups_at_times_that_cannot_be_are_left_out_under_a_reason_of_their_own() {
        List<String> impossible = List.of("'1970-01-01 00:00:00+00'", "'1999-12-31 23:59:59.999999+00'",
                "as_of + interval '24 hours 0.000001 seconds'", "as_of + interval '2 years'", "NULL");
        List<String> possible = List.of("'2000-01-01 00:00:00+00'", "as_of + interval '24 hours'");
        for (Dataset dataset : List.of(Datasets.ACTIVATION, Datasets.ENGAGEMENT)) {
            Syncs own = SyncedCompany.copy();
            long before = noPossibleTime(own, dataset);
            for (String instant : Stream.concat(impossible.stream(), possible.stream()).toList()) {
                Sql.run(own.analytics(),
                        """
                                UPDATE core.users SET started_at = (SELECT (%s)::timestamptz FROM ops.published)
                                WHERE user_id = (SELECT min(user_id::text) FROM core.users WHERE population = 'real' AND source = 'chemlink'
                                                   AND started_at > '2010-01-01' AND started_at < (SELECT as_of FROM ops.published))::uuid"""
                                .formatted(instant));
            }
            assertThat(noPossibleTime(own, dataset) - before).as(dataset.id()).isEqualTo(impossible.size());
        }
    }

    private static long noPossibleTime(Syncs where, Dataset dataset) {
        return SyncedCompany.<Long>look(where, dataset,
                rows -> rows.leftOut().stream().filter(one -> one.reason().startsWith("signup at no possible time"))
                        .mapToLong(LeftOut::rows).sum());
    }

    @Test
    void core_activities_are_what_the_columns_from_views_to_groups_joined_count_together() {
        for (Dataset dataset : List.of(Datasets.ACTIVATION, Datasets.ENGAGEMENT)) {
            List<String> names = dataset.fields().stream().map(Field::name).toList();
            String sum = String.join(" + ",
                    names.subList(names.indexOf("views"), names.indexOf("groups_joined") + 1));
            assertThat(SyncedCompany.<Long>look(SyncedCompany.syncs(), dataset,
                    rows -> rows.number("SELECT count(*) FROM dataset_rows WHERE core_activities <> " + sum)))
                    .as(dataset.id()).isZero();
            assertThat(SyncedCompany.<Long>look(SyncedCompany.syncs(), dataset,
                    rows -> rows.number("SELECT max(core_activities) FROM dataset_rows"))).isGreaterThan(5);
        }
    }

    /** The same once more from the view that everybody asks, and from the events one by one. */
    @Test
    void segments_say_what_is_published_of_people() {
        List<String> expected = Sql
                .rows(SyncedCompany.syncs().analytics(),
                        """
                                SELECT 'user:' || user_id, user_lifecycle_stage, core_activities_30d,
                                       CASE WHEN signup_date >= '2000-01-01' THEN days_since_signup END, CASE WHEN signup_date >= '2000-01-01' THEN days_to_activation END,
                                       CASE WHEN last_core_activity_date >= '2000-01-01' THEN (SELECT as_of_date FROM ops.published) - last_core_activity_date END, engagement_score,
                                       coalesce((SELECT kind FROM core.user_journey_events AS event
                                                 CROSS JOIN LATERAL (SELECT CASE event_type WHEN 'view' THEN '1looking' WHEN 'vote' THEN '2judging' WHEN 'collection_created' THEN '3collecting'
                                                         WHEN 'post' THEN '4talking' WHEN 'comment' THEN '4talking' WHEN 'group_joined' THEN '4talking' ELSE '5something else' END AS kind) AS kinds
                                                 JOIN core.event_types USING (event_type)
                                                 WHERE is_core AND event.user_id = person.user_id
                                                 GROUP BY kind ORDER BY kind LIKE '5%', count(*) DESC, kind LIMIT 1), '0none')
                                FROM core.unified_users AS person WHERE population = 'real'""")
                .stream()
                .map(row -> row.replaceAll("\\|\\d(\\D+)$", "|$1")).toList();
        List<String> columns = List.of("id", "lifecycle_stage", "core_activities_30d", "days_since_signup",
                "days_to_activation", "days_since_core_activity", "engagement_score", "main_use");
        assertThat(SyncedCompany.<List<String>>ask(Datasets.SEGMENTS, "true", row -> {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (String column : columns) {
                    values.add(String.valueOf(row.getString(column)));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        })).containsExactlyInAnyOrderElementsOf(expected).anyMatch(row -> row.endsWith("looking"));
    }

    /** Nothing is sent for a count of 0, so one that was not known would become 0. */
    @ParameterizedTest
    @MethodSource("all")
    void counts_are_always_known(Dataset dataset) {
        String counts = Stream.concat(Stream.of("0"), dataset.fields().stream()
                .filter(field -> field.type() == FieldType.COUNT).map(Field::name)).collect(Collectors.joining(", "));
        assertThat(SyncedCompany.<Boolean>ask(dataset, "num_nulls(%s) > 0".formatted(counts), ResultSet::next))
                .isFalse();
    }

    @Test
    void segments_tell_of_people_what_their_profiles_say() {
        assertThat(SyncedCompany.<List<String>>ask(Datasets.SEGMENTS,
                """
                        id NOT IN (SELECT 'user:' || user_id FROM core.user_profiles AS profile
                                   WHERE (profile.has_finder, profile.profile_status, profile.profile_completion_score::int, profile.country, profile.company, profile.role,
                                          profile.email, profile.first_name, profile.last_name)
                                         IS NOT DISTINCT FROM (everything.has_finder, everything.profile_status, everything.profile_completion_score, everything.country,
                                          everything.company, everything.role, everything.email, everything.first_name, everything.last_name))""",
                row -> {
                    List<String> other = new ArrayList<>();
                    while (row.next()) {
                        other.add(row.getString("id"));
                    }
                    return other;
                })).isEmpty();
    }

    @Test
    void an_id_is_a_keyed_hash_of_the_user() {
        List<String> expected = Sql.rows(SyncedCompany.syncs().analytics(),
                "SELECT 'user:' || user_id FROM core.users WHERE product = 'chemlink' AND population = 'real'").stream()
                .map(SyncedCompany::pseudonym).toList();
        assertThat(SyncedCompany.<List<String>>look(SyncedCompany.syncs(), Datasets.SEGMENTS,
                rows -> rows.preview(10_000).stream().map(row -> String.valueOf(row.getFirst())).toList()))
                .containsExactlyInAnyOrderElementsOf(expected).isSorted();
    }

    @Test
    void the_key_is_made_once_kept_in_the_home_and_nobody_elses(@TempDir Path folder) throws Exception {
        WorkbenchHome home = new WorkbenchHome(folder);
        PseudonymKey key = PseudonymKey.of(home);
        byte[] id = "user:1".getBytes(StandardCharsets.UTF_8);
        assertThat(PseudonymKey.of(home).pseudonyms().of(id))
                .isEqualTo(key.pseudonyms().of(id))
                .isNotEqualTo(new PseudonymKey(id).pseudonyms().of(id));
        String kept = Files.readString(folder.resolve("pseudonyms.env")).strip();
        assertThat(kept.substring(kept.indexOf('=') + 1)).isNotEmpty().doesNotContain(key.fingerprint());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pseudonyms.env"))))
                .isEqualTo("rw-------");
    }
}
