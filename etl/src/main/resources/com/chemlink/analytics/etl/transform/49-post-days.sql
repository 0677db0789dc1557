-- Post days: one row per product, population, segment and country of the writers, day and type. From: posts (13), users.
-- Nobody is in two countries, so the rows for all countries ('*') are sums of the others.
-- There are far fewer groups than the planner thinks; it would sort millions of wide rows to be safe.

SET LOCAL enable_sort = off;

WITH countries AS (
    SELECT users.product, users.population, coalesce(users.segment, 'none') AS segment, coalesce(users.country, '?') AS country,
           written.day, written.type, sum(written.posts) AS posts, sum(written.live) AS live, sum(written.approved) AS approved,
           sum(written.answered) AS answered, sum(written.comments) AS comments, sum(written.commenters) AS commenters
    FROM (
        SELECT user_id, (created_at AT TIME ZONE (SELECT current_setting('chemlink.time_zone')))::date AS day, type,
               count(*) AS posts, count(*) FILTER (WHERE deleted_at IS NULL) AS live,
               count(*) FILTER (WHERE status = 'approved') AS approved,
               count(*) FILTER (WHERE deleted_at IS NULL AND comment_count > 0) AS answered,
               coalesce(sum(comment_count) FILTER (WHERE deleted_at IS NULL), 0) AS comments,
               coalesce(sum(commenter_count) FILTER (WHERE deleted_at IS NULL), 0) AS commenters
        FROM posts
        WHERE created_at IS NOT NULL
        GROUP BY 1, 2, 3
    ) AS written
    JOIN users ON users.user_id = written.user_id
    GROUP BY 1, 2, 3, 4, 5, 6
)
INSERT INTO post_days (product, population, segment, country, day, type, posts, live, approved, answered, comments, commenters)
SELECT product, population, segment, country, day, type, posts, live, approved, answered, comments, commenters
FROM countries
UNION ALL
SELECT product, population, segment, '*', day, type, sum(posts), sum(live), sum(approved), sum(answered), sum(comments), sum(commenters)
FROM countries
GROUP BY product, population, segment, day, type;

SET LOCAL enable_sort = on;
