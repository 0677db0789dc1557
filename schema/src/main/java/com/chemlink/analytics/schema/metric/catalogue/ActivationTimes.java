package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;
import static com.chemlink.analytics.schema.metric.Granularity.MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.WEEK;

import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Shortcut.Need;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;

/** When those who signed up begin to use the product. Medians are read where they stand in an index, by their place in it. */
final class ActivationTimes {

    private static final String SIGNED_UP = """
            SELECT profile.user_id
            FROM core.user_profiles AS profile
            WHERE profile.signup_date BETWEEN :%s AND :%s AND {profiles profile}""";

    private static final String SECONDS = "date_part('epoch', profile.activated_at - profile.signup_at)";

    private static final String SUMS = """
            sum(signed.users)::bigint AS users, sum(signed.activated)::bigint AS activated, sum(signed.within_1_day)::bigint AS d1,
                                       sum(signed.within_7_days)::bigint AS d7, sum(signed.within_30_days)::bigint AS d30""";

    private ActivationTimes() {}

    static Drill cohort(String condition) {
        return Drill.users(SIGNED_UP.formatted("period", "period_end") + condition);
    }

    private static Drill within(int days) {
        return cohort(" AND profile.activated_at <= profile.signup_at + interval '%d hours'".formatted(days * 24));
    }

    static Metric byCohort() {
        return Metric.define("activation_by_cohort", Subject.ACTIVATION).title("Activation by signup cohort")
                .question("Which signup cohort activates better?").source(SourceLabel.BOTH)
                .meaning(
                        """
                                Of those who signed up in the period, the users with a first core activity: until now, and within 1, 7 and 30 days \
                                of their signup, and the median time to it. A share is not known before its days have passed for the whole cohort.""")
                .takesPeople().within(LAST_12_MONTHS).per(MONTH, WEEK).drawn(Drawing.TABLE)
                .count("users", "Signups", "users", cohort(""))
                .count("activated", "Activated", "users", cohort(" AND profile.activated_at IS NOT NULL"))
                .count("within_1_day", "Within a day", "users", within(1))
                .count("within_7_days", "Within 7 days", "users", within(7))
                .count("within_30_days", "Within 30 days", "users", within(30))
                .rateWithInterval("activation_rate", "Activated until now", "activated", "users")
                .rate("rate_1_day", "Within a day", "within_1_day", "users")
                .rate("rate_7_days", "Within 7 days", "within_7_days", "users")
                .rate("rate_30_days", "Within 30 days", "within_30_days", "users")
                .figure("median_days", "Median days to activation", ColumnType.NUMBER, "days", "activated")
                .sql(byCohort(
                        """
                                SELECT {bucket_of profile.signup_date} AS bucket, count(*) AS users, count(profile.activated_at) AS activated,
                                           percentile_cont(0.5) WITHIN GROUP (ORDER BY %s) / 86400 AS median,
                                           count(*) FILTER (WHERE profile.activated_at <= profile.signup_at + interval '24 hours') AS d1,
                                           count(*) FILTER (WHERE profile.activated_at <= profile.signup_at + interval '168 hours') AS d7,
                                           count(*) FILTER (WHERE profile.activated_at <= profile.signup_at + interval '720 hours') AS d30
                                    FROM core.user_profiles AS profile
                                    WHERE profile.signup_date BETWEEN :from AND :to AND {profiles profile}
                                    GROUP BY 1"""
                                .formatted(SECONDS)))
                .shortcut(byCohort(
                        """
                                SELECT counted.*, middle.median
                                    FROM (
                                        SELECT {bucket_of signed.day} AS bucket, %s
                                        FROM aggregates.signup_days AS signed
                                        WHERE signed.day BETWEEN :from AND :to AND {who signed}
                                        GROUP BY 1
                                    ) AS counted
                                    CROSS JOIN LATERAL (   -- the one in the middle, or the mean of the two
                                        SELECT avg(seconds) / 86400 AS median
                                        FROM (
                                            SELECT %s AS seconds
                                            FROM core.user_profiles AS profile
                                            WHERE {bucket_of profile.signup_date} = counted.bucket AND profile.activated_at IS NOT NULL
                                              AND {profiles profile}
                                            ORDER BY profile.activated_at - profile.signup_at
                                            OFFSET (counted.activated - 1) / 2 LIMIT 2 - counted.activated %% 2
                                        ) AS begun
                                    ) AS middle"""
                                .formatted(SUMS, SECONDS)),
                        Need.NO_DAYS)
                .build();
    }

    private static String byCohort(String cohorts) {
        return """
                WITH %s, cohorts AS (
                    %s
                )
                SELECT buckets.period, coalesce(users, 0) AS users, coalesce(activated, 0) AS activated,
                       coalesce(d1, 0) AS within_1_day, coalesce(d7, 0) AS within_7_days, coalesce(d30, 0) AS within_30_days,
                       round(100.0 * activated / users, 2) AS activation_rate,
                       CASE WHEN over.day + 1 <= :as_of_date THEN round(100.0 * d1 / users, 2) END AS rate_1_day,
                       CASE WHEN over.day + 7 <= :as_of_date THEN round(100.0 * d7 / users, 2) END AS rate_7_days,
                       CASE WHEN over.day + 30 <= :as_of_date THEN round(100.0 * d30 / users, 2) END AS rate_30_days,
                       round(median::numeric, 2) AS median_days
                FROM buckets
                CROSS JOIN LATERAL (SELECT (buckets.period + :step::interval)::date AS day) AS over
                LEFT JOIN cohorts ON cohorts.bucket = buckets.period
                ORDER BY buckets.period"""
                .formatted(Pieces.BUCKETS, cohorts);
    }

