package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that no source should have and some have: planted in the sample, synced, and looked at one kind at a time. */
@ParameterizedClass
@EnumSource(names = {"NEWEST", "OLDEST"})
class RowFaultsTest {

    private static final Map<TestPostgres, Syncs> PLANTED = new EnumMap<>(TestPostgres.class);

    /** Keys of planted rows begin here; the sample's are far below. */
    private static final String CHEMLINK = """
            ALTER TABLE view_access DROP CONSTRAINT IF EXISTS view_access_person_id_fkey;
            ALTER TABLE experiences DROP CONSTRAINT IF EXISTS experiences_person_id_fkey;
            INSERT INTO persons (id, person_id, email, first_name, created_at, updated_at, deleted_at) VALUES
                (910001, '00000000-0000-4000-8000-000000910001', 'dates@odd.org', 'Dates', '2025-05-01 10:00+00', '2025-05-01 10:00+00', NULL),
                (910002, NULL, 'back@odd.org', 'Back', '2025-05-01 10:00+00', '2024-05-01 10:00+00', NULL),
                (910003, NULL, 'future@odd.org', 'Future', '2025-05-01 10:00+00', '2031-01-01 00:00+00', NULL),
                (910004, NULL, 'bc@odd.org', 'Caesar', '0044-03-15 12:00+00 BC', '0001-01-01 00:00+00', NULL),
                (910005, NULL, 'nines@odd.org', 'Nines', '9999-12-31 23:59:59.999999+00', '9999-12-31 23:59:59.999999+00', NULL),
                (910006, NULL, 'infinite@odd.org', 'Ever', 'infinity', '-infinity', NULL),
                (910007, NULL, NULL, NULL, NULL, NULL, NULL),
                (910008, '00000000-0000-4000-8000-000000910008', 'Twice@Odd.org', 'One', '2025-05-01 10:00+00', '2025-05-01 10:00+00', NULL),
                (910009, '00000000-0000-4000-8000-000000910009', ' twice@odd.org ', 'Two', '2025-05-01 10:00+00', '2025-05-01 10:00+00', NULL),
                (910010, '00000000-0000-4000-8000-000000910010', 'left@odd.org', 'Left', '2025-05-01 10:00+00', '2025-05-01 10:00+00', '2025-06-01 10:00+00'),
                (910011, '00000000-0000-4000-8000-000000910011', 'merged@odd.org', 'Merged', '2025-05-01 10:00+00', '2025-05-01 10:00+00', NULL),
                (910012, '00000000-0000-4000-8000-0000009100ab', 'upper@odd.org', 'Upper', '2025-05-01 10:00+00', '2025-05-01 10:00+00', NULL),
                (9223372036854775807, NULL, 'huge@odd.org', 'Huge', '2025-05-01 10:00+00', '2025-05-01 10:00+00', NULL);
            INSERT INTO experiences (id, person_id, start_date, end_date, created_at, updated_at) VALUES
                (910001, 910001, '4-2011', '13-2019', '2025-05-02', '2025-05-02'), (910002, 910001, '2019', '', '2025-05-02', '2025-05-02'),
                (910003, 910001, '11-2019', '2019-05-01', '2025-05-02', '2025-05-02'), (910004, 910001, '2019-02-30', 'today', '2025-05-02', '2025-05-02'),
                (910005, 910001, NULL, '٢٠١٩', '2025-05-02', '2025-05-02'), (910006, NULL, '2019', NULL, NULL, NULL),
                (910007, 999999999, '2019', NULL, '2025-05-02', '2025-05-02');
            INSERT INTO query_votes (id, voter_id, type, score, created_at) VALUES
                (910001, 910001, 'UP', 'NaN', '2025-05-03'), (910002, NULL, NULL, NULL, NULL),
                (9223372036854775807, 9223372036854775807, 'UP', 1e100, '2025-05-03');
            INSERT INTO view_access (id, person_id, type, expiry, created_at, updated_at) VALUES
                (910001, 999999999, 'FULL', 'infinity', '2025-05-03', NULL), (910002, 910003, 'FULL', '-infinity', '2031-01-01', NULL),
                (910003, 910006, 'FULL', NULL, 'infinity', NULL), (910004, 910004, NULL, NULL, '0044-03-16 12:00+00 BC', NULL),
                (9223372036854775806, 9223372036854775807, 'FULL', NULL, '2025-05-04', NULL);
            INSERT INTO embeddings (id, person_id, embedded_text, start_date, end_date, created_at) VALUES
                (910001, 910001, 'x', '-infinity', 'infinity', '2025-05-03'), (910002, 910001, 'y', '0044-03-15 BC', '9999-12-31', '2025-05-03')""";

