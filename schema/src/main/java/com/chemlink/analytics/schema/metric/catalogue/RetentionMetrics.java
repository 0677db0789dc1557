package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;
import static com.chemlink.analytics.schema.metric.Granularity.MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.WEEK;

import com.chemlink.analytics.schema.metric.ActivityTypes;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Shortcut;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;

/** Who of a cohort came back. */
final class RetentionMetrics {

    /** Ready made for core activities, whatever the country. */
    private static final String PREPARED = """
            cells AS (
                SELECT cell.cohort, cell.period AS after, sum(cell.cohort_size) AS size, sum(cell.returned_on) AS returned,
                       sum(cell.returned_on_or_after) AS returned_or_later, min(cell.state) AS state
                FROM aggregates.cohort_retention AS cell
                WHERE cell.granularity = :granularity AND cell.start_kind = '%s' AND cell.cohort BETWEEN :first AND :last
                  AND cell.product = :product AND {cohorts cell}
                GROUP BY cell.cohort, cell.period
            )""";

    /** Cells from the sizes of cohorts and from who came back in which bucket, and for whom it was the last. */
    private static final String CELLS = """
            begun AS (
                SELECT sizes.cohort, sizes.size, bucket::date AS bucket,
                       row_number() OVER (PARTITION BY sizes.cohort ORDER BY bucket) - 1 AS after
                FROM sizes
                CROSS JOIN generate_series(sizes.cohort::timestamp, :as_of_date::timestamp, :step::interval) AS bucket
            ), cells AS (
                SELECT begun.cohort, begun.after, begun.size, coalesce(returns.users, 0) AS returned,
                       coalesce(sum(returns.last_users) OVER (PARTITION BY begun.cohort ORDER BY begun.bucket DESC), 0) AS returned_or_later,
                       CASE WHEN (begun.bucket + :step::interval)::date > :as_of_date THEN 'in_progress' ELSE 'complete' END AS state
                FROM begun
                LEFT JOIN returns ON returns.cohort = begun.cohort AND returns.bucket = begun.bucket
            )""";

    /** For any activities and people, user by user from what each did in each bucket. */
    private static final String WORKED_OUT = """
            starts AS MATERIALIZED (
                %s
            ), sizes AS (
                SELECT cohort, count(*) AS size
                FROM starts
                GROUP BY cohort
            ), returned AS (
                SELECT starts.cohort, {bucket periods} AS bucket,
                       {bucket periods} = max({bucket periods}) OVER (PARTITION BY starts.user_id) AS is_last
                FROM starts
                JOIN {periods} AS periods ON periods.user_id = starts.user_id AND {bucket periods} >= starts.cohort
                WHERE periods.activity_mask & {mask} <> 0
            ), returns AS (
                SELECT cohort, bucket, count(*) AS users, count(*) FILTER (WHERE is_last) AS last_users
                FROM returned
                GROUP BY cohort, bucket
            )"""
            + ", " + CELLS;

    /** The same in one pass over buckets, each of which knows when its user started and what was done later. */
    private static final String COUNTED = """
            visits AS MATERIALIZED (
                SELECT %1$s AS day, {bucket periods} AS bucket, count(*) AS there,
                       count(*) FILTER (WHERE periods.activity_mask & {mask} <> 0) AS users,
                       count(*) FILTER (WHERE periods.activity_mask & {mask} <> 0 AND periods.later_mask & {mask} = 0) AS last_users
                FROM {periods} AS periods
                WHERE %1$s BETWEEN greatest(:from::date, '1970-01-01') AND least(:to::date, :as_of_date)
                  AND periods.population <> 'ghost' AND {people periods}%3$s
                GROUP BY 1, 2
            ), people AS (
                %2$s
            ), sizes AS (
                SELECT {bucket_of people.day} AS cohort, sum(people.users) AS size
                FROM people
                GROUP BY 1
            ), returns AS (
                SELECT {bucket_of visits.day} AS cohort, bucket, sum(users) AS users, sum(last_users) AS last_users
                FROM visits
                WHERE bucket >= {bucket_of visits.day}
                GROUP BY 1, 2
            )"""
            + ", " + CELLS;

