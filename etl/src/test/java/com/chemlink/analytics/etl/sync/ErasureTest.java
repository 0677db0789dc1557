package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** After one person is erased, nothing says that they were ever here: no row, no history, no sample of the planner. */
@ParameterizedClass
@EnumSource(names = {"NEWEST", "OLDEST"})
class ErasureTest {

    private static final long PERSON = 77001234;

    /** Everything by which the person could be found; the last two are the ghost's and the person's own user. */
    private static final List<String> NEEDLES = List.of("77001234", "zebulon", "quagmire", "zq@unique-mail.example",
            "second-zq@unique-mail.example", "aaaa1111-0000-4000-8000-00000000000",
            "bbbb2222-0000-4000-8000-0000000000",
            "what zebulon wrote");

    private static final String CHEMLINK = """
            INSERT INTO persons (id, person_id, chemlink_id, kratos_id, hydra_id, email, first_name, last_name, linked_in_url,
                headline_description, has_finder, created_at, updated_at)
            VALUES (77001234, 'aaaa1111-0000-4000-8000-000000000001', 'aaaa1111-0000-4000-8000-000000000002',
                'aaaa1111-0000-4000-8000-000000000003', 'aaaa1111-0000-4000-8000-000000000004', 'zq@unique-mail.example',
                'Zebulon', 'Quagmire', 'linkedin/zebulon', 'Zebulon Quagmire, chemist', true, '2025-05-01 10:00+00', '2025-05-20 10:00+00');
            INSERT INTO experiences (id, person_id, description, created_at) VALUES (880001, 77001234, 'Zebulon worked', '2025-05-02');
            INSERT INTO education (id, person_id, description, created_at) VALUES (880001, 77001234, 'Zebulon studied', '2025-05-02');
            INSERT INTO person_languages (id, person_id, language_id, created_at) SELECT 880001, 77001234, min(id), '2025-05-02' FROM languages;
            INSERT INTO collections (id, person_id, name, created_at) VALUES (880001, 77001234, 'Quagmire''s', '2025-05-03');
            INSERT INTO collection_profiles (id, collection_id, person_id, added_by, created_at) SELECT 880001, 880001, min(id), 77001234, '2025-05-03' FROM persons;
            INSERT INTO collection_profiles (id, collection_id, person_id, added_by, created_at) SELECT 880002, min(id), 77001234, min(person_id), '2025-05-03' FROM collections WHERE id < 880001;
            INSERT INTO collection_collaborators (id, collection_id, person_id, added_by, created_at) SELECT 880001, min(id), 77001234, min(person_id), '2025-05-03' FROM collections WHERE id < 880001;
            INSERT INTO embeddings (id, person_id, embedded_text, created_at) VALUES (880001, 77001234, 'Zebulon', '2025-05-02');
            INSERT INTO query_votes (id, voter_id, profile_id, type, created_at) SELECT 880001, 77001234, min(id), 'UP', '2025-05-04' FROM persons;
            INSERT INTO query_votes (id, voter_id, profile_id, type, created_at) SELECT 880002, min(id), 77001234, 'UP', '2025-05-04' FROM persons;
            INSERT INTO view_access (id, person_id, created_at) VALUES (880001, 77001234, '2025-05-05');
            INSERT INTO view_access (id, person_id, user_id, created_at) SELECT 880002, min(id), 'aaaa1111-0000-4000-8000-000000000001', '2025-05-05' FROM persons""";