    private static final String ENGAGEMENT = """
            ALTER TABLE persons ALTER first_name DROP NOT NULL, ALTER last_name DROP NOT NULL, ALTER email DROP NOT NULL;
            ALTER TABLE posts ALTER person_id DROP NOT NULL, ALTER type DROP NOT NULL;
            ALTER TABLE posts DROP CONSTRAINT IF EXISTS posts_person_id_fkey;
            ALTER TABLE comments ALTER content DROP NOT NULL, ALTER person_id DROP NOT NULL;
            ALTER TABLE group_members ALTER role DROP NOT NULL, ALTER person_id DROP NOT NULL, ALTER group_id DROP NOT NULL;
            ALTER TABLE posts ALTER media_keys TYPE json USING media_keys::json;
            INSERT INTO persons (id, external_id, email, created_at, updated_at) VALUES
                ('00000000-0000-4000-8000-0000000a0001', ' 910001 ', 'a1@odd.org', '2025-05-01', '2025-05-01'),
                ('00000000-0000-4000-8000-0000000a0002', '00000000-0000-4000-8000-000000910008', 'a2@odd.org', '2025-05-01', '2025-05-01'),
                ('00000000-0000-4000-8000-0000000a0003', '  00000000-0000-4000-8000-0000009100AB', 'a3@odd.org', '2025-05-01', '2025-05-01'),
                ('00000000-0000-4000-8000-0000000a0004', 'not an id', 'TWICE@odd.org', '2025-05-01', '2025-05-01'),
                ('00000000-0000-4000-8000-0000000a0005', NULL, NULL, NULL, NULL),
                ('00000000-0000-4000-8000-0000000a0006', '910010', 'a6@odd.org', '2025-05-01', '2025-05-01'),
                ('00000000-0000-4000-8000-0000000a0007', '98765432109876543210987654321', 'a7@odd.org', '2025-05-01', '2025-05-01'),
                ('00000000-0000-4000-8000-0000000a0008', '910011', 'a8@odd.org', '2025-05-01', '2025-05-01'),
                ('00000000-0000-4000-8000-0000000a0009', '00000000-0000-4000-8000-000000910011', 'a9@odd.org', '2025-05-01', '2025-06-01'),
                ('00000000-0000-4000-8000-0000000a000a', '9223372036854775807', 'a10@odd.org', '2025-05-01', '2025-05-01'),
                ('00000000-0000-4000-8000-0000000a000b', E' \\t ', 'a11@odd.org', '2025-05-01', '2025-05-01'),
                ('00000000-0000-4000-8000-0000000a000c', '-910001', 'a12@odd.org', '2025-05-01', '2025-05-01');
            INSERT INTO posts (id, person_id, type, content, media_keys, created_at, updated_at) VALUES
                ('00000000-0000-4000-8000-0000000b0001', '00000000-0000-4000-8000-0000000a0008', 'text', E'tab\\there\\nline "quoted" ''single'' back\\\\slash \\\\. end', '{"a": "\\u0000", "b": "\\\\u0000"}', '2025-05-05', '2025-05-05'),
                ('00000000-0000-4000-8000-0000000b0002', '00000000-0000-4000-8000-0000000a0009', 'text', '😀👩🏽‍🔬 עברית العربية ' || chr(8238) || 'x', '[1e400, -0.000000000000000000000000000001, 123456789012345678901234567890]', '2025-05-05', '2025-05-05'),
                ('00000000-0000-4000-8000-0000000b0003', '00000000-0000-4000-8000-0000000a0009', NULL, repeat('ü', 1048576), (repeat('[', 2000) || repeat(']', 2000))::json, '2025-05-05', '2025-05-05'),
                ('00000000-0000-4000-8000-0000000b0004', NULL, 'text', NULL, NULL, NULL, NULL),
                ('00000000-0000-4000-8000-0000000b0005', '00000000-0000-4000-8000-0000000f0001', 'text', E'\\\\N', NULL, '2025-05-05', '2025-05-05'),
                ('00000000-0000-4000-8000-0000000b0006', '00000000-0000-4000-8000-0000000a0004', 'text', E'\\r\\n\\x01', NULL, '2025-05-05', '2025-05-05'),
                ('00000000-0000-4000-8000-0000000b0007', '00000000-0000-4000-8000-0000000a0006', 'text', '', NULL, '2025-05-05', '2025-05-05');
            INSERT INTO group_members (id, created_at) VALUES ('00000000-0000-4000-8000-0000000c0001', NULL);
            INSERT INTO comments (id, post_id, created_at) VALUES ('00000000-0000-4000-8000-0000000d0001', '00000000-0000-4000-8000-0000000b0001', '2025-05-06')""";