    private static final String GRID = """
            WITH %s
            SELECT cohort, after, size, returned, returned_or_later,
                   round(100.0 * returned / nullif(size, 0), 2) AS rate,
                   round(100.0 * returned_or_later / nullif(size, 0), 2) AS rate_or_later, state
            FROM cells
            ORDER BY cohort, after""";

    private static final String MEAN = """
            WITH %s
            SELECT after, sum(size) AS size, sum(returned) AS returned, sum(returned_or_later) AS returned_or_later,
                   round(100.0 * sum(returned) / nullif(sum(size), 0), 2) AS rate,
                   round(100.0 * sum(returned_or_later) / nullif(sum(size), 0), 2) AS rate_or_later
            FROM cells
            WHERE state = 'complete'
            GROUP BY after
            ORDER BY after""";

    /**
     * What makes a cohort of people. Ranges are compared with the column itself: a planner that misjudges how many started
     * looks a million people up one by one.
     */
    private enum Start {
        SIGNUP("signup", "periods.started",
                """
                        SELECT person.user_id, {bucket_of joined.day} AS cohort
                            FROM core.users AS person
                            CROSS JOIN LATERAL (SELECT (person.started_at AT TIME ZONE :zone)::date AS day) AS joined
                            WHERE person.started_at >= greatest(%s, timestamp '1970-01-01' AT TIME ZONE :zone)
                              AND person.started_at < least(%s, (:as_of_date::date + 1)::timestamp AT TIME ZONE :zone)
                              AND person.population <> 'ghost' AND {people person}""",
                """
                        SELECT signed.day, sum(signed.users) AS users
                            FROM aggregates.signup_days AS signed
                            WHERE signed.day BETWEEN greatest(:from::date, '1970-01-01') AND least(:to::date, :as_of_date) AND {who signed}
                            GROUP BY 1"""), FIRST_CORE(
                        "first_core", "periods.first_core",
                        """
                                SELECT person.user_id, {bucket_of first.day} AS cohort
                                    FROM aggregates.first_core_days AS first
                                    JOIN core.users AS person ON person.user_id = first.user_id
                                    WHERE first.day BETWEEN %s AND %s AND person.population <> 'ghost' AND {people person}""",
                        "SELECT day, there AS users FROM visits WHERE bucket = {bucket_of visits.day}");

        private final String kind;
        private final String day;
        private final String sql;
        private final String people;

        Start(String kind, String day, String sql, String people) {
            this.kind = kind;
            this.day = day;
            this.sql = sql;
            this.people = people;
        }

        /** Everybody whose cohort lies in the range. */
        String all() {
            return this == SIGNUP ? sql.formatted(":from_at", ":to_at") : sql.formatted(":from", ":to");
        }

        /** Everybody of the point's cohort. */
        String one() {
            return this == SIGNUP
                    ? sql.formatted("(:cohort::timestamp AT TIME ZONE :zone)",
                            "((:cohort::timestamp + :step::interval) AT TIME ZONE :zone)")
                    : sql.formatted(":cohort", "((:cohort::date + :step::interval)::date - 1)");
        }

        String counted() {
            return COUNTED.formatted(day, people, this == SIGNUP ? " AND periods.activity_mask & {mask} <> 0" : "");
        }
    }

    private RetentionMetrics() {}

    static List<Metric> all() {
        return List.of(heatmap("retention", "Retention", Start.SIGNUP, "the bucket in which they signed up"),
                heatmap("retention_first_core", "Retention since the first core activity", Start.FIRST_CORE,
                        "the bucket of their first core activity"),
                curve("retention_curve", "Mean retention", Start.SIGNUP, "signup"),
                curve("retention_curve_first_core", "Mean retention since the first core activity", Start.FIRST_CORE,
                        "first core activity"));
    }