    private static final String ENGAGEMENT = """
            INSERT INTO persons (id, external_id, email, first_name, last_name, created_at, updated_at) VALUES
                ('bbbb2222-0000-4000-8000-000000000001', ' 077001234 ', 'zq@unique-mail.example', 'Zebulon', 'Quagmire', '2025-05-01', '2025-05-01'),
                ('bbbb2222-0000-4000-8000-000000000002', 'AAAA1111-0000-4000-8000-000000000001', 'second-zq@unique-mail.example', 'Zebulon', 'Q', '2025-05-01', '2025-05-09');
            INSERT INTO posts (id, person_id, type, content, created_at) VALUES
                ('bbbb2222-0000-4000-8000-000000000011', 'bbbb2222-0000-4000-8000-000000000001', 'text', 'What Zebulon wrote', '2025-05-06'),
                ('bbbb2222-0000-4000-8000-000000000012', 'bbbb2222-0000-4000-8000-000000000002', 'text', 'What Zebulon wrote', '2025-05-06');
            INSERT INTO comments (id, post_id, person_id, content, created_at)
            SELECT 'bbbb2222-0000-4000-8000-000000000013', id, 'bbbb2222-0000-4000-8000-000000000001', 'What Zebulon wrote', '2025-05-07' FROM posts WHERE type = 'text' LIMIT 1;
            INSERT INTO mentions (id, type, mentioned_person_id, mentioned_by_person_id, created_at)
            SELECT 'cccc3333-0000-4000-8000-000000000001', 'post', 'bbbb2222-0000-4000-8000-000000000001', max(id::text)::uuid, '2025-05-07' FROM persons WHERE last_name <> 'Quagmire' AND last_name <> 'Q';
            INSERT INTO mentions (id, type, mentioned_person_id, mentioned_by_person_id, created_at)
            SELECT 'cccc3333-0000-4000-8000-000000000002', 'post', max(id::text)::uuid, 'bbbb2222-0000-4000-8000-000000000001', '2025-05-07' FROM persons WHERE last_name <> 'Quagmire' AND last_name <> 'Q';
            INSERT INTO groups (id, name, created_by, created_at) VALUES ('cccc3333-0000-4000-8000-000000000003', 'Everybody', 'bbbb2222-0000-4000-8000-000000000001', '2025-05-08');
            INSERT INTO group_members (id, group_id, person_id, role, confirmed_at, created_at) VALUES ('cccc3333-0000-4000-8000-000000000004', 'cccc3333-0000-4000-8000-000000000003', 'bbbb2222-0000-4000-8000-000000000001', 'admin', '2025-05-08', '2025-05-08');
            INSERT INTO reports (id, reporter_id, reason, created_at) VALUES ('cccc3333-0000-4000-8000-000000000005', 'bbbb2222-0000-4000-8000-000000000001', 'spam', '2025-05-08')""";

    /** Everybody with the person among them, and what was published without; made once for each server. */
    private record Planted(Syncs syncs, List<String> withoutThem) {}

    private static final Map<TestPostgres, Planted> PLANTED = new EnumMap<>(TestPostgres.class);

    private final Syncs syncs;
    private final List<String> withoutThem;

    ErasureTest(TestPostgres server) {
        Planted planted = PLANTED.computeIfAbsent(server, ErasureTest::plant);
        syncs = planted.syncs().copy(server);
        withoutThem = planted.withoutThem();
    }

    private static Planted plant(TestPostgres server) {
        Syncs syncs = Syncs.synced(server);
        List<String> withoutThem = syncs.published();
        Sql.run(syncs.chemlink(), CHEMLINK);
        Sql.run(syncs.engagement(), ENGAGEMENT);
        syncs.full();
        Sql.run(syncs.analytics(),
                """
                        INSERT INTO ops.findings (check_id, severity, first_run_id, last_run_id) SELECT 'test', 'low', run_id, run_id FROM ops.published;
                        INSERT INTO ops.finding_rows SELECT finding_id, '77001234' FROM ops.findings WHERE check_id = 'test';
                        INSERT INTO ops.finding_rows SELECT finding_id, 'other', '{"accounts": ["bbbb2222-0000-4000-8000-000000000002"]}' FROM ops.findings WHERE check_id = 'test';
                        INSERT INTO ops.finding_rows SELECT finding_id, 'somebody else', '{"number": 5}' FROM ops.findings WHERE check_id = 'test';
                        INSERT INTO ops.test_account_rules VALUES ('email', 'second-zq@unique-mail.example');
                        INSERT INTO core.user_profile_history SELECT user_id, 1, 2, to_jsonb(profile) FROM core.user_profiles AS profile WHERE chemlink_id = 77001234;
                        INSERT INTO core.event_history SELECT user_id, occurred_at, event_type, event_id, population, is_bulk, properties, 1, 2 FROM core.user_journey_events WHERE user_id = md5('chemlink:77001234')::uuid;
                        ANALYZE""");
        return new Planted(syncs, withoutThem);
    }

