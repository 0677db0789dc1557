package com.chemlink.analytics.schema.metric.catalogue;

import static com.chemlink.analytics.schema.metric.DateRange.Preset.LAST_12_MONTHS;

import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;

/** What is posted, and how it is answered. */
final class PostMetrics {

    static final String POSTS = """
            FROM core.posts AS post
            JOIN core.users AS person ON person.user_id = post.user_id
            WHERE post.created_at >= :from_at AND post.created_at < :to_at AND {people person}""";

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
}
