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
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Shortcut.Need;
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
                        "Different users with at least one core activity in the ISO week, on either side."),
                byType(), byCountry());
    }

    private static Metric byType() {
        return Metric.define("user_type", Subject.ACTIVITY).title("Active users by type")
                .question("Who is active: people with the Finder or without?").source(SourceLabel.CHEMLINK)
                .meaning(
                        """
                                Different users with a view, a vote or a new collection in the month, by whether they have the Finder now; beside \
                                them all accounts of the type now, and the share of them that was active.""")
                .takesPeople().counting(ActivityTypes.of("view", "vote", "collection_created")).within(LAST_12_MONTHS)
                .per(MONTH, WEEK, DAY).drawn(Drawing.SERIES_BY_KIND).by("user_type", "Type")
                .count("users", "Active users", "users", Drill.users("""
                        SELECT days.user_id
                        FROM aggregates.user_days AS days
                        JOIN core.users AS person ON person.user_id = days.user_id
                        WHERE days.day BETWEEN :period AND :period_end AND upper(person.segment) = :user_type
                          AND {activity days} AND {people person}
                        GROUP BY days.user_id"""))
                .count("accounts", "Accounts now", "users", Drill.users("""
                        SELECT person.user_id
                        FROM core.users AS person
                        WHERE person.source = 'chemlink' AND upper(person.segment) = :user_type AND {people person}"""))
                .rateWithInterval("rate", "Active", "users", "accounts")
                .sql(byType(Pieces.ACCOUNTS)).shortcut(byType(Pieces.ACCOUNTS_SUMMED))
                .build();
    }

    private static String byType(String accounts) {
        return """
                WITH %s, accounts AS (
                    %s
                ), active AS (
                    SELECT active.bucket, active.segment, sum(active.users) AS users
                    FROM aggregates.active_users AS active
                    WHERE active.granularity = :granularity AND active.bucket BETWEEN :first AND :last
                      AND {who active} AND active.activity_mask & {mask} <> 0
                    GROUP BY 1, 2
                )
                SELECT buckets.period, upper(segments.segment) AS user_type, coalesce(active.users, 0) AS users,
                       coalesce(accounts.accounts, 0) AS accounts,
                       round(100.0 * coalesce(active.users, 0) / accounts.accounts, 2) AS rate
                FROM buckets
                CROSS JOIN (VALUES ('finder'), ('standard')) AS segments (segment)
                LEFT JOIN accounts ON accounts.segment = segments.segment
                LEFT JOIN active ON active.bucket = buckets.period AND active.segment = segments.segment
                ORDER BY buckets.period, user_type""".formatted(Pieces.BUCKETS, accounts);
    }

    private static Metric byCountry() {
        return Metric.define("mau_by_country", Subject.GROWTH).title("Monthly active users by country")
                .question("Where are the active people?").source(SourceLabel.CHEMLINK)
                .meaning(
                        """
                                Different users with a view, a vote, a new collection or a profile update in the month, by the country of their profile. Countries in which nobody was active in the whole range are left out.""")
                .takesPeople().counting(COMPREHENSIVE).within(LAST_12_MONTHS).per(MONTH, WEEK, DAY)
                .drawn(Drawing.SERIES_BY_KIND).by("country", "Country")
                .count("users", "Active users", "users",
                        Drill.users(
                                """
                                        SELECT days.user_id
                                        FROM aggregates.user_days AS days
                                        JOIN core.users AS person ON person.user_id = days.user_id
                                        WHERE days.day BETWEEN :period AND :period_end AND coalesce(person.country, 'Unknown') = :country
                                          AND {activity days} AND {people person}
                                        GROUP BY days.user_id"""))
                .sql(byCountry("aggregates.active_users", "active.activity_mask & {mask} <> 0"))
                .shortcut(byCountry("aggregates.active_sets", "active.activities = 'comprehensive'"), Need.OWN_TYPES,
                        Need.BULK)
                .build();
    }

    private static String byCountry(String table, String condition) {
        return """
                WITH %s, active AS (
                    SELECT active.bucket, CASE active.country WHEN '?' THEN 'Unknown' ELSE active.country END AS country,
                           sum(active.users) AS users
                    FROM %s AS active
                    WHERE active.granularity = :granularity AND active.bucket BETWEEN :first AND :last
                      AND {placed active} AND %s
                    GROUP BY 1, 2
                )
                SELECT buckets.period, countries.country, coalesce(active.users, 0) AS users
                FROM buckets
                CROSS JOIN (SELECT DISTINCT country FROM active) AS countries
                LEFT JOIN active ON active.bucket = buckets.period AND active.country = countries.country
                ORDER BY buckets.period, countries.country"""
                .formatted(Pieces.BUCKETS, table, condition);
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