    /** Where in the whole database one of the words stands, whatever the type of the column. */
    private List<String> found() {
        List<String> places = new ArrayList<>();
        List<String> needles = new ArrayList<>(NEEDLES);
        needles.add(Sql.value(syncs.analytics(), "SELECT md5('chemlink:77001234')::uuid"));
        String any = needles.stream().map("'%%%s%%'"::formatted)
                .collect(Collectors.joining(", ", "LIKE ANY (ARRAY[", "])"));
        for (String table : Sql.rows(syncs.analytics(),
                """
                        SELECT format('%I.%I', nspname, relname) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' AND relkind IN ('r', 'p', 'm') AND NOT relispartition
                        ORDER BY 1""")) {
            if (!Sql.value(syncs.analytics(),
                    "SELECT count(*) FROM %s AS t WHERE lower(t::text) %s".formatted(table, any))
                    .equals("0")) {
                places.add(table);
            }
        }
        Sql.rows(syncs.analytics(), """
                SELECT schemaname || '.' || tablename || '.' || attname FROM pg_stats
                WHERE lower(concat_ws(' ', most_common_vals, histogram_bounds, most_common_elems)) %s""".formatted(any))
                .forEach(column -> places.add("sample of " + column));
        return places;
    }

    @Test
    void nothing_of_them_is_left_and_nothing_comes_back() {
        assertThat(found()).as("the search finds what is there").contains("staging.chemlink_persons",
                "staging.engagement_posts", "staging.chemlink_view_access", "core.user_profiles",
                "core.user_profile_history",
                "core.event_history", "core.user_journey_events", "aggregates.user_days", "ai.training_data_activation",
                "ops.finding_rows", "ops.test_account_rules");
        Erasure erasure = Erasure.of(syncs.analytics(), PERSON, "somebody");
        assertThat(erasure.accounts()).isEqualTo(2);
        assertThat(erasure.rows()).isEqualTo(17);
        assertThat(found()).isEmpty();
        assertThat(Sql.value(syncs.analytics(),
                "SELECT row_key FROM ops.finding_rows JOIN ops.findings USING (finding_id) WHERE check_id = 'test'"))
                .isEqualTo("somebody else");

        syncs.full();
        assertThat(found()).isEmpty();
        assertThat(Sql.value(syncs.analytics(),
                "SELECT rows_written - rows_erased - (SELECT count(*) FROM staging.chemlink_persons) FROM ops.run_tables JOIN ops.published USING (run_id) WHERE table_name = 'staging.chemlink_persons'"))
                .as("the counts of the run say where they went").isEqualTo("0");
    }

    /** Rows to learn from, all but theirs, with what each version says. */
    private List<String> learnedFromOthers() {
        return Sql.rows(syncs.analytics(),
                """
                        SELECT to_jsonb(row) - 'split' FROM ai.training_data_activation AS row WHERE user_id <> md5('chemlink:77001234')::uuid
                        UNION ALL
                        SELECT to_jsonb(row) - 'split' FROM ai.training_data_engagement AS row WHERE user_id <> md5('chemlink:77001234')::uuid
                        ORDER BY 1""");
    }

    @Test
    void what_others_did_stays_theirs() {
        List<String> learnedFrom = learnedFromOthers();
        assertThat(learnedFrom).hasSizeGreaterThan(100);
        String others = """
                SELECT count(*), count(DISTINCT user_id) FROM core.user_journey_events
                WHERE user_id <> md5('chemlink:77001234')::uuid""";
        String before = Sql.value(syncs.analytics(), others);
        Erasure.of(syncs.analytics(), PERSON, "somebody");
        assertThat(Sql.value(syncs.analytics(), others)).isEqualTo(before);
        assertThat(learnedFromOthers()).isEqualTo(learnedFrom);
        syncs.full();
        assertThat(learnedFromOthers()).isEqualTo(learnedFrom);
        assertThat(Sql.value(syncs.analytics(), others)).isEqualTo(before);
        assertThat(Sql.value(syncs.analytics(), "SELECT count(*) FROM core.users")).isEqualTo(
                withoutThem.stream().filter(table -> table.startsWith("core.users ")).findFirst().orElseThrow()
                        .split(" ")[1]);
    }

