package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;
import static com.chemlink.analytics.schema.metric.Granularity.MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.WEEK;

import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;

/** Who of those who signed up begins to use the product, when, and what goes with it. */
final class ActivationMetrics {

    private static final String SIGNED_UP = """
            SELECT profile.user_id
            FROM core.user_profiles AS profile
            WHERE profile.signup_date BETWEEN :%s AND :%s AND {profiles profile}""";

    private ActivationMetrics() {}

    static List<Metric> all() {
        return List.of(byCohort(), time(), completion(), completeness(), SegmentMetrics.finderAgainstStandard());
    }

    private static Drill cohort(String condition) {
        return Drill.users(SIGNED_UP.formatted("period", "period_end") + condition);
    }

    private static Drill within(int days) {
        return cohort(" AND profile.activated_at <= profile.signup_at + interval '%d hours'".formatted(days * 24));
    }

    private static Metric byCohort() {
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
                .sql("""
                        WITH %s, cohorts AS (
                            SELECT {bucket_of profile.signup_date} AS bucket, count(*) AS users, count(profile.activated_at) AS activated,
                                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM profile.activated_at - profile.signup_at)) / 86400 AS median,
                                   count(*) FILTER (WHERE profile.activated_at <= profile.signup_at + interval '24 hours') AS d1,
                                   count(*) FILTER (WHERE profile.activated_at <= profile.signup_at + interval '168 hours') AS d7,
                                   count(*) FILTER (WHERE profile.activated_at <= profile.signup_at + interval '720 hours') AS d30
                            FROM core.user_profiles AS profile
                            WHERE profile.signup_date BETWEEN :from AND :to AND {profiles profile}
                            GROUP BY 1
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
                        .formatted(Pieces.BUCKETS))
                .build();
    }

    private static Metric time() {
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
                            SELECT extract(epoch FROM profile.activated_at - profile.signup_at) / 86400 AS days
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
                        FROM people""")
                .build();
    }

    private static Drill until(String signups, int hours) {
        return Drill.users(
                signups + " AND profile.activated_at <= profile.signup_at + interval '%d hours'".formatted(hours));
    }

    private static Metric completion() {
        return Metric.define("signup_completion", Subject.ACTIVATION).title("From signup to profile to activity")
                .question("What share of signups complete their profile, and of those, what share become active?")
                .source(SourceLabel.BOTH)
                .meaning(
                        """
                                Of those who signed up in the period, the users whose profile is complete now (score 80 or more), and of these the \
                                users with a core activity since their signup.""")
                .takesPeople().within(LAST_12_MONTHS).per(MONTH, WEEK).drawn(Drawing.TABLE)
                .count("users", "Signups", "users", cohort(""))
                .count("complete", "Complete profiles", "users", cohort(" AND profile.profile_completion_score >= 80"))
                .count("complete_and_active", "Complete and active", "users",
                        cohort(" AND profile.profile_completion_score >= 80 AND profile.activated_at IS NOT NULL"))
                .rateWithInterval("completion_rate", "Complete", "complete", "users")
                .rateWithInterval("active_rate", "Active, of the complete", "complete_and_active", "complete")
                .sql(completed(
                        """
                                SELECT {bucket_of profile.signup_date} AS bucket, count(*) AS users,
                                           count(*) FILTER (WHERE profile.profile_completion_score >= 80) AS complete,
                                           count(profile.activated_at) FILTER (WHERE profile.profile_completion_score >= 80) AS active
                                    FROM core.user_profiles AS profile
                                    WHERE profile.signup_date BETWEEN :from AND :to AND {profiles profile}
                                    GROUP BY 1"""))
                .shortcut(completed(
                        """
                                SELECT {bucket_of signed.day} AS bucket, sum(signed.users) AS users, sum(signed.complete) AS complete,
                                           sum(signed.complete_and_active) AS active
                                    FROM aggregates.signup_days AS signed
                                    WHERE signed.day BETWEEN :from AND :to AND {who signed}
                                    GROUP BY 1"""))
                .build();
    }

    private static String completed(String cohorts) {
        return """
                WITH %s, cohorts AS (
                    %s
                )
                SELECT buckets.period, coalesce(users, 0) AS users, coalesce(complete, 0) AS complete,
                       coalesce(active, 0) AS complete_and_active, round(100.0 * complete / users, 2) AS completion_rate,
                       round(100.0 * active / nullif(complete, 0), 2) AS active_rate
                FROM buckets
                LEFT JOIN cohorts ON cohorts.bucket = buckets.period
                ORDER BY buckets.period"""
                .formatted(Pieces.BUCKETS, cohorts);
    }