    private final TestPostgres server;
    private final Syncs syncs;

    RowFaultsTest(TestPostgres server) {
        this.server = server;
        this.syncs = PLANTED.computeIfAbsent(server, on -> {
            Syncs planted = Syncs.synced(on);
            Sql.run(planted.chemlink(), CHEMLINK);
            Sql.run(planted.engagement(), ENGAGEMENT);
            planted.full();
            return planted;
        });
    }

    private String core(String sql) {
        return String.join("; ", Sql.rows(syncs.analytics(), sql));
    }

    private String user(long id) {
        return "md5('chemlink:%d')::uuid".formatted(id);
    }

    @Test
    void nothing_is_lost_on_the_way_to_staging() {
        for (String table : Sql.rows(syncs.analytics(),
                "SELECT relname FROM pg_class WHERE relnamespace = 'staging'::regnamespace AND relkind = 'r'")) {
            DatabaseAddress source = table.startsWith("chemlink_") ? syncs.chemlink() : syncs.engagement();
            assertThat(core("SELECT count(*) FROM staging." + table)).as(table).isEqualTo(
                    Sql.value(source, "SELECT count(*) FROM " + table.replaceFirst("^[a-z]+_", "")));
        }
    }

    @Test
    void dates_that_people_typed_are_read_where_they_can_be() {
        assertThat(core(
                "SELECT experience_id, started_on, ended_on FROM core.experiences WHERE experience_id >= 910001 ORDER BY 1"))
                .isEqualTo("910001|2011-04-01|null; 910002|2019-01-01|null; 910003|2019-11-01|2019-05-01; "
                        + "910004|null|null; 910005|null|null");
        assertThat(core("SELECT start_date || end_date FROM staging.chemlink_experiences WHERE id = 910001"))
                .as("as they were typed").isEqualTo("4-201113-2019");
    }

    @Test
    void odd_instants_arrive_as_they_are_and_count_nowhere_they_cannot() {
        String instants = """
                SELECT id, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US BC'), created_at = 'infinity', updated_at = '-infinity'
                FROM %s WHERE id BETWEEN 910002 AND 910007 ORDER BY id""";
        assertThat(Sql.rows(syncs.analytics(), instants.formatted("staging.chemlink_persons")))
                .isEqualTo(Sql.rows(syncs.chemlink(), instants.formatted("persons")));
        assertThat(core(
                "SELECT chemlink_id, extract(year FROM signup_date), profile_updated_at IS NULL FROM core.user_profiles WHERE chemlink_id BETWEEN 910002 AND 910007 ORDER BY 1"))
                .isEqualTo("910002|2025|f; 910003|2025|f; 910004|-44|f; 910005|9999|f; 910006|null|t; 910007|null|t");
        assertThat(core("SELECT last_activity_date FROM core.user_profiles WHERE chemlink_id = 910003"))
                .as("nobody was active in the future").isEqualTo("2025-05-01");
        assertThat(core("SELECT count(*) FROM core.user_journey_events WHERE user_id = " + user(910006)))
                .isEqualTo("0");
        assertThat(
                core("SELECT event_type, date_part('year', occurred_at) FROM core.user_journey_events WHERE user_id = "
                        + user(910004) + " ORDER BY 1"))
                .isEqualTo("profile_update|1; signup|-44; view|-44");
        assertThat(core(
                "SELECT count(*) FROM aggregates.cohort_cells WHERE cohort < '1970-01-01' OR cohort > '2025-11-03'"))
                .isEqualTo("0");
        assertThat(core("SELECT start_date, end_date FROM staging.chemlink_embeddings WHERE id >= 910001 ORDER BY id"))
                .isEqualTo("-infinity|infinity; 0044-03-15 BC|9999-12-31");
        assertThat(core("SELECT score FROM staging.chemlink_query_votes WHERE id = 910001")).isEqualTo("NaN");
    }

