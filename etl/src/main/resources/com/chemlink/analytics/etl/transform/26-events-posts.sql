-- Events: one post and one comment per live row, by the user the writing account counts for. Properties: the type of a
-- post; whether a comment answers another one. From: engagement_posts, engagement_comments, engagement_accounts (03).

WITH kinds AS MATERIALIZED (   -- the few different properties, made once each
    SELECT type, CASE WHEN type = '' THEN '{}' ELSE jsonb_build_object('type', type) END AS properties
    FROM (SELECT DISTINCT coalesce(type, '') AS type FROM engagement_posts) AS different
)
INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT account.user_id, post.created_at, 'post', post.id, account.population, false, kinds.properties,
       current_setting('chemlink.run_id')::bigint
FROM engagement_posts AS post
JOIN engagement_accounts AS account ON account.engagement_person_id = post.person_id
JOIN kinds ON kinds.type = coalesce(post.type, '')
WHERE post.deleted_at IS NULL AND instant(post.created_at) IS NOT NULL;

INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT account.user_id, comment.created_at, 'comment', comment.id, account.population, false, CASE WHEN comment.parent_comment_id IS NULL THEN '{}' ELSE '{"reply": true}' END::jsonb,
       current_setting('chemlink.run_id')::bigint
FROM engagement_comments AS comment
JOIN engagement_accounts AS account ON account.engagement_person_id = comment.person_id
WHERE comment.deleted_at IS NULL AND instant(comment.created_at) IS NOT NULL;
