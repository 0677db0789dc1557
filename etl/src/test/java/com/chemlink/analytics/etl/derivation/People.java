package com.chemlink.analytics.etl.derivation;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.Sql;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads staging row by row, and finds out who is who. */
final class People {

    private static final String TIME = """
            CASE WHEN isfinite(%1$s) AND %1$s BETWEEN '0001-01-01' AND '9999-01-01' THEN (extract(epoch FROM %1$s) * 1000000)::bigint END""";

    private final DatabaseAddress analytics;
    private final Map<String, Person> byNumber = new LinkedHashMap<>();
    private final Map<String, Person> byUuid = new HashMap<>();
    private final Map<String, Person> byAccount = new HashMap<>();

    private People(DatabaseAddress analytics) {
        this.analytics = analytics;
    }

    static Collection<Person> read(DatabaseAddress analytics) {
        People people = new People(analytics);
        people.persons();
        people.accounts();
        people.happenings();
        return people.byNumber.values();
    }

    private void persons() {
        List<String> rules = Sql.rows(analytics, "SELECT kind, value FROM ops.test_account_rules");
        for (String[] row : rows("SELECT id, person_id, md5('chemlink:' || id)::uuid, deleted_at IS NULL, has_finder, "
                + TIME.formatted("created_at") + ", email FROM staging.chemlink_persons")) {
            String email = row[6].strip().toLowerCase(Locale.ROOT);
            boolean test = rules.contains("email|" + email) || rules.contains("id|" + row[0])
                    || (email.contains("@")
                            && rules.contains("domain|" + email.substring(email.lastIndexOf('@') + 1)));
            Person person = new Person(row[2], row[3].equals("f") ? "deleted" : test ? "test" : "real",
                    row[4].equals("t") ? "finder" : "standard", instant(row[5]));
            byNumber.put(row[0], person);
            byUuid.put(row[1].toLowerCase(Locale.ROOT), person);
            tell(person, "signup", row[5]);
        }
    }

    /** The shape of the reference says what it is; e-mail addresses say nothing. */
    private void accounts() {
        for (String[] row : rows("SELECT id, coalesce(external_id, '') FROM staging.engagement_persons")) {
            String reference = row[1].strip().toLowerCase(Locale.ROOT);
            Person person = reference.matches("[0-9]+")
                    ? byNumber.get(reference.replaceFirst("^0+(?=.)", ""))
                    : reference.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? byUuid.get(reference) : null;
            if (person != null && !person.population.equals("deleted")) {
                byAccount.put(row[0], person);
            }
        }
    }

    private void happenings() {
        did("experience_added", "chemlink_experiences", "person_id", "created_at");
        did("education_added", "chemlink_education", "person_id", "created_at");
        did("view", "chemlink_view_access", "person_id", "created_at");
        did("vote", "chemlink_query_votes", "voter_id", "created_at");
        did("collection_created", "chemlink_collections", "person_id", "created_at");
        did("profile_collected", "chemlink_collection_profiles", "added_by", "created_at");
        did("collection_shared", "chemlink_collection_collaborators", "added_by", "created_at");
        did("post", "engagement_posts", "person_id", "created_at");
        did("comment", "engagement_comments", "person_id", "created_at");
        did("mention", "engagement_mentions", "mentioned_by_person_id", "created_at");
        did("report", "engagement_reports", "reporter_id", "created_at");
        did("group_created", "engagement_groups", "created_by", "created_at");
        did("group_joined", "engagement_group_members", "person_id", "confirmed_at");
        live("chemlink_person_languages", "person_id", "created_at", (person, at) -> add(person.languages, at));
        live("chemlink_embeddings", "person_id", "created_at", (person, at) -> add(person.embeddings, at));
    }

    private void did(String type, String table, String who, String when) {
        live(table, who, when, (person, at) -> tell(person, type, at));
    }

    private void live(String table, String who, String when, BiConsumer<Person, String> hear) {
        Map<String, Person> everybody = table.startsWith("chemlink_") ? byNumber : byAccount;
        for (String[] row : rows("SELECT %s, %s FROM staging.%s WHERE deleted_at IS NULL".formatted(who,
                TIME.formatted(when), table))) {
            Person person = everybody.get(row[0]);
            if (person != null) {
                hear.accept(person, row[1]);
            }
        }
    }

    private static void tell(Person person, String type, String at) {
        Instant instant = instant(at);
        if (instant != null) {
            person.happenings.add(new Person.Happening(type, instant));
        }
    }

    private static void add(List<Instant> to, String at) {
        Instant instant = instant(at);
        if (instant != null) {
            to.add(instant);
        }
    }

    private static @Nullable Instant instant(String microseconds) {
        return microseconds.equals("null") ? null : Instant.EPOCH.plus(Long.parseLong(microseconds), ChronoUnit.MICROS);
    }

    private List<String[]> rows(String sql) {
        return Sql.rows(analytics, sql).stream().map(row -> row.split("\\|", -1)).toList();
    }
}
