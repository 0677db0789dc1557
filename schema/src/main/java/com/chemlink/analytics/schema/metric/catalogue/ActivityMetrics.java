package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;
import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_30_DAYS;
import static com.chemlink.analytics.schema.metric.DateRange.Preset.THIS_MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.DAY;
import static com.chemlink.analytics.schema.metric.Granularity.MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.WEEK;
import static com.chemlink.analytics.schema.metric.catalogue.ActiveUserMetrics.COMPREHENSIVE;
import static com.chemlink.analytics.schema.metric.catalogue.ActiveUserMetrics.SOCIAL;

import com.chemlink.analytics.schema.metric.ActivityTypes;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Shortcut;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;

/** What people did, and how much of it. */
final class ActivityMetrics {

    private static final Drill DID_IN_RANGE = Drill.users("""
            SELECT days.user_id
            FROM aggregates.user_days AS days
            JOIN core.users AS person ON person.user_id = days.user_id
            WHERE days.day BETWEEN :from AND :to AND days.event_type = :event_type
              AND {activity days} AND {people person}
            GROUP BY days.user_id""");

    private static final Drill DONE_IN_RANGE = Drill.events("""
            SELECT event.*
            FROM core.user_journey_events AS event
            JOIN core.users AS person ON person.user_id = event.user_id
            WHERE event.occurred_at >= :from_at AND event.occurred_at < :to_at
              AND event.event_type = :event_type AND {activity event} AND {people person}""");

    private static final String LEVEL = """
            CASE WHEN sum(days.events) >= 20 THEN 'Power' WHEN sum(days.events) >= 10 THEN 'Active'
                 WHEN sum(days.events) >= 5 THEN 'Regular' ELSE 'Casual' END""";

    private ActivityMetrics() {}

    static List<Metric> all() {
        return List.of(distributionCurrent(), intensity(), byTypeInRange());
    }

    private static Metric distributionCurrent() {
        return Metric.define("activity_distribution_current", Subject.ACTIVITY).title("Activity this month")
                .question("What did people do this month?").unit("activities").source(SourceLabel.ENGAGEMENT)
                .meaning(
                        "Live posts and comments of the month, and the different users who wrote them. Types without any are left out.")
                .takesPeople().counting(SOCIAL).inLast(MONTH, THIS_MONTH).drawn(Drawing.SHARES)
                .by("event_type", "Activity")
                .count("events", "Activities", "activities", DONE_IN_RANGE)
                .count("users", "Users", "users", DID_IN_RANGE)
                .figure("share", "Share", ColumnType.PERCENT, "%", "events")
                .sql("""
                        WITH done AS (
                            SELECT metrics.event_type, sum(metrics.events) AS events
                            FROM {metrics} AS metrics
                            WHERE {bucket metrics} = :first AND {activity metrics} AND {who metrics}
                            GROUP BY metrics.event_type
                        ), people AS (
                            SELECT bits.event_type, sum(active.users) AS users
                            FROM (SELECT event_type, bit_or(mask) AS mask FROM core.activity_bits AS bits
                                  WHERE {activity bits} GROUP BY event_type) AS bits
                            JOIN aggregates.active_users AS active ON active.activity_mask & bits.mask <> 0
                            WHERE active.granularity = :granularity AND active.bucket = :first AND {who active}
                            GROUP BY bits.event_type
                        )
                        SELECT done.event_type, done.events, people.users,
                               round(100.0 * done.events / sum(done.events) OVER (), 2) AS share
                        FROM done
                        JOIN people ON people.event_type = done.event_type
                        ORDER BY done.events DESC, done.event_type""")
                .build();
    }

    private static Metric intensity() {
        return Metric.define("activity_intensity_levels", Subject.ACTIVITY).title("Activity intensity")
                .question("How intensely do the active people use it?").source(SourceLabel.ENGAGEMENT)
                .meaning(
                        """
                                Users by the number of their live posts and comments in the month: Power 20 or more, Active 10 to 19, \
                                Regular 5 to 9, Casual 1 to 4. The last month of the range.""")
                .takesPeople().counting(SOCIAL).inLast(MONTH, LAST_12_MONTHS).drawn(Drawing.BARS)
                .by("level", "Level")
                .count("users", "Users", "users", Drill.users("""
                        SELECT days.user_id
                        FROM aggregates.user_days AS days
                        JOIN core.users AS person ON person.user_id = days.user_id
                        WHERE days.day BETWEEN :from AND :to AND {activity days} AND {people person}
                        GROUP BY days.user_id
                        HAVING %s = :level""".formatted(LEVEL)))
                .figure("events", "Activities", ColumnType.COUNT, "activities", "users")
                .sql(intensity("""
                        SELECT days.user_id, 1 AS users, sum(days.events) AS events, %s AS level
                            FROM aggregates.user_days AS days
                            JOIN core.users AS person ON person.user_id = days.user_id
                            WHERE days.day BETWEEN :from AND :to AND {activity days} AND {people person}
                            GROUP BY days.user_id""".formatted(LEVEL)))
                .shortcut(intensity("""
                        SELECT wrote.level, wrote.users, wrote.events
                            FROM aggregates.writing_months AS wrote
                            WHERE wrote.month = :first AND {who wrote}"""), Shortcut.Need.OWN_TYPES)
                .build();
    }

