package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;
import static com.chemlink.analytics.schema.metric.Granularity.DAY;
import static com.chemlink.analytics.schema.metric.Granularity.MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.WEEK;

import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;

/** Who came, and how much faster than before. */
final class GrowthMetrics {

    private static final Drill SIGNED_UP = Drill.users("""
            SELECT days.user_id
            FROM aggregates.user_days AS days
            JOIN core.users AS person ON person.user_id = days.user_id
            WHERE days.event_type = 'signup' AND days.day BETWEEN :period AND :period_end AND {people person}""");

    private GrowthMetrics() {}

    static List<Metric> all() {
        return List.of(newUsers(), growthRate(), cumulative(), bySegment());
    }

    private static Metric newUsers() {
        return Metric.define("new_users_monthly", Subject.GROWTH).title("New users")
                .question("How many people signed up?").source(SourceLabel.CHEMLINK)
                .meaning("ChemLink accounts created in the period. Months without a signup are shown as 0.")
                .takesPeople().within(LAST_12_MONTHS).per(MONTH, WEEK, DAY).drawn(Drawing.SERIES)
                .count("users", "New users", "users", SIGNED_UP)
                .sql("""
                        WITH %s, signups AS (
                            SELECT {bucket metrics} AS bucket, sum(metrics.users) AS users
                            FROM {metrics} AS metrics
                            WHERE metrics.event_type = 'signup' AND {bucket metrics} BETWEEN :first AND :last AND {who metrics}
                            GROUP BY 1
                        )
                        SELECT buckets.period, coalesce(signups.users, 0) AS users
                        FROM buckets
                        LEFT JOIN signups ON signups.bucket = buckets.period
                        ORDER BY buckets.period"""
                        .formatted(Pieces.BUCKETS))
                .build();
    }

    private static Metric growthRate() {
        return Metric.define("growth_rate_monthly", Subject.GROWTH).title("Growth rate")
                .question("By how much did signups grow against the period before?").unit("%")
                .source(SourceLabel.CHEMLINK)
                .meaning(
                        """
                                ChemLink accounts created in the period, and in per cent how many more or fewer they are than in the period \
                                before. There is no rate after a period without signups: growth from nothing is not a number.""")
                .takesPeople().within(LAST_12_MONTHS).per(MONTH, WEEK, DAY).drawn(Drawing.SERIES)
                .count("users", "New users", "users", SIGNED_UP)
                .figure("users_before", "In the period before", ColumnType.COUNT, "users", "users")
                .figure("growth_rate", "Growth", ColumnType.PERCENT, "%", "users")
                .sql("""
                        WITH %s, signups AS (
                            SELECT {bucket metrics} AS bucket, sum(metrics.users) AS users
                            FROM {metrics} AS metrics
                            WHERE metrics.event_type = 'signup' AND {bucket metrics} <= :last AND {who metrics}
                              AND {bucket metrics} >= (:first::date - :step::interval)::date
                            GROUP BY 1
                        )
                        SELECT buckets.period, coalesce(signups.users, 0) AS users, coalesce(before.users, 0) AS users_before,
                               round(100.0 * (coalesce(signups.users, 0) - before.users) / before.users, 2) AS growth_rate
                        FROM buckets
                        LEFT JOIN signups ON signups.bucket = buckets.period
                        LEFT JOIN signups AS before ON before.bucket = (buckets.period - :step::interval)::date
                        ORDER BY buckets.period"""
                        .formatted(Pieces.BUCKETS))
                .build();
    }

    private static Metric cumulative() {
        return Metric.define("accounts_cumulative", Subject.GROWTH).title("Accounts")
                .question("How many accounts were there at the end of each period?").source(SourceLabel.CHEMLINK)
                .meaning("ChemLink accounts created up to the end of the period, by what is known of them now.")
                .takesPeople().within(LAST_12_MONTHS).per(MONTH, WEEK, DAY).drawn(Drawing.SERIES)
                .count("users", "Accounts", "users", Drill.users("""
                        SELECT days.user_id
                        FROM aggregates.user_days AS days
                        JOIN core.users AS person ON person.user_id = days.user_id
                        WHERE days.event_type = 'signup' AND days.day <= :period_end AND {people person}"""))
                .sql("""
                        WITH %s, signups AS (
                            SELECT greatest({bucket metrics}, :first) AS bucket, sum(metrics.users) AS users
                            FROM {metrics} AS metrics
                            WHERE metrics.event_type = 'signup' AND {bucket metrics} <= :last AND {who metrics}
                            GROUP BY 1
                        )
                        SELECT buckets.period, sum(coalesce(signups.users, 0)) OVER (ORDER BY buckets.period) AS users
                        FROM buckets
                        LEFT JOIN signups ON signups.bucket = buckets.period
                        ORDER BY buckets.period""".formatted(Pieces.BUCKETS))
                .build();
    }

    private static Metric bySegment() {
        return Metric.define("signups_by_segment", Subject.GROWTH).title("New users by segment")
                .question("Do the new users have the Finder?").source(SourceLabel.CHEMLINK)
                .meaning("ChemLink accounts created in the period, by whether they have the Finder now.")
                .takesPeople().within(LAST_12_MONTHS).per(MONTH, WEEK, DAY).drawn(Drawing.SERIES_BY_KIND)
                .by("segment", "Segment")
                .count("users", "New users", "users", Drill.users("""
                        SELECT days.user_id
                        FROM aggregates.user_days AS days
                        JOIN core.users AS person ON person.user_id = days.user_id
                        WHERE days.event_type = 'signup' AND days.day BETWEEN :period AND :period_end
                          AND person.segment = :segment AND {people person}"""))
                .sql("""
                        WITH %s, signups AS (
                            SELECT {bucket metrics} AS bucket, metrics.segment, sum(metrics.users) AS users
                            FROM {metrics} AS metrics
                            WHERE metrics.event_type = 'signup' AND {bucket metrics} BETWEEN :first AND :last AND {who metrics}
                            GROUP BY 1, 2
                        )
                        SELECT buckets.period, segments.segment, coalesce(signups.users, 0) AS users
                        FROM buckets
                        CROSS JOIN (VALUES ('finder'), ('standard')) AS segments (segment)
                        LEFT JOIN signups ON signups.bucket = buckets.period AND signups.segment = segments.segment
                        ORDER BY buckets.period, segments.segment"""
                        .formatted(Pieces.BUCKETS))
                .build();
    }
}
