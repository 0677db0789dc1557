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

/** Who of those who signed up begins to use the product, and what goes with it. */
final class ActivationMetrics {

    private ActivationMetrics() {}

    static List<Metric> all() {
        return List.of(ActivationTimes.byCohort(), ActivationTimes.overall(), completion(), completeness(),
                SegmentMetrics.finderAgainstStandard());
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
                .count("users", "Signups", "users", ActivationTimes.cohort(""))
                .count("complete", "Complete profiles", "users",
                        ActivationTimes.cohort(" AND profile.profile_completion_score >= 80"))
                .count("complete_and_active", "Complete and active", "users",
                        ActivationTimes.cohort(
                                " AND profile.profile_completion_score >= 80 AND profile.activated_at IS NOT NULL"))
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
