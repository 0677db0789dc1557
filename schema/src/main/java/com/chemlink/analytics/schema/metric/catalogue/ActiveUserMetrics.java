package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;
import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_30_DAYS;
import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_90_DAYS;
import static com.chemlink.analytics.schema.metric.Granularity.DAY;
import static com.chemlink.analytics.schema.metric.Granularity.MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.WEEK;

import com.chemlink.analytics.schema.metric.ActivityTypes;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;

/** How many different people did something: by day, week and month. */
final class ActiveUserMetrics {

    static final ActivityTypes SOCIAL = ActivityTypes.of("post", "comment");
    static final ActivityTypes COMPREHENSIVE = ActivityTypes.of("view", "vote", "collection_created", "profile_update");

    private static final String SQL = """
            WITH %s, active AS (
                SELECT active.bucket, sum(active.users) AS users
                FROM aggregates.active_users AS active
                WHERE active.granularity = :granularity AND active.bucket BETWEEN :first AND :last
                  AND {who active} AND active.activity_mask & {mask} <> 0
                GROUP BY active.bucket
            )
            SELECT buckets.period, coalesce(active.users, 0) AS users
            FROM buckets
            LEFT JOIN active ON active.bucket = buckets.period
            ORDER BY buckets.period""".formatted(Pieces.BUCKETS);

    private ActiveUserMetrics() {}

    static List<Metric> all() {
        return List.of(
                active("dau", "Daily active users, social", SourceLabel.ENGAGEMENT, SOCIAL, LAST_30_DAYS, DAY,
                        "How many people wrote something each day?",
                        "Different users with a live post or comment on the day."),
                active("mau", "Monthly active users, social", SourceLabel.ENGAGEMENT, SOCIAL, LAST_12_MONTHS, MONTH,
                        "How many people wrote something each month?",
                        "Different users with a live post or comment in the month."),
                active("dau_comprehensive", "Daily active users", SourceLabel.CHEMLINK, COMPREHENSIVE, LAST_30_DAYS,
                        DAY,
                        "How many people used ChemLink each day?",
                        """
                                Different users with a view, a vote, a new collection or a profile update on the day, as published. \
                                A bulk update counts as everybody's own doing unless it is left out."""),
                active("mau_comprehensive", "Monthly active users", SourceLabel.CHEMLINK, COMPREHENSIVE, LAST_12_MONTHS,
                        MONTH, "How many people used ChemLink each month?",
                        """
                                Different users with a view, a vote, a new collection or a profile update in the month, as published. \
                                A bulk update counts as everybody's own doing unless it is left out."""),
                active("wau", "Weekly active users", SourceLabel.BOTH, ActivityTypes.CORE, LAST_90_DAYS, WEEK,
                        "How many people used the product each week?",
                        "Different users with at least one core activity in the ISO week, on either side."));
    }

    private static Metric active(String id, String title, SourceLabel source, ActivityTypes types, DateRange range,
            Granularity own, String question, String meaning) {
        Granularity[] others = List.of(Granularity.values()).stream().filter(other -> other != own)
                .toArray(Granularity[]::new);
        return Metric.define(id, Subject.ACTIVITY).title(title).question(question).source(source).meaning(meaning)
                .takesPeople().counting(types).within(range).per(own, others).drawn(Drawing.SERIES)
                .count("users", "Active users", "users", Pieces.ACTIVE_IN_PERIOD)
                .sql(SQL).build();
    }
}
