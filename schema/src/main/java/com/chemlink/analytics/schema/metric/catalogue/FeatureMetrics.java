package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;
import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_30_DAYS;
import static com.chemlink.analytics.schema.metric.Granularity.DAY;
import static com.chemlink.analytics.schema.metric.Granularity.MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.WEEK;

import com.chemlink.analytics.schema.metric.ActivityTypes;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Shortcut;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;

/** The Finder, collections, and additions to profiles. */
final class FeatureMetrics {

    private static final String COLLECTIONS = """
            FROM core.collections AS collection
            JOIN core.users AS person ON person.user_id = collection.user_id
            WHERE collection.created_at >= :from_at AND collection.created_at < :to_at AND collection.deleted_at IS NULL
              AND {people person}""";

    private FeatureMetrics() {}

    static List<Metric> all() {
        return List.of(searches(), finderEngagement(), votesByType(),
                ActivityMetrics.byTypeOverTime("profile_additions", Subject.FEATURES, "Additions to profiles",
                        SourceLabel.CHEMLINK, ActivityTypes.of("experience_added", "education_added"),
                        "How many jobs and courses of study are added to profiles?",
                        "Live jobs and courses of study by when they were added, and the users whose profiles they are in."),
                ActivityMetrics.byTypeOverTime("collections_created", Subject.FEATURES, "Collections created",
                        SourceLabel.CHEMLINK, ActivityTypes.of("collection_created"),
                        "How many collections are created?",
                        "Live collections by when they were created, and the users who created them."),
                ActivityMetrics.byTypeOverTime("collections_shared", Subject.FEATURES, "Collections shared",
                        SourceLabel.CHEMLINK, ActivityTypes.of("collection_shared"),
                        "How often is a collection shared?",
                        "Invitations to a collection that are still live, and the users who invited."),
                privacy());
    }

    private static Drill searched(String condition) {
        return Drill.rows("""
                SELECT search.search_id, search.intent, search.searched_at
                FROM core.finder_searches AS search
                WHERE search.searched_at >= :period_at AND search.searched_at < :period_end_at%s
                ORDER BY search.searched_at, search.search_id""".formatted(condition),
                Column.of("search_id", "Search", ColumnType.COUNT),
                Column.of("intent", "Intent", ColumnType.TEXT), Column.of("searched_at", "When", ColumnType.INSTANT));
    }

    private static Metric searches() {
        return Metric.define("finder_searches", Subject.FEATURES).title("Finder searches")
                .question("How often is the Finder used, and what for?").unit("searches").source(SourceLabel.CHEMLINK)
                .meaning(
                        "Live Finder searches by period and intent. The source does not say who searched, so nobody can be filtered.")
                .within(LAST_12_MONTHS).per(MONTH, WEEK, DAY).drawn(Drawing.SERIES_BY_KIND).by("intent", "Intent")
                .count("searches", "Searches", "searches",
                        searched(" AND coalesce(search.intent, 'Unknown') = :intent"))
                .sql("""
                        WITH %s, searches AS (
                            SELECT {bucket_of days.day} AS bucket, days.intent, sum(days.searches) AS searches
                            FROM aggregates.search_days AS days
                            WHERE days.day BETWEEN :from AND :to
                            GROUP BY 1, 2
                        )
                        SELECT buckets.period, intents.intent, coalesce(searches.searches, 0) AS searches
                        FROM buckets
                        CROSS JOIN (SELECT DISTINCT intent FROM searches) AS intents
                        LEFT JOIN searches ON searches.bucket = buckets.period AND searches.intent = intents.intent
                        ORDER BY buckets.period, intents.intent"""
                        .formatted(Pieces.BUCKETS))
                .build();
    }

    private static Metric finderEngagement() {
        return Metric.define("finder_engagement", Subject.FEATURES).title("Finder engagement")
                .question("Do people react to what the Finder finds?").unit("votes").source(SourceLabel.CHEMLINK)
                .meaning(
                        """
                                Votes and voters of the period, all live searches of the period, and votes per search. Searches have no person, \
                                so they are counted whoever is chosen.""")
                .takesPeople().within(LAST_12_MONTHS).per(MONTH, WEEK, DAY).drawn(Drawing.SERIES_BY_KIND)
                .count("votes", "Votes", "votes", Drill.events("""
                        SELECT event.*
                        FROM core.user_journey_events AS event
                        JOIN core.users AS person ON person.user_id = event.user_id
                        WHERE event.occurred_at >= :period_at AND event.occurred_at < :period_end_at
                          AND event.event_type = 'vote' AND {people person}"""))
                .count("voters", "Voters", "users", Drill.users("""
                        SELECT days.user_id
                        FROM aggregates.user_days AS days
                        JOIN core.users AS person ON person.user_id = days.user_id
                        WHERE days.day BETWEEN :period AND :period_end AND days.event_type = 'vote' AND {people person}
                        GROUP BY days.user_id"""))
                .count("searches", "Searches", "searches", searched(""))
                .figure("votes_per_search", "Votes per search", ColumnType.NUMBER, "votes", "votes")
                .sql("""
                        WITH %s, votes AS (
                            SELECT {bucket metrics} AS bucket, sum(metrics.events) AS votes, sum(metrics.users) AS voters
                            FROM {metrics} AS metrics
                            WHERE metrics.event_type = 'vote' AND {bucket metrics} BETWEEN :first AND :last AND {who metrics}
                            GROUP BY 1
                        ), searches AS (
                            SELECT {bucket_of days.day} AS bucket, sum(days.searches) AS searches
                            FROM aggregates.search_days AS days
                            WHERE days.day BETWEEN :from AND :to
                            GROUP BY 1
                        )
                        SELECT buckets.period, coalesce(votes.votes, 0) AS votes, coalesce(votes.voters, 0) AS voters,
                               coalesce(searches.searches, 0) AS searches,
                               round(coalesce(votes.votes, 0)::numeric / searches.searches, 2) AS votes_per_search
                        FROM buckets
                        LEFT JOIN votes ON votes.bucket = buckets.period
                        LEFT JOIN searches ON searches.bucket = buckets.period
                        ORDER BY buckets.period"""
                        .formatted(Pieces.BUCKETS))
                .build();
    }

