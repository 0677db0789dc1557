package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;

import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Shortcut.Need;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;

/** What is posted, and how it is answered. */
final class PostMetrics {

    static final String POSTS = """
            FROM core.posts AS post
            JOIN core.users AS person ON person.user_id = post.user_id
            WHERE post.created_at >= :from_at AND post.created_at < :to_at AND {people person}""";

    /** How many posts somebody wrote in the range, told from where the range lies among their instants. */
    private static final String COUNTED = """
            CROSS JOIN LATERAL (
                SELECT (width_bucket(:to_at::timestamptz - interval '1 microsecond', done.moments)
                        - width_bucket(:from_at::timestamptz - interval '1 microsecond', done.moments))::bigint AS posts
                FROM aggregates.user_moments AS done
                WHERE done.user_id = person.user_id AND done.event_type = 'post'
            OFFSET 0) AS wrote""";

    /**
     * Of those who have ever written as much as the twentieth of the hundred busiest wrote in the range: nobody else can be
     * among the twenty.
     */
    private static final String BUSIEST = """
            SELECT twenty.user_id::text AS writer, twenty.posts, written.comments, written.last_post_at
            FROM (
                SELECT person.user_id, wrote.posts
                FROM (
                    SELECT profile.user_id
                    FROM (
                        SELECT CASE WHEN count(*) = 20 THEN min(twenty.posts) ELSE 0 END AS posts
                        FROM (
                            SELECT wrote.posts
                            FROM (
                                SELECT profile.user_id
                                FROM core.user_profiles AS profile
                                WHERE profile.posts_created > 0 AND {profiles profile}
                                ORDER BY profile.posts_created DESC
                                LIMIT 100
                            ) AS person
                            %1$s
                            ORDER BY wrote.posts DESC
                            LIMIT 20
                        ) AS twenty
                    ) AS least
                    CROSS JOIN LATERAL (
                        SELECT profile.user_id
                        FROM core.user_profiles AS profile
                        WHERE profile.posts_created > 0 AND profile.posts_created >= least.posts AND {profiles profile}
                        ORDER BY profile.posts_created
                    ) AS profile%%s
                ) AS person
                %1$s
                WHERE wrote.posts > 0
                ORDER BY wrote.posts DESC, person.user_id::text
                LIMIT 20
            ) AS twenty
            CROSS JOIN LATERAL (
                SELECT sum(post.comment_count) AS comments, max(post.created_at) AS last_post_at
                FROM core.posts AS post
                WHERE post.user_id = twenty.user_id AND post.created_at >= :from_at AND post.created_at < :to_at
                  AND post.deleted_at IS NULL
            ) AS written
            ORDER BY 2 DESC, 1""".formatted(COUNTED);

    private PostMetrics() {}

    static Drill posts(String condition) {
        return Drill.rows(
                """
                        SELECT post.post_id, post.user_id, post.type, post.status, post.population, post.created_at, post.deleted_at,
                               post.comment_count, post.commenter_count
                        %s%s
                        ORDER BY post.created_at, post.post_id"""
                        .formatted(POSTS, condition),
                Column.of("post_id", "Post", ColumnType.ID), Column.of("user_id", "Writer", ColumnType.ID),
                Column.of("type", "Type", ColumnType.TEXT), Column.of("status", "Status", ColumnType.TEXT),
                Column.of("population", "Population", ColumnType.TEXT),
                Column.of("created_at", "Written", ColumnType.INSTANT),
                Column.of("deleted_at", "Deleted", ColumnType.INSTANT),
                Column.of("comment_count", "Comments", ColumnType.COUNT),
                Column.of("commenter_count", "Commenters", ColumnType.COUNT));
    }

