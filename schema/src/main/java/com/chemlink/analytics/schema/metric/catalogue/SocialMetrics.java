package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;
import static com.chemlink.analytics.schema.metric.Granularity.DAY;
import static com.chemlink.analytics.schema.metric.Granularity.MONTH;
import static com.chemlink.analytics.schema.metric.Granularity.WEEK;

import com.chemlink.analytics.schema.metric.ActivityTypes;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;

/** Posts, comments, and what today's dashboard does not track. */
final class SocialMetrics {

    private SocialMetrics() {}

    static List<Metric> all() {
        return List.of(frequency(), PostMetrics.engagementRate(), PostMetrics.contentType(), PostMetrics.posters(),
                reach(),
                postsByType(),
                ActivityMetrics.byTypeOverTime("activity_by_type_monthly", Subject.ACTIVITY,
                        "Activity by type and month",
                        SourceLabel.ENGAGEMENT, ActiveUserMetrics.SOCIAL, "What did people do, month by month?",
                        "Live posts and comments of each month and the different users who wrote them; other types on request."),
                ActivityMetrics.byTypeOverTime("untracked_activity", Subject.SOCIAL, "What nobody tracked",
                        SourceLabel.BOTH,
                        ActivityTypes.of("mention", "report", "group_created", "group_joined", "collection_shared"),
                        "How much is mentioned, reported, shared, founded and joined?",
                        "Mentions, reports, groups founded and joined (once confirmed) and collections shared: activities and users."));
    }

    private static Metric frequency() {
        return Metric.define("post_frequency", Subject.SOCIAL).title("Post frequency")
                .question("How often is something posted?").unit("posts").source(SourceLabel.ENGAGEMENT)
                .meaning("Live posts of the period, the users who wrote them, and posts per writer.")
                .takesPeople().within(LAST_12_MONTHS).per(MONTH, WEEK, DAY).drawn(Drawing.SERIES)
                .count("posts", "Posts", "posts", Drill.events("""
                        SELECT event.*
                        FROM core.user_journey_events AS event
                        JOIN core.users AS person ON person.user_id = event.user_id
                        WHERE event.occurred_at >= :period_at AND event.occurred_at < :period_end_at
                          AND event.event_type = 'post' AND {people person}"""))
                .count("users", "Writers", "users", Drill.users("""
                        SELECT days.user_id
                        FROM aggregates.user_days AS days
                        JOIN core.users AS person ON person.user_id = days.user_id
                        WHERE days.day BETWEEN :period AND :period_end AND days.event_type = 'post' AND {people person}
                        GROUP BY days.user_id"""))
                .figure("posts_per_user", "Posts per writer", ColumnType.NUMBER, "posts", "posts")
                .sql("""
                        WITH %s, posts AS (
                            SELECT {bucket metrics} AS bucket, sum(metrics.events) AS posts, sum(metrics.users) AS users
                            FROM {metrics} AS metrics
                            WHERE metrics.event_type = 'post' AND {bucket metrics} BETWEEN :first AND :last AND {who metrics}
                            GROUP BY 1
                        )
                        SELECT buckets.period, coalesce(posts.posts, 0) AS posts, coalesce(posts.users, 0) AS users,
                               round(posts.posts::numeric / posts.users, 2) AS posts_per_user
                        FROM buckets
                        LEFT JOIN posts ON posts.bucket = buckets.period
                        ORDER BY buckets.period"""
                        .formatted(Pieces.BUCKETS))
                .build();
    }

