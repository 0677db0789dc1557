package com.chemlink.analytics.schema.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables that a definition reads, and their past. A definition names tables as they are published. Asked as known on
 * an earlier run, each name stands for a query of the same shape that puts that run's state together again from what is
 * current and what is kept of earlier versions. Aggregates have no history: they are worked out from the events.
 */
final class Tables {

    private static final Pattern NAME = Pattern.compile("\\b(core|aggregates|ops)\\.([a-z_]+)\\b(?!\\s*\\()");
    /** Names that stand for one table or another, by granularity. */
    private static final Map<String, List<String>> BY_GRANULARITY = Map.of("{metrics}",
            List.of("aggregates.daily_metrics", "aggregates.weekly_metrics", "aggregates.monthly_metrics"), "{periods}",
            List.of("aggregates.user_weeks", "aggregates.user_months"));
    private static final List<String> TIMELESS = List.of("core.event_types", "core.activity_bits", "core.products");

    /** In this order each needs only those before it. */
    private static final Map<String, String> PAST = new LinkedHashMap<>();

    static {
        PAST.put("core.user_profiles", """
                past_user_profiles AS (
                    SELECT * FROM core.user_profiles WHERE since_run_id <= :run
                    UNION ALL
                    SELECT version.*
                    FROM core.user_profile_history AS history
                    CROSS JOIN LATERAL jsonb_populate_record(NULL::core.user_profiles, history.profile) AS version
                    WHERE history.valid_from_run <= :run AND history.valid_to_run > :run
                )""");
        PAST.put("core.user_journey_events", """
                past_user_journey_events AS (
                    SELECT user_id, occurred_at, event_type, event_id, population, is_bulk, properties
                    FROM core.user_journey_events WHERE since_run_id <= :run
                    UNION ALL
                    SELECT user_id, occurred_at, event_type, event_id, population, is_bulk, properties
                    FROM core.event_history WHERE valid_from_run <= :run AND valid_to_run > :run
                )""");
        PAST.put("core.users",
                """
                        past_users AS (
                            SELECT user_id, 'chemlink' AS product, 'chemlink' AS source, population,
                                   CASE WHEN has_finder THEN 'finder' ELSE 'standard' END AS segment, country, signup_at AS started_at
                            FROM past_user_profiles
                            UNION ALL
                            SELECT DISTINCT user_id, 'chemlink', 'engagement', population, NULL, NULL, NULL::timestamptz
                            FROM past_user_journey_events WHERE population = 'ghost'
                            UNION ALL   -- what is known of other products' people has no history
                            SELECT user_id, product, source, population, segment, country, started_at
                            FROM core.users WHERE product <> 'chemlink' AND since_run_id <= :run
                        )""");
        PAST.put("aggregates.user_days",
                """
                        past_user_days AS (
                            SELECT user_id, (occurred_at AT TIME ZONE :zone)::date AS day, event_type, is_bulk, count(*) AS events
                            FROM past_user_journey_events
                            GROUP BY 1, 2, 3, 4
                        )""");
        PAST.put("aggregates.user_moments",
                """
                        past_user_moments AS (
                            SELECT user_id, event_type,
                                   coalesce(array_agg(occurred_at ORDER BY occurred_at) FILTER (WHERE NOT is_bulk), '{}') AS moments,
                                   array_agg(occurred_at ORDER BY occurred_at) FILTER (WHERE is_bulk) AS bulk_moments
                            FROM past_user_journey_events
                            GROUP BY 1, 2
                        )""");
        PAST.put("aggregates.user_firsts",
                """
                        past_user_firsts AS (
                            SELECT users.user_id, users.started_at, users.product, users.population, users.segment, users.country,
                                   core.at_places(did.places, did.firsts, did.size) AS firsts,
                                   CASE WHEN did.bulk_came_first THEN core.at_places(did.places, did.bulk_firsts, did.size) END AS bulk_firsts
                            FROM (
                                SELECT user_id, max(place) AS size, array_agg(place) AS places, array_agg(first) AS firsts, array_agg(least(first, bulk)) AS bulk_firsts,
                                       bool_or(bulk < coalesce(first, 'Infinity')) AS bulk_came_first
                                FROM (
                                    SELECT users.user_id, type.bit + 1 AS place, core.micros_until_first(users.started_at, done.moments) AS first,
                                           core.micros_until_first(users.started_at, done.bulk_moments) AS bulk
                                    FROM past_users AS users
                                    JOIN past_user_moments AS done ON done.user_id = users.user_id
                                    JOIN core.event_types AS type ON type.event_type = done.event_type AND type.product = users.product AND NOT type.is_start
                                    WHERE users.started_at IS NOT NULL
                                ) AS done
                                WHERE first IS NOT NULL OR bulk IS NOT NULL
                                GROUP BY user_id
                            ) AS did
                            JOIN past_users AS users ON users.user_id = did.user_id
                        )""");
        PAST.put("aggregates.first_core_days", """
                past_first_core_days AS (
                    SELECT days.user_id, min(days.day) AS day
                    FROM past_user_days AS days
                    JOIN core.event_types AS type ON type.event_type = days.event_type AND type.is_core
                    WHERE days.day BETWEEN '1970-01-01' AND :as_of_date
                    GROUP BY 1
                )""");
        PAST.put("{periods}", """
                past_periods AS (
                    SELECT days.user_id, {bucket_of days.day} AS bucket, bit_or(bits.mask) AS activity_mask
                    FROM past_user_days AS days
                    JOIN core.activity_bits AS bits ON bits.event_type = days.event_type AND bits.is_bulk = days.is_bulk
                    WHERE days.day BETWEEN '1970-01-01' AND :as_of_date
                    GROUP BY 1, 2
                )""");
        PAST.put("aggregates.active_users",
                """
                                past_active_users AS (
                            SELECT did.granularity, did.bucket, users.product, users.population,
                                   coalesce(users.segment, 'none') AS segment, coalesce(users.country, '?') AS country,
                                   did.activity_mask, count(*) AS users
                            FROM (
                                SELECT days.user_id, length.granularity,
                                       CASE length.granularity WHEN 'day' THEN days.day WHEN 'week' THEN core.week_of(days.day)
                                            ELSE core.month_of(days.day) END AS bucket, bit_or(bits.mask) AS activity_mask
                                FROM past_user_days AS days
                                CROSS JOIN (VALUES ('day'), ('week'), ('month')) AS length (granularity)
                                JOIN core.activity_bits AS bits ON bits.event_type = days.event_type AND bits.is_bulk = days.is_bulk
                                GROUP BY 1, 2, 3
                            ) AS did
                            JOIN past_users AS users ON users.user_id = did.user_id
                            GROUP BY 1, 2, 3, 4, 5, 6, 7
                        )""");
        PAST.put("{metrics}",
                """
                        past_metrics AS (
                            SELECT {bucket_of days.day} AS bucket, users.product, users.population,
                                   coalesce(users.segment, 'none') AS segment, coalesce(users.country, '?') AS country,
                                   days.event_type, days.is_bulk, sum(days.events) AS events, count(DISTINCT days.user_id) AS users
                            FROM past_user_days AS days
                            JOIN past_users AS users ON users.user_id = days.user_id
                            GROUP BY 1, 2, 3, 4, 5, 6, 7
                        )""");
    }

