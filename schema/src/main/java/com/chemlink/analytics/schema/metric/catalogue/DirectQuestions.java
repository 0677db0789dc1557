package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DirectQuestion.Source.CHEMLINK;
import static com.chemlink.analytics.schema.metric.DirectQuestion.Source.ENGAGEMENT;

import com.chemlink.analytics.schema.metric.DirectQuestion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What today's dashboard asks the sources themselves, for those of our metrics that it shows. */
public final class DirectQuestions {

    private static final Map<String, DirectQuestion> QUESTIONS = new LinkedHashMap<>();

    private static final String ACCOUNTS = "The same, as long as there are no test accounts: the source does not know which ones these are.";
    private static final String SOCIAL = """
            The source cannot tell whether a person exists in ChemLink, so ghosts are counted: it agrees with population \
            real+ghost, not with real.""";
    private static final String VOTES = """
            Fails in production: query_votes has neither person_id, as every other table has (it says voter_id), nor deleted_at.""";
    private static final String USED = """
            Repaired, it counts people who have been deleted since, and a bulk update as everybody's own doing; it cannot leave \
            either out.""";

    private static final String ACTIVITY = """
            SELECT person_id, created_at AS at FROM view_access WHERE deleted_at IS NULL
                UNION ALL
                SELECT %s, created_at FROM query_votes%s
                UNION ALL
                SELECT person_id, created_at FROM collections WHERE deleted_at IS NULL%s""";
    private static final String UPDATES = """

            UNION ALL
            SELECT id, updated_at FROM persons WHERE updated_at <> created_at AND deleted_at IS NULL""";
    private static final String WRITTEN = """
            SELECT person_id, created_at AS at, 'post' AS event_type FROM posts WHERE deleted_at IS NULL
                UNION ALL
                SELECT person_id, created_at, 'comment' FROM comments WHERE deleted_at IS NULL""";

    static {
        String signups = """
                SELECT date_trunc(:granularity, created_at AT TIME ZONE :zone)::date AS period, count(*) AS users
                FROM persons
                WHERE deleted_at IS NULL AND created_at >= :from_at AND created_at < :to_at
                GROUP BY 1""";
        QUESTIONS.put("new_users_monthly", DirectQuestion.works(CHEMLINK, ACCOUNTS, signups + "\nORDER BY 1"));
        QUESTIONS.put("growth_rate_monthly", DirectQuestion.works(CHEMLINK,
                ACCOUNTS + " Months without a signup are skipped, so growth over a gap is compared with the wrong month.",
                """
                        SELECT period, users, lag(users) OVER (ORDER BY period) AS users_before,
                               round(100.0 * (users - lag(users) OVER (ORDER BY period)) / lag(users) OVER (ORDER BY period), 2) AS growth_rate
                        FROM (
                            %s
                        ) AS signups
                        ORDER BY 1"""
                        .formatted(signups.indent(4).strip())));
        for (String id : new String[]{"dau", "mau"}) {
            QUESTIONS.put(id, DirectQuestion.works(ENGAGEMENT, SOCIAL, active(WRITTEN)));
        }
        QUESTIONS.put("activity_by_type_monthly", DirectQuestion.works(ENGAGEMENT, SOCIAL, """
                SELECT date_trunc(:granularity, at AT TIME ZONE :zone)::date AS period, event_type, count(*) AS events,
                       count(DISTINCT person_id) AS users
                FROM (
                    %s
                ) AS written
                WHERE at >= :from_at AND at < :to_at
                GROUP BY 1, 2
                ORDER BY 1, 2""".formatted(WRITTEN)));
        QUESTIONS.put("activity_distribution_current", DirectQuestion.works(ENGAGEMENT, SOCIAL, """
                SELECT event_type, count(*) AS events, count(DISTINCT person_id) AS users
                FROM (
                    %s
                ) AS written
                WHERE at >= :from_at AND at < :to_at
                GROUP BY event_type
                ORDER BY 2 DESC""".formatted(WRITTEN)));
        QUESTIONS.put("activity_intensity_levels",
                DirectQuestion.works(ENGAGEMENT, SOCIAL,
                        """
                                SELECT CASE WHEN events >= 20 THEN 'Power' WHEN events >= 10 THEN 'Active' WHEN events >= 5 THEN 'Regular'
                                            ELSE 'Casual' END AS level, count(*) AS users, sum(events) AS events
                                FROM (
                                    SELECT person_id, count(*) AS events
                                    FROM (
                                        %s
                                    ) AS written
                                    WHERE at >= :from_at AND at < :to_at
                                    GROUP BY person_id
                                ) AS people
                                GROUP BY 1"""
                                .formatted(WRITTEN.indent(4).strip())));
        for (String id : new String[]{"dau_comprehensive", "mau_comprehensive"}) {
            QUESTIONS.put(id,
                    DirectQuestion.fails(CHEMLINK, VOTES, USED, active(broken(UPDATES)), active(repaired(UPDATES))));
        }
        QUESTIONS.put("user_type",
                DirectQuestion.fails(CHEMLINK, VOTES, USED, byType(broken("")), byType(repaired(""))));
        QUESTIONS.put("collections_privacy", DirectQuestion.works(CHEMLINK,
                "Collections of people who have been deleted since are counted.",
                """
                        SELECT coalesce(privacy, 'Unknown') AS privacy, count(*) AS collections, count(DISTINCT person_id) AS creators
                        FROM collections
                        WHERE deleted_at IS NULL AND created_at >= :from_at AND created_at < :to_at
                        GROUP BY 1
                        ORDER BY 2 DESC"""));
    }

    private DirectQuestions() {}

    public static Optional<DirectQuestion> of(String metric) {
        return Optional.ofNullable(QUESTIONS.get(metric));
    }

    private static String broken(String more) {
        return ACTIVITY.formatted("person_id", " WHERE deleted_at IS NULL", more);
    }

    private static String repaired(String more) {
        return ACTIVITY.formatted("voter_id", "", more);
    }

    private static String active(String activity) {
        return """
                SELECT date_trunc(:granularity, at AT TIME ZONE :zone)::date AS period, count(DISTINCT person_id) AS users
                FROM (
                    %s
                ) AS activity
                WHERE at >= :from_at AND at < :to_at
                GROUP BY 1
                ORDER BY 1"""
                .formatted(activity);
    }

    private static String byType(String activity) {
        return """
                SELECT date_trunc(:granularity, activity.at AT TIME ZONE :zone)::date AS period,
                       CASE WHEN persons.has_finder THEN 'FINDER' ELSE 'STANDARD' END AS user_type, count(DISTINCT activity.person_id) AS users
                FROM (
                    %s
                ) AS activity
                JOIN persons ON persons.id = activity.person_id
                WHERE activity.at >= :from_at AND activity.at < :to_at
                GROUP BY 1, 2
                ORDER BY 1, 2"""
                .formatted(activity);
    }
}