    /** Of some people with a cohort, those who did any of the chosen things from a period on, and before another day. */
    private static Drill users(String starts, String condition) {
        return Drill.users("""
                SELECT starts.user_id
                FROM (
                    %s
                ) AS starts
                WHERE %s""".formatted(starts, condition));
    }

    private static String returned(String until) {
        return """
                EXISTS (
                    SELECT FROM aggregates.user_days AS days
                    WHERE days.user_id = starts.user_id AND days.day BETWEEN (starts.cohort + :after * :step::interval)::date AND :as_of_date
                      AND {activity days}%s)"""
                .formatted(until);
    }

    private static final String WITHIN_PERIOD = " AND days.day < (starts.cohort + (:after + 1) * :step::interval)::date";

    private static Metric heatmap(String id, String title, Start start, String bucket) {
        return Metric.define(id, Subject.RETENTION).title(title)
                .question("Of those who started together, how many come back later?").source(SourceLabel.BOTH)
                .meaning(
                        """
                                A cohort is everybody for whom %s is the same. Period 0 is that bucket. Returned on k: one of the chosen activities in \
                                exactly the k-th bucket after it; on or after k: in it or a later one. Rates are shares of the cohort. What has not \
                                ended is in progress."""
                                .formatted(bucket))
                .takesPeople().counting(ActivityTypes.CORE).within(LAST_12_MONTHS).cut(MONTH, WEEK)
                .drawn(Drawing.HEATMAP)
                .by("cohort", "Cohort", ColumnType.DATE).by(Metric.AFTER, "Periods after", ColumnType.COUNT)
                .count("size", "Cohort", "users", users(start.one(), "true"))
                .count("returned", "Returned", "users", users(start.one(), returned(WITHIN_PERIOD)))
                .count("returned_or_later", "Returned then or later", "users", users(start.one(), returned("")))
                .rateWithInterval("rate", "Retention", "returned", "size")
                .rateWithInterval("rate_or_later", "Retention, then or later", "returned_or_later", "size")
                .stated()
                .sql(GRID.formatted(WORKED_OUT.formatted(start.all())))
                .shortcut(GRID.formatted(PREPARED.formatted(start.kind)), Shortcut.Need.OWN_TYPES,
                        Shortcut.Need.NO_DAYS,
                        Shortcut.Need.ANYWHERE)
                .shortcut(GRID.formatted(start.counted()), Shortcut.Need.NO_DAYS)
                .build();
    }

    private static Metric curve(String id, String title, Start start, String since) {
        String complete = "(starts.cohort + (:after + 1) * :step::interval)::date <= :as_of_date";
        return Metric.define(id, Subject.RETENTION).title(title)
                .question("How many of a cohort come back, on the average of all cohorts that got so far?")
                .source(SourceLabel.BOTH)
                .meaning(
                        "Returners by cohort sizes, both summed over the cohorts that have completed the k-th period after their %s; returned in that period, and in it or a later one."
                                .formatted(since))
                .takesPeople().counting(ActivityTypes.CORE).within(LAST_12_MONTHS).cut(MONTH, WEEK)
                .drawn(Drawing.SERIES)
                .by(Metric.AFTER, "Periods after", ColumnType.COUNT)
                .count("size", "Users in completed cohorts", "users", users(start.all(), complete))
                .count("returned", "Returned", "users",
                        users(start.all(), complete + " AND " + returned(WITHIN_PERIOD)))
                .count("returned_or_later", "Returned then or later", "users",
                        users(start.all(), complete + " AND " + returned("")))
                .rateWithInterval("rate", "Retention", "returned", "size")
                .rateWithInterval("rate_or_later", "Retention, then or later", "returned_or_later", "size")
                .sql(MEAN.formatted(WORKED_OUT.formatted(start.all())))
                .shortcut(MEAN.formatted(PREPARED.formatted(start.kind)), Shortcut.Need.OWN_TYPES,
                        Shortcut.Need.NO_DAYS,
                        Shortcut.Need.ANYWHERE)
                .shortcut(MEAN.formatted(start.counted()), Shortcut.Need.NO_DAYS)
                .build();
    }
}