    static Metric engagementRate() {
        return Metric.define("engagement_rate", Subject.SOCIAL).title("Comments per post")
                .question("Which posts are talked about?").unit("comments per post").source(SourceLabel.ENGAGEMENT)
                .meaning(
                        "Live comments on the live posts written in the range, by the number of these posts, for each type of post.")
                .takesPeople().within(LAST_12_MONTHS).drawn(Drawing.BARS).by("type", "Type")
                .count("posts", "Posts", "posts", posts(" AND post.deleted_at IS NULL AND post.type = :type"))
                .figure("comments", "Comments", ColumnType.COUNT, "comments", "posts")
                .figure("comments_per_post", "Comments per post", ColumnType.NUMBER, "comments", "posts")
                .sql("""
                        SELECT post.type, count(*) AS posts, sum(post.comment_count) AS comments,
                               round(sum(post.comment_count)::numeric / count(*), 2) AS comments_per_post
                        %s AND post.deleted_at IS NULL
                        GROUP BY post.type
                        ORDER BY post.type""".formatted(POSTS))
                .shortcut("""
                        SELECT written.type, sum(written.live) AS posts, sum(written.comments) AS comments,
                               round(sum(written.comments) / sum(written.live), 2) AS comments_per_post
                        FROM aggregates.post_days AS written
                        WHERE written.day BETWEEN :from AND :to AND {who written}
                        GROUP BY written.type
                        HAVING sum(written.live) > 0
                        ORDER BY written.type""")
                .build();
    }

    static Metric contentType() {
        return Metric.define("content_type", Subject.SOCIAL).title("Content types")
                .question("What do people post, and what is left of it?").unit("posts").source(SourceLabel.ENGAGEMENT)
                .meaning(
                        "Posts written in the range by type: all, those still there, those deleted since, those approved.")
                .takesPeople().within(LAST_12_MONTHS).drawn(Drawing.SHARES).by("type", "Type")
                .count("posts", "Posts", "posts", posts(" AND post.type = :type"))
                .count("live", "Still there", "posts", posts(" AND post.type = :type AND post.deleted_at IS NULL"))
                .count("deleted", "Deleted", "posts", posts(" AND post.type = :type AND post.deleted_at IS NOT NULL"))
                .count("approved", "Approved", "posts", posts(" AND post.type = :type AND post.status = 'approved'"))
                .figure("share", "Share", ColumnType.PERCENT, "%", "posts")
                .sql("""
                        SELECT post.type, count(*) AS posts, count(*) FILTER (WHERE post.deleted_at IS NULL) AS live,
                               count(post.deleted_at) AS deleted, count(*) FILTER (WHERE post.status = 'approved') AS approved,
                               round(100.0 * count(*) / sum(count(*)) OVER (), 2) AS share
                        %s
                        GROUP BY post.type
                        ORDER BY posts DESC, post.type"""
                        .formatted(POSTS))
                .shortcut("""
                        SELECT written.type, sum(written.posts) AS posts, sum(written.live) AS live,
                               sum(written.posts - written.live) AS deleted, sum(written.approved) AS approved,
                               round(100.0 * sum(written.posts) / sum(sum(written.posts)) OVER (), 2) AS share
                        FROM aggregates.post_days AS written
                        WHERE written.day BETWEEN :from AND :to AND {who written}
                        GROUP BY written.type
                        ORDER BY posts DESC, written.type""")
                .build();
    }

    static Metric posters() {
        return Metric.define("active_posters", Subject.SOCIAL).title("Active posters")
                .question("Who writes the most?").unit("posts").source(SourceLabel.ENGAGEMENT)
                .meaning(
                        "The twenty users with the most live posts in the range. Names are shown where personal data is.")
                .takesPeople().within(LAST_12_MONTHS).drawn(Drawing.TABLE).by("writer", "Writer")
                .count("posts", "Posts", "posts",
                        posts(" AND post.deleted_at IS NULL AND post.user_id = :writer::uuid"))
                .figure("comments", "Comments on them", ColumnType.COUNT, "comments", "posts")
                .figure("last_post_at", "Last post", ColumnType.INSTANT, "", "posts")
                .sql("""
                        SELECT post.user_id::text AS writer, count(*) AS posts, sum(post.comment_count) AS comments,
                               max(post.created_at) AS last_post_at
                        %s AND post.deleted_at IS NULL
                        GROUP BY post.user_id
                        ORDER BY posts DESC, writer
                        LIMIT 20""".formatted(POSTS))
                .shortcut(BUSIEST.formatted(""), Need.NO_GHOSTS)
                .shortcut(BUSIEST.formatted(
                        """

                                UNION ALL
                                SELECT person.user_id FROM core.users AS person WHERE person.population = 'ghost' AND {people person}"""))
                .build();
    }
}
