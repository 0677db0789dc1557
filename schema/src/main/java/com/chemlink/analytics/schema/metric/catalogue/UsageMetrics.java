package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;
import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_30_DAYS;
import static com.chemlink.analytics.schema.metric.Granularity.DAY;
import static com.chemlink.analytics.schema.metric.Granularity.MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.WEEK;
import static com.chemlink.analytics.schema.metric.catalogue.ActiveUserMetrics.COMPREHENSIVE;

import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.FilterPart;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;

/** What active users come to: how many of them really used the product, and on how many days anybody did. */
final class UsageMetrics {

    private UsageMetrics() {}

    static List<Metric> all() {
        return List.of(reportedAndReal(), bulkUpdates(), days());
    }

    private static Metric reportedAndReal() {
        return Metric.define("reported_and_really_used", Subject.ACTIVITY).title("Reported active, really used")
                .question("How many of the active users really used the product?").source(SourceLabel.CHEMLINK)
                .meaning(
                        """
                                Monthly active users as published, and of them those with a view, a vote or a new collection; a profile \
                                update alone may be a bulk update that nobody did.""")
                .takesPeople().takes(FilterPart.BULK).within(LAST_12_MONTHS).per(MONTH, WEEK, DAY)
                .drawn(Drawing.SERIES_BY_KIND)
                .count("users", "Reported active", "users", who("did.views OR did.updates"))
                .count("updated", "With a profile update", "users", who("did.updates"))
                .count("used", "Really used", "users", who("did.views"))
                .count("both", "Both", "users", who("did.views AND did.updates"))
                .sql("""
                        WITH %s, chosen AS (
                            SELECT bit_or(mask) FILTER (WHERE event_type = 'profile_update') AS updates,
                                   bit_or(mask) FILTER (WHERE event_type IN ('view', 'vote', 'collection_created')) AS uses
                            FROM core.activity_bits AS bits
                            WHERE {bulk bits}
                        ), active AS (
                            SELECT active.bucket, sum(active.users) FILTER (WHERE active.activity_mask & (updates | uses) <> 0) AS users,
                                   sum(active.users) FILTER (WHERE active.activity_mask & updates <> 0) AS updated,
                                   sum(active.users) FILTER (WHERE active.activity_mask & uses <> 0) AS used,
                                   sum(active.users) FILTER (WHERE active.activity_mask & updates <> 0 AND active.activity_mask & uses <> 0) AS both_of_them
                            FROM aggregates.active_users AS active
                            CROSS JOIN chosen
                            WHERE active.granularity = :granularity AND active.bucket BETWEEN :first AND :last AND {who active}
                            GROUP BY active.bucket
                        )
                        SELECT buckets.period, coalesce(active.users, 0) AS users, coalesce(active.updated, 0) AS updated,
                               coalesce(active.used, 0) AS used, coalesce(active.both_of_them, 0) AS both
                        FROM buckets
                        LEFT JOIN active ON active.bucket = buckets.period
                        ORDER BY buckets.period"""
                        .formatted(Pieces.BUCKETS))
                .build();
    }

    private static Drill who(String condition) {
        return Drill.users("""
                SELECT did.user_id
                FROM (
                    SELECT days.user_id, bool_or(days.event_type = 'profile_update') AS updates,
                           bool_or(days.event_type <> 'profile_update') AS views
                    FROM aggregates.user_days AS days
                    JOIN core.users AS person ON person.user_id = days.user_id
                    WHERE days.day BETWEEN :period AND :period_end AND {bulk days} AND {people person}
                      AND days.event_type IN ('view', 'vote', 'collection_created', 'profile_update')
                    GROUP BY days.user_id
                ) AS did
                WHERE %s""".formatted(condition));
    }

    private static Metric bulkUpdates() {
        return Metric.define("bulk_updates", Subject.ACTIVITY).title("Touched by bulk updates")
                .question("Whose profiles were changed in bulk, and when?").source(SourceLabel.CHEMLINK)
                .meaning(
                        """
                                Different users whose profile was updated in bulk: at least 20 persons, and at least 1 % of all, within \
                                one minute. Nobody did anything then, whatever activity says.""")
                .takesPeople().within(LAST_12_MONTHS).per(MONTH, WEEK, DAY).drawn(Drawing.SERIES)
                .count("users", "Touched in bulk", "users", Drill.users("""
                        SELECT days.user_id
                        FROM aggregates.user_days AS days
                        JOIN core.users AS person ON person.user_id = days.user_id
                        WHERE days.day BETWEEN :period AND :period_end AND days.is_bulk AND {people person}
                        GROUP BY days.user_id"""))
                .sql("""
                        WITH %s, touched AS (
                            SELECT {bucket metrics} AS bucket, sum(metrics.users) AS users
                            FROM {metrics} AS metrics
                            WHERE metrics.is_bulk AND {bucket metrics} BETWEEN :first AND :last AND {who metrics}
                            GROUP BY 1
                        )
                        SELECT buckets.period, coalesce(touched.users, 0) AS users
                        FROM buckets
                        LEFT JOIN touched ON touched.bucket = buckets.period
                        ORDER BY buckets.period"""
                        .formatted(Pieces.BUCKETS))
                .build();
    }

    private static Metric days() {
        return Metric.define("active_days_summary", Subject.ACTIVITY).title("Days with activity")
                .question("On how many days was anybody there, and how many were they?").unit("days")
                .source(SourceLabel.CHEMLINK)
                .meaning(
                        "Days of the range with at least one active user; the mean number of users over those days, and the most.")
                .takesPeople().counting(COMPREHENSIVE).within(LAST_30_DAYS).drawn(Drawing.FIGURES)
                .count("days", "Days with activity", "days", Drill.rows("""
                        SELECT active.bucket AS day, sum(active.users) AS users
                        FROM aggregates.active_users AS active
                        WHERE active.granularity = 'day' AND active.bucket BETWEEN :from AND :to AND {who active}
                          AND active.activity_mask & {mask} <> 0
                        GROUP BY active.bucket
                        ORDER BY active.bucket""", Column.of("day", "Day", ColumnType.DATE),
                        Column.of("users", "Users", ColumnType.COUNT)))
                .figure("mean_users", "Mean users on those days", ColumnType.NUMBER, "users", "days")
                .figure("peak_users", "Most users on a day", ColumnType.COUNT, "users", "days")
                .sql("""
                        WITH days AS (
                            SELECT active.bucket, sum(active.users) AS users
                            FROM aggregates.active_users AS active
                            WHERE active.granularity = 'day' AND active.bucket BETWEEN :from AND :to AND {who active}
                              AND active.activity_mask & {mask} <> 0
                            GROUP BY active.bucket
                        )
                        SELECT count(*) AS days, round(avg(users), 2) AS mean_users, max(users) AS peak_users
                        FROM days""")
                .build();
    }
}
