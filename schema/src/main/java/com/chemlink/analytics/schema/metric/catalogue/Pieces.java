package com.chemlink.analytics.schema.metric.catalogue;

import com.chemlink.analytics.schema.metric.Drill;

/** SQL that several definitions share, so that the same thing is counted in the same way. */
final class Pieces {

    /** One row per bucket of the range, so that a bucket in which nothing happened is 0 and not missing. */
    static final String BUCKETS = """
            buckets AS (
                SELECT day::date AS period
                FROM generate_series(:first::timestamp, :last::timestamp, :step::interval) AS day
            )""";

    /** People who did any of the chosen things in a bucket. */
    static final Drill ACTIVE_IN_PERIOD = Drill.users("""
            SELECT days.user_id
            FROM aggregates.user_days AS days
            JOIN core.users AS person ON person.user_id = days.user_id
            WHERE days.day BETWEEN :period AND :period_end AND {activity days} AND {people person}
            GROUP BY days.user_id""");

    /** People who did one thing in a bucket. */
    static final Drill DID_IN_PERIOD = Drill.users("""
            SELECT days.user_id
            FROM aggregates.user_days AS days
            JOIN core.users AS person ON person.user_id = days.user_id
            WHERE days.day BETWEEN :period AND :period_end AND days.event_type = :event_type
              AND {activity days} AND {people person}
            GROUP BY days.user_id""");

    /** What was done of one type in a bucket. */
    static final Drill DONE_IN_PERIOD = Drill.events("""
            SELECT event.*
            FROM core.user_journey_events AS event
            JOIN core.users AS person ON person.user_id = event.user_id
            WHERE event.occurred_at >= :period_at AND event.occurred_at < :period_end_at
              AND event.event_type = :event_type AND {activity event} AND {people person}""");

    /** Accounts by segment. */
    static final String ACCOUNTS = """
            SELECT person.segment, count(*) AS accounts
                FROM core.users AS person
                WHERE person.source = 'chemlink' AND {people person}
                GROUP BY person.segment""";

    /** The same, from sums. */
    static final String ACCOUNTS_SUMMED = """
            SELECT profile.segment, sum(profile.users) AS accounts
                FROM aggregates.profile_groups AS profile
                WHERE {who profile}
                GROUP BY profile.segment""";

    private Pieces() {}
}
