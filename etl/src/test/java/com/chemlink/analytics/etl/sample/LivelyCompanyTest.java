package com.chemlink.analytics.etl.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The company of 20,000 is what etl/COMPANY.md says it is, by plain SQL that knows nothing of how it was made. */
class LivelyCompanyTest {

    private static final String ALL_ACTIVITY = """
            (SELECT count(*) FROM view_access) + (SELECT count(*) FROM query_votes)
            + (SELECT count(*) FROM collections) + (SELECT count(*) FROM collection_profiles)
            + (SELECT count(*) FROM collection_collaborators)""";

    private static final String SOCIAL_ACTIVITY = """
            SELECT external_id, count(*)
            FROM (SELECT person_id AS id FROM posts UNION ALL SELECT person_id FROM comments
                  UNION ALL SELECT mentioned_by_person_id FROM mentions UNION ALL SELECT reporter_id FROM reports
                  UNION ALL SELECT created_by FROM groups UNION ALL SELECT person_id FROM group_members) AS activity
            JOIN persons USING (id) GROUP BY id, external_id""";

    private final DatabaseAddress chemlink = FilledCompany.lively().chemlink();
    private final DatabaseAddress engagement = FilledCompany.lively().engagement();

    @TestFactory
    Stream<DynamicTest> what_is_wrong_in_chemlink_service_on_purpose() {
        return each("company-faults-chemlink.sql", 19, chemlink);
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_in_engagement_platform_on_purpose() {
        return each("company-faults-engagement.sql", 10, engagement);
    }

    @Test
    void a_third_of_the_activity_is_social_and_by_real_people() {
        Set<String> real = new HashSet<>();
        for (String row : Sql.rows(chemlink, """
                SELECT id, person_id FROM persons
                WHERE deleted_at IS NULL AND coalesce(email, '') NOT LIKE 'qa+%@chemlink.example'""")) {
            real.addAll(List.of(row.split("\\|")));
        }
        long ofRealPeople = 0;
        long social = 0;
        for (String row : Sql.rows(engagement, SOCIAL_ACTIVITY)) {
            long count = Long.parseLong(row.substring(row.lastIndexOf('|') + 1));
            String external = row.substring(0, row.lastIndexOf('|')).strip().toLowerCase(Locale.ROOT);
            social += count;
            ofRealPeople += real.contains(external) ? count : 0;
        }
        double all = social + number(chemlink, "SELECT " + ALL_ACTIVITY);
        assertThat(all / 20_000).as("activity rows per person").isBetween(17.0, 23.0);
        assertThat(ofRealPeople / all).isBetween(0.30, 0.37);
        assertThat(ofRealPeople).isLessThan(social);
    }

    @Test
    void careers_are_as_long_as_they_should_be() {
        assertThat(number(chemlink, "SELECT count(*) FROM experiences") / 20_000.0).isBetween(2.3, 2.5);
        assertThat(number(chemlink, "SELECT count(*) FROM education") / 20_000.0).isBetween(1.1, 1.3);
    }

    @Test
    void an_eighth_has_the_finder_and_exactly_they_have_embeddings() {
        assertThat(Sql.rows(chemlink,
                """
                        SELECT has_finder, count(*), count(searchable)
                        FROM persons p LEFT JOIN (SELECT DISTINCT person_id AS searchable FROM embeddings) AS e ON searchable = p.id
                        GROUP BY 1 ORDER BY 1"""))
                .containsExactly("f|17600|0", "t|2400|2400");
    }

    @Test
    void most_never_begin_and_with_the_finder_twice_as_many_do() {
        Map<String, Double> rate = Sql
                .rows(chemlink,
                        """
                                        SELECT has_finder, avg(CASE WHEN person_id IS NULL THEN 0 ELSE 1 END)
                                FROM (SELECT id, has_finder FROM persons) AS p
                                LEFT JOIN (SELECT DISTINCT person_id FROM view_access) AS v ON v.person_id = p.id
                                GROUP BY 1""")
                .stream().map(row -> row.split("\\|"))
                .collect(Collectors.toMap(row -> row[0], row -> Double.valueOf(row[1])));
        assertThat(rate.get("f")).isBetween(0.20, 0.35);
        assertThat(rate.get("t")).isBetween(0.45, 0.65);
    }

    @Test
    void a_few_do_most_of_it() {
        assertThat(number(chemlink,
                """
                        SELECT round(100 * sum(views) FILTER (WHERE place <= people / 10) / sum(views))
                        FROM (SELECT count(*) AS views, row_number() OVER (ORDER BY count(*) DESC) AS place, count(*) OVER () AS people
                              FROM view_access GROUP BY person_id) AS viewers"""))
                .isBetween(55, 80);
    }

    @Test
    void working_days_are_busier_than_weekends_and_christmas() {
        String viewsOf = "SELECT count(*) FROM view_access WHERE created_at >= '%1$s' AND created_at < date '%1$s' + 7";
        assertThat(number(chemlink, """
                SELECT round(100.0 * count(*) FILTER (WHERE extract(isodow FROM created_at) >= 6) / count(*))
                FROM view_access WHERE created_at BETWEEN '2024-05-01' AND '2025-11-04'""")).isBetween(6, 16);
        assertThat(number(chemlink, viewsOf.formatted("2024-12-23")))
                .isLessThan(number(chemlink, viewsOf.formatted("2024-12-02")) * 2 / 3);
    }

    @Test
    void nobody_acts_before_they_sign_up_nor_on_what_is_not_there_yet() {
        assertThat(Sql.rows(chemlink,
                """
                        SELECT count(*) FILTER (WHERE v.created_at < p.created_at), count(*) FILTER (WHERE v.created_at > p.deleted_at)
                        FROM (SELECT person_id, created_at FROM view_access UNION ALL SELECT voter_id, created_at FROM query_votes
                              UNION ALL SELECT person_id, created_at FROM experiences UNION ALL SELECT added_by, created_at FROM collection_profiles) AS v
                        JOIN persons p ON p.id = v.person_id
                        WHERE v.created_at BETWEEN '2024-05-01' AND '2025-11-04' AND p.created_at < '2025-11-04'"""))
                .containsExactly("0|0");
        assertThat(Sql.rows(engagement,
                """
                        SELECT count(*) FILTER (WHERE c.created_at < p.created_at), count(*) FILTER (WHERE c.created_at > p.deleted_at),
                               count(*) FILTER (WHERE c.created_at < before.created_at), count(*) FILTER (WHERE c.post_id <> before.post_id)
                        FROM comments c JOIN posts p ON p.id = post_id LEFT JOIN comments before ON before.id = c.parent_comment_id
                        WHERE c.created_at < '2025-11-04' AND p.created_at < '2025-11-04' AND coalesce(before.created_at, '-infinity') < '2025-11-04'"""))
                .containsExactly("0|0|0|0");
    }

    @Test
    void nothing_but_planted_faults_is_later_than_as_of() {
        assertThat(late(chemlink)).containsExactlyInAnyOrder("persons.created_at|2", "persons.updated_at|6",
                "view_access.created_at|28", "view_access.expiry|14");
        assertThat(late(engagement)).containsExactlyInAnyOrder("persons.updated_at|2", "posts.created_at|4",
                "comments.created_at|8");
    }

    private static List<String> late(DatabaseAddress source) {
        return Sql.rows(source,
                """
                        SELECT format('SELECT ''%1$s.%2$s'', count(*) FROM %1$s WHERE %2$s > ''2025-11-03 23:59:59+00'' HAVING count(*) > 0',
                                      table_name, column_name)
                        FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'timestamp with time zone'""")
                .stream().map(sql -> Sql.rows(source, sql)).flatMap(List::stream).toList();
    }

    private static int number(DatabaseAddress source, String sql) {
        return Integer.parseInt(Sql.value(source, sql));
    }

    private static Stream<DynamicTest> each(String file, int entries, DatabaseAddress source) {
        List<Figure> figures = Figure.of(file);
        assertThat(figures).hasSize(entries);
        return figures.stream().map(figure -> DynamicTest.dynamicTest(figure.name(),
                () -> assertThat(figure.derive(source)).isEqualTo(figure.expected())));
    }
}