    @Test
    void what_is_missing_where_it_never_should_be_stays_missing() {
        assertThat(core("SELECT population, segment, started_at FROM core.users WHERE source_number = 910007"))
                .isEqualTo("real|standard|null");
        assertThat(core(
                "SELECT has_email, has_first_name, profile.profile_completion_score, profile.signup_date, user_lifecycle_stage FROM core.user_profiles AS profile JOIN core.unified_users USING (user_id) WHERE profile.chemlink_id = 910007"))
                .isEqualTo("f|f|0|null|NEVER_ACTIVATED");
        assertThat(core("SELECT type FROM core.posts WHERE post_id = '00000000-0000-4000-8000-0000000b0003'"))
                .isEqualTo("unknown");
        assertThat(core(
                "SELECT count(*) FROM core.user_journey_events WHERE event_id IN ('00000000-0000-4000-8000-0000000b0004', '00000000-0000-4000-8000-0000000c0001', '00000000-0000-4000-8000-0000000d0001')"))
                .as("nobody's").isEqualTo("0");
    }

    @Test
    void texts_of_every_kind_are_the_same_bytes() {
        String texts = "SELECT id, octet_length(content), md5(content) FROM %s WHERE id::text LIKE '%%b000_' ORDER BY id";
        List<String> there = Sql.rows(syncs.engagement(), texts.formatted("posts"));
        assertThat(Sql.rows(syncs.analytics(), texts.formatted("staging.engagement_posts"))).isEqualTo(there);
        assertThat(there).anyMatch(row -> row.contains("|2097152|"));
    }

    @Test
    void odd_json_is_kept_as_far_as_it_can_be() {
        String media = "SELECT %s FROM staging.engagement_posts WHERE id = '00000000-0000-4000-8000-0000000b000%d'";
        assertThat(core(media.formatted("media_keys", 1)))
                .as("a sign that the database cannot hold is replaced, a backslash is not")
                .isEqualTo("{\"a\": \"\uFFFD\", \"b\": \"\\\\u0000\"}");
        assertThat(core(media.formatted("media_keys->0 = '1e400', media_keys->2", 2)))
                .isEqualTo("t|123456789012345678901234567890");
        assertThat(core(media.formatted("length(media_keys::text)", 3))).isEqualTo("4000");
    }

    @Test
    void equal_addresses_link_nobody_and_are_a_hint_at_most() {
        assertThat(core(
                "SELECT chemlink_id, email FROM core.user_profiles WHERE chemlink_id IN (910008, 910009) ORDER BY 1"))
                .isEqualTo("910008|Twice@Odd.org; 910009| twice@odd.org ");
        assertThat(core("SELECT link, ghost_cause, email_suggests = " + user(910008)
                + " FROM core.engagement_accounts WHERE engagement_person_id = '00000000-0000-4000-8000-0000000a0004'"))
                .isEqualTo("ghost|never_existed|t");
    }

