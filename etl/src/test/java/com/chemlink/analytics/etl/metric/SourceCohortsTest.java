package com.chemlink.analytics.etl.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import com.chemlink.analytics.schema.testing.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every cell of every cohort of the published sample against plain SQL on the two sources themselves: who signed up when,
 * and on which days they did something. The sources never meet; that an account stands for a person is looked up here.
 */
class SourceCohortsTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-11-03");
    private static final MetricFilter ALWAYS = MetricFilter.DEFAULT
            .withRange(new DateRange.Between(LocalDate.parse("2025-01-01"), TODAY));
    private static final String ON_CHEMLINK = """
            SELECT DISTINCT person, (at AT TIME ZONE 'UTC')::date
            FROM (
                SELECT person_id, created_at, deleted_at FROM view_access
                UNION ALL SELECT voter_id, created_at, NULL FROM query_votes -- which the source does not mark as deleted
                UNION ALL SELECT person_id, created_at, deleted_at FROM collections
                UNION ALL SELECT added_by, created_at, deleted_at FROM collection_profiles
                UNION ALL SELECT added_by, created_at, deleted_at FROM collection_collaborators
            ) AS did (person, at, deleted_at)
            WHERE deleted_at IS NULL AND person IS NOT NULL""";
    private static final String ON_ENGAGEMENT = """
            SELECT DISTINCT account.external_id, (at AT TIME ZONE 'UTC')::date
            FROM (
                SELECT person_id, created_at, deleted_at FROM posts
                UNION ALL SELECT person_id, created_at, deleted_at FROM comments
                UNION ALL SELECT mentioned_by_person_id, created_at, deleted_at FROM mentions
                UNION ALL SELECT reporter_id, created_at, deleted_at FROM reports
                UNION ALL SELECT created_by, created_at, deleted_at FROM groups
                UNION ALL SELECT person_id, confirmed_at, deleted_at FROM group_members
            ) AS did (person, at, deleted_at)
            JOIN persons AS account ON account.id = did.person
            WHERE did.deleted_at IS NULL AND did.at IS NOT NULL""";
    private static final Map<String, Person> PEOPLE = people();

    private record Person(LocalDate signup, TreeSet<LocalDate> active) {

        @Nullable
        LocalDate start(boolean firstCore) {
            return !firstCore ? signup : active.isEmpty() ? null : active.first();
        }
    }

    /**
     * Everybody who is neither deleted nor a test account, which the sources cannot know: those are named in the workbench.
     * By both of the keys a person goes by.
     */
    private static Map<String, Person> people() {
        Map<String, Person> people = new HashMap<>();
        String real = """
                SELECT id, person_id, (created_at AT TIME ZONE 'UTC')::date FROM persons
                WHERE deleted_at IS NULL AND id::text <> ALL ('{%s}') AND lower(email) <> ALL ('{%s}')
                  AND split_part(lower(email), '@', 2) <> ALL ('{%s}')"""
                .formatted(testers("id"), testers("email"), testers("domain"));
        for (String row : Sql.rows(SyncedSample.syncs().chemlink(), real)) {
            String[] values = row.split("\\|");
            Person person = new Person(LocalDate.parse(values[2]), new TreeSet<>());
            people.put(values[0], person);
            people.put(values[1], person);
        }
        happened(people, Sql.rows(SyncedSample.syncs().chemlink(), ON_CHEMLINK));
        happened(people, Sql.rows(SyncedSample.syncs().engagement(), ON_ENGAGEMENT));
        return people;
    }

    private static String testers(String kind) {
        return String.join(",", Sql.rows(SyncedSample.syncs().analytics(),
                "SELECT value FROM ops.test_account_rules WHERE kind = '%s'".formatted(kind)));
    }

    private static void happened(Map<String, Person> people, List<String> days) {
        for (String row : days) {
            String[] values = row.split("\\|");
            Person person = people.get(values[0].strip().toLowerCase(Locale.ROOT));
            LocalDate day = LocalDate.parse(values[1]);
            if (person != null && !day.isAfter(TODAY)) {
                person.active.add(day);
            }
        }
    }

    @Test
    void the_sources_have_as_many_people_as_were_published() {
        assertThat(everybody()).hasSize(2_094);
        assertThat(everybody()).filteredOn(person -> !person.active.isEmpty()).hasSizeGreaterThan(20);
    }

    private static Set<Person> everybody() {
        Set<Person> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(PEOPLE.values());
        return all;
    }

    @ParameterizedTest
    @CsvSource({"MONTH, false", "MONTH, true", "WEEK, false", "WEEK, true"})
    void every_cell_of_every_cohort_says_what_the_sources_say(Granularity granularity, boolean firstCore) {
        MetricFilter filter = ALWAYS.withGranularity(granularity);
        List<String> expected = cells(granularity, firstCore);
        assertThat(expected).hasSizeGreaterThan(granularity == Granularity.MONTH ? 5 : 15);
        // From the ready-made cells, and worked out anew where what counts as back is named.
        assertThat(answered(filter, firstCore)).isEqualTo(expected);
        assertThat(answered(filter.withTypes(core()), firstCore)).isEqualTo(expected);
    }

    private static Set<String> core() {
        return new HashSet<>(Sql.rows(SyncedSample.syncs().analytics(),
                "SELECT event_type FROM core.event_types WHERE is_core"));
    }

    private static List<String> answered(MetricFilter filter, boolean firstCore) {
        return SyncedSample.ask(reader -> reader
                .answer(Catalogue.get(firstCore ? "retention_first_core" : "retention"), filter)).rows().stream()
                .map(row -> "%s/%s: %d of %d, %d then or later, %s".formatted(row.date("cohort"), row.value("after"),
                        row.count("returned"), row.count("size"), row.count("returned_or_later"), row.state()))
                .sorted().toList();
    }

    private static List<String> cells(Granularity granularity, boolean firstCore) {
        Map<LocalDate, List<Person>> cohorts = everybody().stream().filter(person -> person.start(firstCore) != null)
                .collect(Collectors.groupingBy(
                        person -> granularity.bucketOf(Objects.requireNonNull(person.start(firstCore))), TreeMap::new,
                        Collectors.toList()));
        List<String> cells = new ArrayList<>();
        cohorts.forEach((cohort, members) -> {
            int after = 0;
            for (LocalDate bucket = cohort; !bucket.isAfter(TODAY); bucket = granularity.next(bucket)) {
                LocalDate first = bucket;
                LocalDate next = granularity.next(bucket);
                long on = members.stream().filter(person -> !person.active.subSet(first, next).isEmpty()).count();
                long later = members.stream().filter(person -> !person.active.tailSet(first).isEmpty()).count();
                cells.add("%s/%d: %d of %d, %d then or later, %s".formatted(cohort, after++, on, members.size(), later,
                        next.isAfter(TODAY) ? "in_progress" : "complete"));
            }
        });
        return cells.stream().sorted().toList();
    }
}
