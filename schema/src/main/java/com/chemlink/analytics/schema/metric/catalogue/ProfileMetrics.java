package com.chemlink.analytics.schema.metric.catalogue;

import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.FilterPart;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;

/** What is in the profiles now. */
final class ProfileMetrics {

    /** Five bands of the score, so that 80 and more is "complete". */
    static final String BAND = """
            CASE WHEN profile.profile_completion_score >= 80 THEN '80-100' WHEN profile.profile_completion_score >= 60 THEN '60-79'
                 WHEN profile.profile_completion_score >= 40 THEN '40-59' WHEN profile.profile_completion_score >= 20 THEN '20-39'
                 ELSE '0-19' END""";

    private static final String STAGE = """
            CASE WHEN profile.activated_at IS NULL AND profile.signup_date >= :as_of_date::date - 30 THEN 'NEW'
                 WHEN profile.activated_at IS NULL THEN 'NEVER_ACTIVATED'
                 WHEN recent.core_activities_30d >= 5 THEN 'ENGAGED' WHEN recent.core_activities_30d >= 1 THEN 'ACTIVATED'
                 WHEN profile.last_core_activity_date >= :as_of_date::date - 90 THEN 'DORMANT' ELSE 'CHURNED' END""";

    private static final String FRESHNESS = """
            CASE WHEN updated.day > :as_of_date::date - 90 THEN 'fresh' WHEN updated.day >= :as_of_date::date - 180 THEN 'aging' ELSE 'stale' END""";

    private static final String UPDATED = """
            core.user_profiles AS profile
            CROSS JOIN LATERAL (SELECT (coalesce(profile.profile_updated_at, profile.signup_at) AT TIME ZONE :zone)::date AS day) AS updated""";

    private ProfileMetrics() {}

    static List<Metric> all() {
        return List.of(
                share("accounts_by_type", "Finder and Standard", "How many accounts have the Finder?",
                        "ChemLink accounts by whether they have the Finder now.", "user_type", "Type", PROFILES,
                        "profile.user_type", "('FINDER'), ('STANDARD')", groups("upper(profile.segment)")),
                populations(),
                funnel(),
                share("profile_completion", "Profile completion", "How complete are the profiles?",
                        """
                                Accounts by band of the completion score: first name 10, last name 10, e-mail 10, headline longer than 10 \
                                characters 15, LinkedIn 10, location 10, an experience 20, an education 15. Complete is 80 or more.""",
                        "band", "Score", PROFILES, BAND, "('0-19'), ('20-39'), ('40-59'), ('60-79'), ('80-100')",
                        groups(BAND)),
                share("profile_status", "Profile status", "What can be done with the profiles?",
                        "FINDER_ENABLED has embeddings, BUILDER_ONLY an experience or an education, BASIC_PROFILE neither.",
                        "status", "Status", PROFILES, "profile.profile_status",
                        "('FINDER_ENABLED'), ('BUILDER_ONLY'), ('BASIC_PROFILE')", groups("profile.profile_status")),
                share("profile_freshness", "Profile freshness", "How old is what the profiles say?",
                        """
                                Accounts by the days from their last update (or their signup) to the as-of day: fresh under 90, aging 90 to 180, \
                                stale over 180.""",
                        "freshness", "Freshness", UPDATED, FRESHNESS, "('fresh'), ('aging'), ('stale')", """
                                SELECT %s AS kind, sum(updated.users) AS users
                                FROM aggregates.profile_days AS updated
                                WHERE updated.kind = 'updated' AND {who updated}
                                GROUP BY 1""".formatted(FRESHNESS)),
                share("lifecycle_stages", "Lifecycle stages", "Where do people stand now?",
                        """
                                The first that fits: NEW (not activated, signed up within 30 days), NEVER_ACTIVATED, ENGAGED (5 or more core \
                                activities in the last 30 days), ACTIVATED (1 to 4), DORMANT (last one within 90 days), CHURNED.""",
                        "stage", "Stage", """
                                core.user_profiles AS profile
                                LEFT JOIN core.recent_activity AS recent ON recent.user_id = profile.user_id""", STAGE,
                        "('NEW'), ('NEVER_ACTIVATED'), ('ENGAGED'), ('ACTIVATED'), ('DORMANT'), ('CHURNED')",
                        STAGES));
    }