    private static String intensity(String people) {
        return """
                WITH people AS (
                    %s
                )
                SELECT levels.level, coalesce(sum(people.users), 0) AS users, coalesce(sum(people.events), 0) AS events
                FROM (VALUES (1, 'Power'), (2, 'Active'), (3, 'Regular'), (4, 'Casual')) AS levels (place, level)
                LEFT JOIN people ON people.level = levels.level
                GROUP BY levels.place, levels.level
                ORDER BY levels.place"""
                .formatted(people);
    }

    private static Metric byTypeInRange() {
        return Metric.define("activity_by_type", Subject.ACTIVITY).title("Activity by type")
                .question("Who did what in the range, each person counted once?").source(SourceLabel.BOTH)
                .meaning(
                        "Different users and activities of each type in the whole range. A person who did something on ten days is one user.")
                .takesPeople().counting(COMPREHENSIVE).within(LAST_30_DAYS).drawn(Drawing.BARS)
                .by("event_type", "Activity")
                .count("users", "Users", "users", DID_IN_RANGE)
                .count("events", "Activities", "activities", DONE_IN_RANGE)
                .sql("""
                        WITH done AS (
                            SELECT days.event_type, count(DISTINCT days.user_id) AS users, sum(days.events) AS events
                            FROM aggregates.user_days AS days
                            JOIN core.users AS person ON person.user_id = days.user_id
                            WHERE days.day BETWEEN :from AND :to AND {activity days} AND {people person}
                            GROUP BY days.event_type
                        )
                        SELECT type.event_type, coalesce(done.users, 0) AS users, coalesce(done.events, 0) AS events
                        FROM core.event_types AS type
                        LEFT JOIN done ON done.event_type = type.event_type
                        WHERE {types type} AND type.product = :product
                        ORDER BY type.bit""")
                .shortcut(
                        """
                                WITH did AS (
                                    SELECT last.value AS event_type, sum(last.users) AS users
                                    FROM aggregates.last_days AS last
                                    WHERE last.day BETWEEN :from AND :to AND {who last}
                                      AND last.kind = CASE WHEN last.value IN (SELECT bits.event_type FROM core.activity_bits AS bits
                                                                               WHERE bits.is_bulk AND NOT ({bulk bits}))
                                                           THEN 'own_activity' ELSE 'activity' END
                                    GROUP BY 1
                                ), done AS (
                                    SELECT metrics.event_type, sum(metrics.events) AS events
                                    FROM aggregates.daily_metrics AS metrics
                                    WHERE metrics.day BETWEEN :from AND :to AND {activity metrics} AND {who metrics}
                                    GROUP BY 1
                                )
                                SELECT type.event_type, coalesce(did.users, 0) AS users, coalesce(done.events, 0) AS events
                                FROM core.event_types AS type
                                LEFT JOIN did ON did.event_type = type.event_type
                                LEFT JOIN done ON done.event_type = type.event_type
                                WHERE {types type} AND type.product = :product
                                ORDER BY type.bit""",
                        Shortcut.Need.UNTIL_NOW)
                .build();
    }

    /** Activities and users per bucket and type, the same for every set of types. */
    static Metric byTypeOverTime(String id, Subject subject, String title, SourceLabel source, ActivityTypes types,
            String question, String meaning) {
        return Metric.define(id, subject).title(title).question(question).unit("activities").source(source)
                .meaning(meaning).takesPeople().counting(types).within(LAST_12_MONTHS).per(MONTH, WEEK, DAY)
                .drawn(Drawing.SERIES_BY_KIND).by("event_type", "Activity")
                .count("events", "Activities", "activities", Pieces.DONE_IN_PERIOD)
                .count("users", "Users", "users", Pieces.DID_IN_PERIOD)
                .sql("""
                        WITH %s, done AS (
                            SELECT {bucket metrics} AS bucket, metrics.event_type, sum(metrics.events) AS events
                            FROM {metrics} AS metrics
                            WHERE {bucket metrics} BETWEEN :first AND :last AND {activity metrics} AND {who metrics}
                            GROUP BY 1, 2
                        ), people AS (
                            SELECT active.bucket, bits.event_type, sum(active.users) AS users
                            FROM (SELECT event_type, bit_or(mask) AS mask FROM core.activity_bits AS bits
                                  WHERE {activity bits} GROUP BY event_type) AS bits
                            JOIN aggregates.active_users AS active ON active.activity_mask & bits.mask <> 0
                            WHERE active.granularity = :granularity AND active.bucket BETWEEN :first AND :last AND {who active}
                            GROUP BY 1, 2
                        )
                        SELECT buckets.period, type.event_type, coalesce(done.events, 0) AS events,
                               coalesce(people.users, 0) AS users
                        FROM buckets
                        JOIN core.event_types AS type ON {types type} AND type.product = :product
                        LEFT JOIN done ON done.bucket = buckets.period AND done.event_type = type.event_type
                        LEFT JOIN people ON people.bucket = buckets.period AND people.event_type = type.event_type
                        ORDER BY buckets.period, type.bit"""
                        .formatted(Pieces.BUCKETS))
                .build();
    }
}