    private static Metric votesByType() {
        String votes = """
                FROM core.user_journey_events AS event
                JOIN core.users AS person ON person.user_id = event.user_id
                WHERE event.occurred_at >= :from_at AND event.occurred_at < :to_at AND event.event_type = 'vote' AND {people person}""";
        String type = "coalesce(event.properties ->> 'type', 'Unknown')";
        return Metric.define("finder_votes_by_type", Subject.FEATURES).title("Finder votes by type")
                .question("Do people like what the Finder finds?").unit("votes").source(SourceLabel.CHEMLINK)
                .meaning("Live votes in the range by their type, and the different users who voted so.")
                .takesPeople().within(LAST_30_DAYS)
                .drawn(Drawing.SHARES).by("type", "Type")
                .count("votes", "Votes", "votes",
                        Drill.events("SELECT event.*\n" + votes + " AND " + type + " = :type"))
                .count("voters", "Voters", "users", Drill.users(
                        "SELECT DISTINCT event.user_id\n" + votes + " AND " + type + " = :type"))
                .figure("share", "Share", ColumnType.PERCENT, "%", "votes")
                .sql("""
                        SELECT %s AS type, count(*) AS votes, count(DISTINCT event.user_id) AS voters,
                               round(100.0 * count(*) / sum(count(*)) OVER (), 2) AS share
                        %s
                        GROUP BY 1
                        ORDER BY votes DESC, type""".formatted(type, votes))
                .shortcut(last("vote", "type", "votes", "voters"), Shortcut.Need.UNTIL_NOW)
                .build();
    }

    private static Metric privacy() {
        String kind = "coalesce(collection.privacy, 'Unknown') = :privacy";
        return Metric.define("collections_privacy", Subject.FEATURES).title("Privacy of collections")
                .question("Are collections shared with everybody or kept private?").unit("collections")
                .source(SourceLabel.CHEMLINK)
                .meaning("Live collections created in the range by privacy, and the different users who created them.")
                .takesPeople().within(LAST_12_MONTHS).drawn(Drawing.SHARES).by("privacy", "Privacy")
                .count("collections", "Collections", "collections",
                        Drill.rows(
                                """
                                        SELECT collection.collection_id, collection.user_id, collection.privacy, collection.profile_count,
                                               collection.collaborator_count, collection.created_at
                                        %s AND %s
                                        ORDER BY collection.created_at, collection.collection_id"""
                                        .formatted(COLLECTIONS, kind),
                                Column.of("collection_id", "Collection", ColumnType.COUNT),
                                Column.of("user_id", "Creator", ColumnType.ID),
                                Column.of("privacy", "Privacy", ColumnType.TEXT),
                                Column.of("profile_count", "Profiles in it", ColumnType.COUNT),
                                Column.of("collaborator_count", "Shared with", ColumnType.COUNT),
                                Column.of("created_at", "Created", ColumnType.INSTANT)))
                .count("creators", "Creators", "users", Drill.users("""
                        SELECT DISTINCT collection.user_id
                        %s AND %s""".formatted(COLLECTIONS, kind)))
                .figure("share", "Share", ColumnType.PERCENT, "%", "collections")
                .sql("""
                        SELECT coalesce(collection.privacy, 'Unknown') AS privacy, count(*) AS collections,
                               count(DISTINCT collection.user_id) AS creators,
                               round(100.0 * count(*) / sum(count(*)) OVER (), 2) AS share
                        %s
                        GROUP BY 1
                        ORDER BY collections DESC, privacy""".formatted(COLLECTIONS))
                .shortcut(last("collection", "privacy", "collections", "creators"), Shortcut.Need.UNTIL_NOW)
                .build();
    }

    /** Things by value and the different people, of any days up to the as-of day. */
    private static String last(String kind, String value, String things, String people) {
        return """
                SELECT last.value AS %2$s, sum(last.things) AS %3$s, sum(last.users) AS %4$s,
                       round(100.0 * sum(last.things) / sum(sum(last.things)) OVER (), 2) AS share
                FROM aggregates.last_days AS last
                WHERE last.kind = '%1$s' AND last.day BETWEEN :from AND :to AND {who last}
                GROUP BY 1
                ORDER BY %3$s DESC, %2$s""".formatted(kind, value, things, people);
    }
}