    private static final Map<String, List<String>> NEEDS = Map.of(
            "core.users", List.of("core.user_profiles", "core.user_journey_events"),
            "aggregates.user_days", List.of("core.user_journey_events"),
            "aggregates.user_moments", List.of("core.user_journey_events"),
            "aggregates.user_firsts", List.of("core.users", "core.user_profiles", "core.user_journey_events",
                    "aggregates.user_moments"),
            "aggregates.first_core_days", List.of("aggregates.user_days", "core.user_journey_events"),
            "core.recent_activity", List.of("aggregates.user_days", "core.user_journey_events"),
            "aggregates.active_users", List.of("aggregates.user_days", "core.users", "core.user_profiles",
                    "core.user_journey_events"),
            "{periods}", List.of("aggregates.user_days", "core.user_journey_events"),
            "{metrics}",
            List.of("aggregates.user_days", "core.users", "core.user_profiles", "core.user_journey_events"));

    private Tables() {}

    static List<String> in(String sql) {
        TreeSet<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(sql);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        BY_GRANULARITY.forEach((name, tables) -> names.addAll(sql.contains(name) ? tables : List.of()));
        return List.copyOf(names);
    }

    /** Whether everything a definition reads can be put together again as it was. */
    static boolean havePast(String sql) {
        return NAME.matcher(sql).results()
                .allMatch(name -> TIMELESS.contains(name.group()) || PAST.containsKey(name.group()));
    }

    /** The same question to the past. */
    static String past(String sql) {
        List<String> read = new ArrayList<>();
        for (String table : PAST.keySet()) {
            if (sql.contains(table)) {
                read.addAll(NEEDS.getOrDefault(table, List.of()));
                read.add(table);
            }
        }
        if (read.isEmpty()) {
            return sql;
        }
        List<String> queries = new ArrayList<>();
        String asked = sql;
        for (Map.Entry<String, String> table : PAST.entrySet()) {
            if (read.contains(table.getKey())) {
                queries.add(table.getValue().strip());
                String name = table.getKey().startsWith("{")
                        ? "past_" + table.getKey().replaceAll("[{}]", "")
                        : "past_" + table.getKey().split("\\.")[1];
                asked = asked.replaceAll(Pattern.quote(table.getKey()) + "(?![a-z_])", name);
            }
        }
        String with = "WITH " + String.join(", ", queries);
        return asked.startsWith("WITH ") ? with + ", " + asked.substring("WITH ".length()) : with + "\n" + asked;
    }
}