    static Metric overall() {
        String signups = SIGNED_UP.formatted("from", "to");
        return Metric.define("time_to_activation", Subject.ACTIVATION).title("Time to activation")
                .question("How long does it take until somebody begins?").unit("days").source(SourceLabel.BOTH)
                .meaning(
                        """
                                From the signup to the first core activity, in days, for those who signed up in the range and were activated: \
                                quartiles and median, and how many within 1, 7 and 30 days.""")
                .takesPeople().within(LAST_12_MONTHS).drawn(Drawing.FIGURES)
                .count("users", "Signups", "users", Drill.users(signups))
                .count("activated", "Activated", "users",
                        Drill.users(signups + " AND profile.activated_at IS NOT NULL"))
                .figure("first_quartile", "First quartile", ColumnType.NUMBER, "days", "activated")
                .figure("median", "Median", ColumnType.NUMBER, "days", "activated")
                .figure("third_quartile", "Third quartile", ColumnType.NUMBER, "days", "activated")
                .count("within_1_day", "Within a day", "users", until(signups, 24))
                .count("within_7_days", "Within 7 days", "users", until(signups, 168))
                .count("within_30_days", "Within 30 days", "users", until(signups, 720))
                .rateWithInterval("activation_rate", "Activated", "activated", "users")
                .sql("""
                        WITH people AS (
                            SELECT %s / 86400 AS days
                            FROM core.user_profiles AS profile
                            WHERE profile.signup_date BETWEEN :from AND :to AND {profiles profile}
                        )
                        SELECT count(*) AS users, count(days) AS activated,
                               round((percentile_cont(0.25) WITHIN GROUP (ORDER BY days))::numeric, 2) AS first_quartile,
                               round((percentile_cont(0.5) WITHIN GROUP (ORDER BY days))::numeric, 2) AS median,
                               round((percentile_cont(0.75) WITHIN GROUP (ORDER BY days))::numeric, 2) AS third_quartile,
                               count(*) FILTER (WHERE days <= 1) AS within_1_day, count(*) FILTER (WHERE days <= 7) AS within_7_days,
                               count(*) FILTER (WHERE days <= 30) AS within_30_days,
                               round(100.0 * count(days) / nullif(count(*), 0), 2) AS activation_rate
                        FROM people"""
                        .formatted(SECONDS))
                .shortcut(
                        """
                                WITH counted AS (
                                    SELECT %s
                                    FROM aggregates.signup_days AS signed
                                    WHERE signed.day BETWEEN :from AND :to AND {who signed}
                                ), quartiles AS (
                                    SELECT quartile.share, between_two.days
                                    FROM (VALUES (0.25), (0.5), (0.75)) AS quartile (share)
                                    CROSS JOIN counted
                                    CROSS JOIN LATERAL (SELECT quartile.share * (counted.activated - 1) AS place) AS wanted
                                    CROSS JOIN LATERAL (   -- where one begins to count: not at the first where a later one's place is known
                                        SELECT known.after, known.people
                                        FROM (VALUES (interval '-1 second', 0), ('24 hours', counted.d1), ('168 hours', counted.d7),
                                                     ('720 hours', counted.d30)) AS known (after, people)
                                        WHERE known.people <= floor(wanted.place)
                                        ORDER BY known.people DESC, known.after DESC
                                        LIMIT 1
                                    ) AS start
                                    CROSS JOIN LATERAL (
                                        SELECT (min(seconds) + (max(seconds) - min(seconds)) * (wanted.place - floor(wanted.place))::float8) / 86400 AS days
                                        FROM (
                                            SELECT %s AS seconds
                                            FROM core.user_profiles AS profile
                                            WHERE profile.activated_at - profile.signup_at > start.after AND profile.activated_at IS NOT NULL
                                              AND profile.signup_date BETWEEN :from AND :to AND {profiles profile}
                                            ORDER BY profile.activated_at - profile.signup_at
                                            OFFSET floor(wanted.place)::bigint - start.people LIMIT 2
                                        ) AS begun
                                    ) AS between_two
                                )
                                SELECT coalesce(counted.users, 0) AS users, coalesce(counted.activated, 0) AS activated,
                                       (SELECT round(days::numeric, 2) FROM quartiles WHERE share = 0.25) AS first_quartile,
                                       (SELECT round(days::numeric, 2) FROM quartiles WHERE share = 0.5) AS median,
                                       (SELECT round(days::numeric, 2) FROM quartiles WHERE share = 0.75) AS third_quartile,
                                       coalesce(counted.d1, 0) AS within_1_day, coalesce(counted.d7, 0) AS within_7_days,
                                       coalesce(counted.d30, 0) AS within_30_days,
                                       round(100.0 * counted.activated / nullif(counted.users, 0), 2) AS activation_rate
                                FROM counted"""
                                .formatted(SUMS, SECONDS))
                .build();
    }

    private static Drill until(String signups, int hours) {
        return Drill.users(
                signups + " AND profile.activated_at <= profile.signup_at + interval '%d hours'".formatted(hours));
    }
}