    /** The same from sums by day; those of the last 30 days one by one. */
    private static final String STAGES = """
            SELECT stages.kind, stages.users
            FROM (
                SELECT coalesce(sum(signed.users - signed.activated) FILTER (WHERE signed.day >= :as_of_date::date - 30), 0) AS fresh,
                       coalesce(sum(signed.users - signed.activated) FILTER (WHERE signed.day < :as_of_date::date - 30), 0) AS never
                FROM aggregates.signup_days AS signed
                WHERE {who signed}
            ) AS idle
            CROSS JOIN (
                SELECT coalesce(sum(last.users) FILTER (WHERE last.day >= :as_of_date::date - 90), 0) AS seen,
                       coalesce(sum(last.users) FILTER (WHERE last.day < :as_of_date::date - 90), 0) AS lost
                FROM aggregates.profile_days AS last
                WHERE last.kind = 'last_core' AND {who last}
            ) AS once
            CROSS JOIN (
                SELECT count(*) AS users, count(*) FILTER (WHERE recent.core_activities_30d >= 5) AS engaged,
                       count(*) FILTER (WHERE recent.last_core_activity_date >= :as_of_date::date - 90) AS seen
                FROM core.recent_activity AS recent
                WHERE recent.activated AND {people recent}
            ) AS now
            CROSS JOIN LATERAL (VALUES ('NEW', idle.fresh), ('NEVER_ACTIVATED', idle.never), ('ENGAGED', now.engaged),
                                       ('ACTIVATED', now.users - now.engaged), ('DORMANT', once.seen - now.seen),
                                       ('CHURNED', once.lost - now.users + now.seen)) AS stages (kind, users)""";

    /** Accounts by what a profile has, summed. */
    private static String groups(String value) {
        return """
                SELECT %s AS kind, sum(profile.users) AS users
                FROM aggregates.profile_groups AS profile
                WHERE {who profile}
                GROUP BY 1""".formatted(value);
    }

    private static final String PROFILES = "core.user_profiles AS profile";

    /** Accounts by one thing that every account has. */
    private static Metric share(String id, String title, String question, String meaning, String dimension,
            String label,
            String from, String value, String values, String summed) {
        String sql = """
                WITH counted AS (
                    %%s
                )
                SELECT kinds.kind AS %s, coalesce(counted.users, 0) AS users,
                       round(100.0 * coalesce(counted.users, 0) / nullif(sum(counted.users) OVER (), 0), 2) AS share
                FROM (VALUES %s) AS kinds (kind, place)
                LEFT JOIN counted ON counted.kind = kinds.kind
                ORDER BY kinds.place""".formatted(dimension, withPlaces(values));
        return Metric.define(id, Subject.PROFILES).title(title).question(question).source(SourceLabel.CHEMLINK)
                .meaning(meaning)
                .takesPeople().drawn(Drawing.SHARES).by(dimension, label)
                .count("users", "Accounts", "users", Drill.users("""
                        SELECT profile.user_id
                        FROM %s
                        WHERE {profiles profile} AND %s = :%s""".formatted(from, value, dimension)))
                .figure("share", "Share", ColumnType.PERCENT, "%", "users")
                .sql(sql.formatted("""
                        SELECT %s AS kind, count(*) AS users
                            FROM %s
                            WHERE {profiles profile}
                            GROUP BY 1""".formatted(value, from).strip()))
                .shortcut(sql.formatted(summed.strip().indent(4).strip()))
                .build();
    }

    private static Metric populations() {
        return Metric.define("accounts_by_population", Subject.PROFILES).title("Accounts")
                .question("Which accounts are there, and which of them count?").source(SourceLabel.CHEMLINK)
                .meaning("All ChemLink accounts by population: real ones, test accounts, and those that were deleted.")
                .takes(FilterPart.SEGMENT, FilterPart.COUNTRY).drawn(Drawing.SHARES).by("population", "Population")
                .count("users", "Accounts", "users", Drill.users("""
                        SELECT profile.user_id
                        FROM core.user_profiles AS profile
                        WHERE {accounts profile} AND profile.population = :population"""))
                .figure("share", "Share", ColumnType.PERCENT, "%", "users")
                .sql("""
                        SELECT kinds.population, count(profile.user_id) AS users,
                               round(100.0 * count(profile.user_id) / nullif(sum(count(profile.user_id)) OVER (), 0), 2) AS share
                        FROM (VALUES (1, 'real'), (2, 'test'), (3, 'deleted')) AS kinds (place, population)
                        LEFT JOIN core.user_profiles AS profile ON profile.population = kinds.population AND {accounts profile}
                        GROUP BY kinds.place, kinds.population
                        ORDER BY kinds.place""")
                .shortcut(
                        """
                                SELECT kinds.population, coalesce(sum(profile.users), 0) AS users,
                                       round(100.0 * coalesce(sum(profile.users), 0) / nullif(sum(sum(profile.users)) OVER (), 0), 2) AS share
                                FROM (VALUES (1, 'real'), (2, 'test'), (3, 'deleted')) AS kinds (place, population)
                                LEFT JOIN aggregates.profile_groups AS profile ON profile.population = kinds.population AND {anybody profile}
                                GROUP BY kinds.place, kinds.population
                                ORDER BY kinds.place""")
                .build();
    }