    private static Metric reach() {
        return Metric.define("post_reach", Subject.SOCIAL).title("Post reach")
                .question("How many people does a post bring to answer?").unit("people per post")
                .source(SourceLabel.ENGAGEMENT)
                .meaning(
                        """
                                Live posts written in the range, those with at least one live comment, and how many different people comment on \
                                a post: on the average and at the most. The sources do not say who has only read a post.""")
                .takesPeople().within(LAST_12_MONTHS).drawn(Drawing.FIGURES)
                .count("posts", "Posts", "posts", PostMetrics.posts(" AND post.deleted_at IS NULL"))
                .count("answered", "With a comment", "posts",
                        PostMetrics.posts(" AND post.deleted_at IS NULL AND post.comment_count > 0"))
                .rateWithInterval("answered_rate", "Answered", "answered", "posts")
                .figure("mean_commenters", "Commenters per post", ColumnType.NUMBER, "people", "posts")
                .figure("most_commenters", "At the most", ColumnType.COUNT, "people", "posts")
                .sql("""
                        SELECT count(*) AS posts, count(*) FILTER (WHERE post.comment_count > 0) AS answered,
                               round(100.0 * count(*) FILTER (WHERE post.comment_count > 0) / nullif(count(*), 0), 2) AS answered_rate,
                               round(avg(post.commenter_count), 2) AS mean_commenters, max(post.commenter_count) AS most_commenters
                        %s AND post.deleted_at IS NULL"""
                        .formatted(PostMetrics.POSTS))
                .shortcut(
                        """
                                SELECT coalesce(sum(written.live), 0) AS posts, coalesce(sum(written.answered), 0) AS answered,
                                       round(100.0 * sum(written.answered) / nullif(sum(written.live), 0), 2) AS answered_rate,
                                       round(sum(written.commenters) / nullif(sum(written.live), 0), 2) AS mean_commenters,
                                       (SELECT post.commenter_count
                                        FROM core.posts AS post
                                        JOIN core.users AS person ON person.user_id = post.user_id
                                        WHERE post.created_at >= :from_at AND post.created_at < :to_at AND post.deleted_at IS NULL AND {people person}
                                        ORDER BY post.commenter_count DESC
                                        LIMIT 1) AS most_commenters
                                FROM aggregates.post_days AS written
                                WHERE written.day BETWEEN :from AND :to AND {who written}""")
                .build();
    }

    private static Metric postsByType() {
        return Metric.define("posts_by_type", Subject.SOCIAL).title("Posts by type and month")
                .question("Does what people post change?").unit("posts").source(SourceLabel.ENGAGEMENT)
                .meaning("Live posts of each period by type. Types without any are left out.")
                .takesPeople().within(LAST_12_MONTHS).per(MONTH, WEEK, DAY).drawn(Drawing.SERIES_BY_KIND)
                .by("type", "Type")
                .count("posts", "Posts", "posts", PostMetrics.posts("""
                        AND post.deleted_at IS NULL AND post.type = :type
                         AND post.created_at >= :period_at AND post.created_at < :period_end_at"""))
                .sql("""
                        WITH %s, posts AS (
                            SELECT {bucket_of local.day} AS bucket, post.type, count(*) AS posts
                            FROM core.posts AS post
                            JOIN core.users AS person ON person.user_id = post.user_id
                            CROSS JOIN LATERAL (SELECT (post.created_at AT TIME ZONE :zone)::date AS day) AS local
                            WHERE post.created_at >= :from_at AND post.created_at < :to_at AND post.deleted_at IS NULL AND {people person}
                            GROUP BY 1, 2
                        )
                        SELECT buckets.period, types.type, coalesce(posts.posts, 0) AS posts
                        FROM buckets
                        CROSS JOIN (SELECT DISTINCT type FROM posts) AS types
                        LEFT JOIN posts ON posts.bucket = buckets.period AND posts.type = types.type
                        ORDER BY buckets.period, types.type"""
                        .formatted(Pieces.BUCKETS))
                .shortcut("""
                        WITH %s, posts AS (
                            SELECT {bucket_of written.day} AS bucket, written.type, sum(written.live) AS posts
                            FROM aggregates.post_days AS written
                            WHERE written.day BETWEEN :from AND :to AND written.live > 0 AND {who written}
                            GROUP BY 1, 2
                        )
                        SELECT buckets.period, types.type, coalesce(posts.posts, 0) AS posts
                        FROM buckets
                        CROSS JOIN (SELECT DISTINCT type FROM posts) AS types
                        LEFT JOIN posts ON posts.bucket = buckets.period AND posts.type = types.type
                        ORDER BY buckets.period, types.type"""
                        .formatted(Pieces.BUCKETS))
                .build();
    }
}
