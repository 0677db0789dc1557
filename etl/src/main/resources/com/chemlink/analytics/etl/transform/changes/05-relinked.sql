-- Accounts that count for somebody else now, or are new, or gone: that changes how many people commented on a post, and
-- who mentioned somebody. Touches the writers of those posts and the accounts that were mentioned.

CREATE UNLOGGED TABLE sync_next.relinked AS
SELECT coalesce(now.engagement_person_id, was.engagement_person_id) AS id
FROM (SELECT account.* FROM core.engagement_accounts AS account
      JOIN accounts_touched AS touched ON touched.id = account.engagement_person_id) AS was
FULL JOIN engagement_accounts AS now ON now.engagement_person_id = was.engagement_person_id
WHERE now.user_id IS DISTINCT FROM was.user_id;

INSERT INTO accounts_touched (id)
SELECT DISTINCT post.person_id
FROM staging.engagement_comments AS comment
JOIN relinked ON relinked.id = comment.person_id
JOIN staging.engagement_posts AS post ON post.id = comment.post_id
WHERE post.person_id IS NOT NULL
ON CONFLICT DO NOTHING;

INSERT INTO accounts_touched (id)
SELECT DISTINCT mention.mentioned_person_id
FROM staging.engagement_mentions AS mention
JOIN relinked ON relinked.id = mention.mentioned_by_person_id
WHERE mention.mentioned_person_id IS NOT NULL
ON CONFLICT DO NOTHING;

DROP TABLE sync_next.relinked;