    @Test
    void only_digests_are_remembered_and_the_log_says_that_it_was_done() {
        Erasure.of(syncs.analytics(), PERSON, "somebody");
        assertThat(Sql.rows(syncs.analytics(), "SELECT source, length(key_digest) FROM ops.erased_people ORDER BY 1"))
                .containsExactly("chemlink|64", "chemlink|64", "chemlink|64", "chemlink|64", "chemlink|64",
                        "engagement|64",
                        "engagement|64");
        assertThat(Sql.value(syncs.analytics(), "SELECT actor, action, details - 'key_digest' FROM ops.audit_log"))
                .isEqualTo("somebody|erase|{\"rows\": 17, \"source\": \"chemlink\", \"accounts\": 2}");
    }

    @Test
    void an_account_that_points_elsewhere_later_or_a_new_one_that_points_at_them_stays_out_too() {
        Erasure.of(syncs.analytics(), PERSON, "somebody");
        Sql.run(syncs.engagement(),
                """
                        UPDATE persons SET external_id = NULL WHERE id = 'bbbb2222-0000-4000-8000-000000000001';
                        INSERT INTO persons (id, external_id, email, first_name, last_name, created_at)
                        VALUES ('bbbb2222-0000-4000-8000-000000000003', '77001234', 'zq@unique-mail.example', 'Zebulon', 'Q', '2025-06-01')""");
        syncs.full();
        assertThat(found()).isEmpty();
        Sql.run(syncs.engagement(),
                "UPDATE persons SET external_id = NULL WHERE id = 'bbbb2222-0000-4000-8000-000000000003'");
        syncs.full();
        assertThat(found()).isEmpty();
    }

    @Test
    void a_sync_of_the_changes_keeps_them_out_whatever_changes() {
        Erasure.of(syncs.analytics(), PERSON, "somebody");
        assertThat(syncs.changes().mode()).as("everybody's counts are made anew, once").isEqualTo(SyncMode.FULL);
        assertThat(found()).isEmpty();
        Sql.run(syncs.chemlink(),
                """
                        UPDATE persons SET headline_description = 'Zebulon again' WHERE id = 77001234;
                        UPDATE view_access SET type = 'FULL' WHERE id IN (880001, 880002);
                        INSERT INTO experiences (id, person_id, description, created_at) VALUES (880003, 77001234, 'Zebulon, new', '2025-06-02');
                        UPDATE query_votes SET score = 1 WHERE id = 880002;
                        UPDATE persons SET headline_description = 'somebody else' WHERE id = (SELECT min(id) FROM persons)""");
        Sql.run(syncs.engagement(), """
                UPDATE posts SET content = content || '!' WHERE id = 'bbbb2222-0000-4000-8000-000000000011';
                UPDATE mentions SET type = 'comment' WHERE id = 'cccc3333-0000-4000-8000-000000000001'""");
        assertThat(syncs.changes().mode()).isEqualTo(SyncMode.INCREMENTAL);
        assertThat(found()).isEmpty();
        assertThat(Sql.value(syncs.analytics(),
                "SELECT has_headline FROM core.user_profiles ORDER BY chemlink_id LIMIT 1"))
                .isEqualTo("t");
        List<String> changed = syncs.published();
        syncs.full();
        assertThat(syncs.published()).isEqualTo(changed);
        assertThat(found()).isEmpty();
    }

    @Test
    void who_is_not_there_cannot_be_erased_and_who_was_erased_need_not_be() {
        assertThat(catchThrowableOfType(Failure.class, () -> Erasure.of(syncs.analytics(), 5_000_000_000L, "somebody"))
                .code())
                .isEqualTo("ERASE-UNKNOWN");
        Erasure.of(syncs.analytics(), PERSON, "somebody");
        assertThat(catchThrowableOfType(Failure.class, () -> Erasure.of(syncs.analytics(), PERSON, "somebody")).code())
                .isEqualTo("ERASE-DONE");
    }
}
