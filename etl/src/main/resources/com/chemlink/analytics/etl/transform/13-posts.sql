-- Posts: one row per post, deleted ones included, with the live comments on it and the live mentions in it.
-- From: engagement_posts, engagement_comments, engagement_mentions, engagement_accounts (03). A person who comments from
-- two accounts is one person.

WITH comments AS (
    SELECT comment.post_id, account.user_id, count(*) AS comments
    FROM engagement_comments AS comment
    JOIN engagement_accounts AS account ON account.engagement_person_id = comment.person_id
    WHERE comment.deleted_at IS NULL
    GROUP BY comment.post_id, account.user_id
), discussions AS (
    SELECT post_id, sum(comments)::int AS comments, count(*)::int AS people
    FROM comments
    GROUP BY post_id
), mentions AS (
    SELECT post_id, count(*)::int AS mentions
    FROM engagement_mentions
    WHERE deleted_at IS NULL
    GROUP BY post_id
)
INSERT INTO posts (user_id, post_id, group_id, type, status, population, comment_count, commenter_count, mention_count,
                   created_at, deleted_at)
SELECT account.user_id, post.id, post.group_id, coalesce(nullif(btrim(post.type), ''), 'unknown'), post.status,
       account.population, coalesce(discussions.comments, 0), coalesce(discussions.people, 0),
       coalesce(mentions.mentions, 0), instant(post.created_at), post.deleted_at
FROM engagement_posts AS post
JOIN engagement_accounts AS account ON account.engagement_person_id = post.person_id
LEFT JOIN discussions ON discussions.post_id = post.id
LEFT JOIN mentions ON mentions.post_id = post.id;