    @Test
    void what_people_did_who_do_not_exist_is_kept_and_counted_for_nobody() {
        assertThat(core("SELECT count(*) FROM staging.chemlink_view_access WHERE person_id = 999999999"))
                .isEqualTo("1");
        assertThat(core(
                "SELECT count(*) FROM core.user_journey_events WHERE event_id IN (core.event_key(910001), core.event_key(910007)) AND event_type IN ('view', 'experience_added') AND NOT (event_type = 'experience_added' AND user_id = "
                        + user(910001) + ")"))
                .isEqualTo("0");
        assertThat(core("SELECT count(*) FROM core.posts WHERE post_id = '00000000-0000-4000-8000-0000000b0005'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"1, 910001, linked", "2, 910008, linked", "3, 910012, linked", "4, , ghost never_existed",
            "5, , ghost no_external_id", "6, , ghost deleted", "7, , ghost never_existed", "8, 910011, duplicate",
            "9, 910011, linked", "a, 9223372036854775807, linked", "b, , ghost no_external_id",
            "c, , ghost never_existed"})
    void an_account_stands_for_whom_its_reference_says(String account, Long person, String link) {
        assertThat(core(
                "SELECT concat_ws(' ', link, ghost_cause), population FROM core.engagement_accounts WHERE engagement_person_id = '00000000-0000-4000-8000-0000000a000%s' AND user_id = %s"
                        .formatted(account, person == null
                                ? "md5('engagement:00000000-0000-4000-8000-0000000a000%s')::uuid".formatted(account)
                                : user(person))))
                .isEqualTo(link + "|" + (person == null ? "ghost" : "real"));
    }

    @Test
    void the_largest_keys_are_keys_like_all_others() {
        assertThat(core("SELECT chemlink_id, views_made, votes_cast FROM core.user_profiles WHERE user_id = "
                + user(Long.MAX_VALUE))).isEqualTo("9223372036854775807|1|1");
        assertThat(core("SELECT event_id FROM core.user_journey_events WHERE event_type = 'view' AND user_id = "
                + user(Long.MAX_VALUE))).isEqualTo("00000000-0000-0000-7fff-fffffffffffe");
    }

    @Test
    void one_person_with_two_accounts_did_what_both_did() {
        assertThat(
                core("SELECT posts_created, engagement_person_id FROM core.user_profiles WHERE chemlink_id = 910011"))
                .isEqualTo("3|00000000-0000-4000-8000-0000000a0009");
        assertThat(core(
                "SELECT sum(users) FROM (SELECT count(DISTINCT user_id) AS users FROM core.user_journey_events WHERE event_type = 'post' AND event_id::text LIKE '%b000_' GROUP BY population) AS each"))
                .as("that person, and two ghosts").isEqualTo("3");
    }

    @Test
    void every_event_has_a_user_and_the_users_population() {
        assertThat(core(
                "SELECT count(*) FROM core.user_journey_events LEFT JOIN core.users USING (user_id) WHERE users.population IS DISTINCT FROM user_journey_events.population"))
                .isEqualTo("0");
    }

    @Test
    void a_row_that_is_deleted_for_good_vanishes_and_one_that_comes_back_is_there_again() {
        Syncs own = new Syncs(server.copyOf(syncs.chemlink()), server.copyOf(syncs.engagement()),
                server.copyOf(syncs.analytics()), syncs.zone());
        List<String> before = own.published();
        Sql.run(own.chemlink(), """
                CREATE TABLE kept_views AS SELECT * FROM view_access WHERE id = 910004;
                DELETE FROM view_access WHERE id = 910004;
                CREATE TABLE kept_votes AS SELECT * FROM query_votes WHERE voter_id = 9223372036854775807;
                DELETE FROM query_votes WHERE voter_id = 9223372036854775807""");
        own.full();
        assertThat(Sql.value(own.analytics(),
                "SELECT votes_cast FROM core.user_profiles WHERE chemlink_id = 9223372036854775807"))
                .isEqualTo("0");
        assertThat(own.published()).isNotEqualTo(before);
        Sql.run(own.chemlink(),
                "INSERT INTO view_access SELECT * FROM kept_views; INSERT INTO query_votes SELECT * FROM kept_votes; DROP TABLE kept_views, kept_votes");
        own.full();
        assertThat(own.published()).isEqualTo(before);
    }
}