    private static Metric completeness() {
        String band = "SELECT profile.user_id\nFROM core.user_profiles AS profile\nWHERE {profiles profile} AND "
                + ProfileMetrics.BAND + " = :band";
        return Metric.define("completeness_activation", Subject.ACTIVATION).title("Completeness and engagement")
                .question("Does completeness predict engagement?").source(SourceLabel.BOTH)
                .meaning(
                        """
                                Accounts by band of the completion score, the share of them that was activated, and their mean engagement score \
                                (posts x 3 + comments x 2 + votes + collections x 5). The correlations are over all accounts and the same in every \
                                row: of the score with having been activated, and with the engagement score. They say what goes together, not what \
                                causes what.""")
                .takesPeople().drawn(Drawing.BARS).by("band", "Score")
                .count("users", "Accounts", "users", Drill.users(band))
                .count("activated", "Activated", "users", Drill.users(band + " AND profile.activated_at IS NOT NULL"))
                .rateWithInterval("activation_rate", "Activated", "activated", "users")
                .figure("mean_engagement", "Mean engagement score", ColumnType.NUMBER, "points", "users")
                .figure("correlation_activated", "Correlation with activation", ColumnType.NUMBER, "", "users")
                .figure("correlation_engagement", "Correlation with engagement", ColumnType.NUMBER, "", "users")
                .sql("""
                        WITH people AS (
                            SELECT %s AS band, profile.profile_completion_score AS score, profile.engagement_score,
                                   (profile.activated_at IS NOT NULL)::int AS activated
                            FROM core.user_profiles AS profile
                            WHERE {profiles profile}
                        ), together AS (
                            SELECT round(corr(score, activated)::numeric, 3) AS activated, round(corr(score, engagement_score)::numeric, 3) AS engagement
                            FROM people
                        ), counted AS (
                            SELECT band, count(*) AS users, sum(activated) AS activated, avg(engagement_score) AS engagement
                            FROM people
                            GROUP BY band
                        )
                        SELECT bands.band, coalesce(counted.users, 0) AS users, coalesce(counted.activated, 0) AS activated,
                               round(100.0 * counted.activated / counted.users, 2) AS activation_rate,
                               round(counted.engagement, 2) AS mean_engagement, together.activated AS correlation_activated,
                               together.engagement AS correlation_engagement
                        FROM (VALUES ('0-19'), ('20-39'), ('40-59'), ('60-79'), ('80-100')) AS bands (band)
                        CROSS JOIN together
                        LEFT JOIN counted ON counted.band = bands.band
                        ORDER BY bands.band"""
                        .formatted(ProfileMetrics.BAND))
                .shortcut(
                        """
                                WITH groups AS (
                                    SELECT %s AS band, profile.profile_completion_score::numeric AS score, profile.activated,
                                           profile.users::numeric AS users, profile.engagement::numeric AS engagement,
                                           profile.engagement_squares::numeric AS squares
                                    FROM aggregates.profile_groups AS profile
                                    WHERE {who profile}
                                ), sums AS (
                                    SELECT sum(users) AS n, sum(score * users) AS x, sum(score * score * users) AS xx,
                                           coalesce(sum(users) FILTER (WHERE activated), 0) AS a,
                                           coalesce(sum(score * users) FILTER (WHERE activated), 0) AS xa, sum(engagement) AS e,
                                           sum(squares) AS ee, sum(score * engagement) AS xe
                                    FROM groups
                                ), together AS (
                                    SELECT round((n * xa - x * a) / nullif(sqrt(n * xx - x * x) * sqrt(n * a - a * a), 0), 3) AS activated,
                                           round((n * xe - x * e) / nullif(sqrt(n * xx - x * x) * sqrt(n * ee - e * e), 0), 3) AS engagement
                                    FROM sums
                                ), counted AS (
                                    SELECT band, sum(users) AS users, coalesce(sum(users) FILTER (WHERE activated), 0) AS activated,
                                           sum(engagement) / sum(users) AS engagement
                                    FROM groups
                                    GROUP BY band
                                )
                                SELECT bands.band, coalesce(counted.users, 0) AS users, coalesce(counted.activated, 0) AS activated,
                                       round(100.0 * counted.activated / counted.users, 2) AS activation_rate,
                                       round(counted.engagement, 2) AS mean_engagement, together.activated AS correlation_activated,
                                       together.engagement AS correlation_engagement
                                FROM (VALUES ('0-19'), ('20-39'), ('40-59'), ('60-79'), ('80-100')) AS bands (band)
                                CROSS JOIN together
                                LEFT JOIN counted ON counted.band = bands.band
                                ORDER BY bands.band"""
                                .formatted(ProfileMetrics.BAND))
                .build();
    }
}