    private static String withPlaces(String values) {
        StringBuilder numbered = new StringBuilder();
        int place = 0;
        for (String value : values.split(", ")) {
            numbered.append(numbered.isEmpty() ? "" : ", ").append(value.replace(")", ", " + ++place + ")"));
        }
        return numbered.toString();
    }

    private static Metric funnel() {
        String reached = """
                FROM (
                    SELECT profile.user_id, fields.place, fields.filled,
                           bool_and(fields.filled) OVER (PARTITION BY profile.user_id ORDER BY fields.place) AS reached
                    FROM core.user_profiles AS profile
                    CROSS JOIN LATERAL (VALUES (1, true), (2, has_first_name AND has_last_name), (3, has_headline), (4, has_location),
                                               (5, has_company), (6, has_linked_in), (7, has_finder)) AS fields (place, filled)
                    WHERE {profiles profile}
                ) AS steps""";
        return Metric.define("account_funnel", Subject.PROFILES).title("Account funnel")
                .question("How far do accounts get?").source(SourceLabel.CHEMLINK)
                .meaning(
                        """
                                Accounts that have this and everything before it: account, name (first and last), headline, location, company, \
                                LinkedIn, Finder. Beside it, how many have the thing at all.""")
                .takesPeople().drawn(Drawing.FUNNEL).by("place", "Place", ColumnType.COUNT)
                .figure("step", "Step", ColumnType.TEXT, "", "users")
                .count("users", "Got so far", "users", Drill.users("""
                        SELECT steps.user_id
                        %s
                        WHERE steps.place = :place AND steps.reached""".formatted(reached)))
                .count("users_with", "Have it", "users", Drill.users("""
                        SELECT steps.user_id
                        %s
                        WHERE steps.place = :place AND steps.filled""".formatted(reached)))
                .figure("of_all", "Of all", ColumnType.PERCENT, "%", "users")
                .figure("of_previous", "Of the step before", ColumnType.PERCENT, "%", "users")
                .sql(steps(
                        """
                                SELECT has_first_name AND has_last_name AS has_name, has_headline, has_location, has_company, has_linked_in,
                                       has_finder, count(*) AS users
                                    FROM core.user_profiles AS profile
                                    WHERE {profiles profile}
                                    GROUP BY 1, 2, 3, 4, 5, 6"""))
                .shortcut(
                        steps("""
                                SELECT has_name, has_headline, has_location, has_company, has_linked_in, segment = 'finder' AS has_finder, users
                                    FROM aggregates.profile_groups AS profile
                                    WHERE {who profile}"""))
                .build();
    }

    private static String steps(String groups) {
        return """
                WITH profiles AS (
                    %s
                ), counted AS (
                    SELECT coalesce(sum(users), 0) AS s1, coalesce(sum(users) FILTER (WHERE p.n2), 0) AS s2,
                           coalesce(sum(users) FILTER (WHERE p.n3), 0) AS s3, coalesce(sum(users) FILTER (WHERE p.n4), 0) AS s4,
                           coalesce(sum(users) FILTER (WHERE p.n5), 0) AS s5, coalesce(sum(users) FILTER (WHERE p.n6), 0) AS s6,
                           coalesce(sum(users) FILTER (WHERE p.n6 AND has_finder), 0) AS s7,
                           coalesce(sum(users) FILTER (WHERE has_name), 0) AS w2, coalesce(sum(users) FILTER (WHERE has_headline), 0) AS w3,
                           coalesce(sum(users) FILTER (WHERE has_location), 0) AS w4, coalesce(sum(users) FILTER (WHERE has_company), 0) AS w5,
                           coalesce(sum(users) FILTER (WHERE has_linked_in), 0) AS w6, coalesce(sum(users) FILTER (WHERE has_finder), 0) AS w7
                    FROM profiles
                    CROSS JOIN LATERAL (
                        SELECT has_name AS n2, has_name AND has_headline AS n3, has_name AND has_headline AND has_location AS n4,
                               has_name AND has_headline AND has_location AND has_company AS n5,
                               has_name AND has_headline AND has_location AND has_company AND has_linked_in AS n6
                    ) AS p
                )
                SELECT steps.place, steps.step, steps.users, steps.users_with,
                       round(100.0 * steps.users / nullif(s1, 0), 2) AS of_all,
                       round(100.0 * steps.users / nullif(lag(steps.users) OVER (ORDER BY steps.place), 0), 2) AS of_previous
                FROM counted
                CROSS JOIN LATERAL (VALUES (1, 'Account', s1, s1), (2, 'Name', s2, w2), (3, 'Headline', s3, w3), (4, 'Location', s4, w4),
                                           (5, 'Company', s5, w5), (6, 'LinkedIn', s6, w6), (7, 'Finder', s7, w7)) AS steps (place, step, users, users_with)
                ORDER BY steps.place"""
                .formatted(groups.strip());
    }
}
