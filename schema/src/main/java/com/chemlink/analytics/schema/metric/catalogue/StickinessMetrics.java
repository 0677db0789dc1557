package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;
import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_30_DAYS;
import static com.chemlink.analytics.schema.metric.Granularity.DAY;
import static com.chemlink.analytics.schema.metric.Granularity.MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.WEEK;

import com.chemlink.analytics.schema.metric.ActivityTypes;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Shortcut.Need;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;

/** How often people are there. */
final class StickinessMetrics {

    /** Days with a core activity of the last 30, of those who have any; ghosts are not among them. */
    private static final String RECENT = """
            SELECT recent.user_id, recent.core_days_30d AS intervals
                FROM core.recent_activity AS recent
                WHERE {people recent}""";

    /** The same of any days, from one bit per day of each month of theirs. */
    private static final String FROM_MONTHS = """
            SELECT months.user_id, sum(bit_count(asked.days::bit(31))) AS intervals
                FROM aggregates.user_months AS months
                CROSS JOIN LATERAL (   -- of the first month not what is before the range, of the last not what is after it
                    SELECT months.core_days
                        & CASE WHEN months.month = core.month_of(:from) THEN -1 << (date_part('day', :from::date)::int - 1) ELSE -1 END
                        & CASE WHEN months.month = core.month_of(:to) THEN ((1::bigint << date_part('day', :to::date)::int) - 1)::int ELSE -1 END AS days
                ) AS asked
                WHERE months.month BETWEEN core.month_of(:from) AND core.month_of(:to) AND asked.days <> 0 AND {people months}%s
                GROUP BY months.user_id""";

    /** Weeks or months, of any activities; what is still to come is not among them. */
    private static final String FROM_PERIODS = """
            SELECT seen.user_id, count(DISTINCT seen.bucket) AS intervals
                FROM (
                    SELECT periods.user_id, {bucket periods} AS bucket
                    FROM {periods} AS periods
                    WHERE {bucket periods} BETWEEN :first AND :last AND periods.activity_mask & {mask} <> 0 AND {people periods}
                    UNION ALL
                    SELECT days.user_id, {bucket_of days.day}
                    FROM aggregates.user_days AS days
                    JOIN core.users AS person ON person.user_id = days.user_id
                    WHERE days.day > :as_of_date AND days.day BETWEEN :from AND :to AND {activity days} AND {people person}
                ) AS seen
                GROUP BY seen.user_id""";

    private StickinessMetrics() {}

    static List<Metric> all() {
        return List.of(stickiness(), ratio());
    }

    private static Metric stickiness() {
        String counted = """
                SELECT days.user_id, count(DISTINCT {bucket_of days.day}) AS intervals
                    FROM aggregates.user_days AS days
                    JOIN core.users AS person ON person.user_id = days.user_id
                    WHERE days.day BETWEEN :from AND :to AND {activity days} AND {people person}
                    GROUP BY days.user_id""";
        return Metric.define("stickiness", Subject.ACTIVITY).title("Stickiness")
                .question("On how many days, weeks or months of the range do people come back?")
                .source(SourceLabel.BOTH)
                .meaning("Users who were active in exactly n intervals of the range, and in n or more of them.")
                .takesPeople().counting(ActivityTypes.CORE).within(LAST_30_DAYS).cut(DAY, WEEK, MONTH)
                .drawn(Drawing.BARS)
                .by("intervals", "Active in", ColumnType.COUNT)
                .count("users", "Exactly", "users", Drill.users("""
                        SELECT people.user_id
                        FROM (
                            %s
                        ) AS people
                        WHERE people.intervals = :intervals""".formatted(counted)))
                .count("users_or_more", "Or more", "users", Drill.users("""
                        SELECT people.user_id
                        FROM (
                            %s
                        ) AS people
                        WHERE people.intervals >= :intervals""".formatted(counted)))
                .sql(sticky(counted))
                .shortcut(sticky(RECENT), Need.OWN_TYPES, Need.DAYS, Need.LAST_30_DAYS, Need.NO_GHOSTS)
                .shortcut(
                        sticky(RECENT + " UNION ALL " + FROM_MONTHS.formatted(" AND months.population = 'ghost'")),
                        Need.OWN_TYPES, Need.DAYS, Need.LAST_30_DAYS)
                .shortcut(sticky(FROM_MONTHS.formatted("")), Need.OWN_TYPES, Need.DAYS, Need.KNOWN_DAYS)
                .shortcut(sticky(FROM_PERIODS), Need.NO_DAYS, Need.LATER_THAN_1970)
                .build();
    }

    private static String sticky(String people) {
        return """
                WITH people AS (
                    %s
                ), exactly AS (
                    SELECT intervals, count(*) AS users
                    FROM people
                    GROUP BY intervals
                )
                SELECT n AS intervals, coalesce(exactly.users, 0) AS users,
                       sum(coalesce(exactly.users, 0)) OVER (ORDER BY n DESC) AS users_or_more
                FROM generate_series(1, (SELECT max(intervals) FROM exactly)) AS n
                LEFT JOIN exactly ON exactly.intervals = n
                ORDER BY n"""
                .formatted(people);
    }

    private static Metric ratio() {
        return Metric.define("dau_mau_ratio", Subject.ACTIVITY).title("DAU/MAU")
                .question("On which share of the days is a monthly active user there?").unit("%")
                .source(SourceLabel.BOTH)
                .meaning(
                        "Mean daily active users over all days of the month (up to the as-of day) by its monthly active users, in per cent.")
                .takesPeople().counting(ActivityTypes.CORE).within(LAST_12_MONTHS).per(MONTH).drawn(Drawing.SERIES)
                .count("users", "Monthly active", "users", Pieces.ACTIVE_IN_PERIOD)
                .figure("mean_daily_users", "Mean daily active", ColumnType.NUMBER, "users", "users")
                .figure("ratio", "DAU/MAU", ColumnType.PERCENT, "%", "users")
                .sql(ratio("aggregates.active_users", "active.activity_mask & {mask} <> 0"))
                .shortcut(ratio("aggregates.active_sets", "active.activities = 'core'"), Need.OWN_TYPES)
                .build();
    }

    private static String ratio(String table, String condition) {
        return """
                WITH %1$s, monthly AS (
                    SELECT active.bucket, sum(active.users) AS users
                    FROM %2$s AS active
                    WHERE active.granularity = 'month' AND active.bucket BETWEEN :first AND :last AND {who active} AND %3$s
                    GROUP BY active.bucket
                ), daily AS (
                    SELECT core.month_of(active.bucket) AS bucket, sum(active.users) AS user_days
                    FROM %2$s AS active
                    WHERE active.granularity = 'day' AND active.bucket BETWEEN :from AND least(:to, :as_of_date)
                      AND {who active} AND %3$s
                    GROUP BY 1
                ), months AS (
                    SELECT period, least((period + interval '1 month')::date, :as_of_date + 1) - period AS days
                    FROM buckets
                )
                SELECT months.period, coalesce(monthly.users, 0) AS users,
                       round(coalesce(daily.user_days, 0)::numeric / nullif(greatest(months.days, 0), 0), 2) AS mean_daily_users,
                       round(100.0 * coalesce(daily.user_days, 0) / nullif(greatest(months.days, 0), 0) / nullif(monthly.users, 0), 2) AS ratio
                FROM months
                LEFT JOIN monthly ON monthly.bucket = months.period
                LEFT JOIN daily ON daily.bucket = months.period
                ORDER BY months.period"""
                .formatted(Pieces.BUCKETS, table, condition);
    }
}
