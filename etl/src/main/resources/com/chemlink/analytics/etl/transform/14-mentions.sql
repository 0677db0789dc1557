-- Mentions: one row per live mention, by the user who was mentioned.
-- From: engagement_mentions, engagement_accounts (03).

INSERT INTO mentions (user_id, mention_id, mentioned_by_id, type, created_at)
SELECT mentioned.user_id, mention.id, mentioning.user_id, mention.type, instant(mention.created_at)
FROM engagement_mentions AS mention
JOIN engagement_accounts AS mentioned ON mentioned.engagement_person_id = mention.mentioned_person_id
LEFT JOIN engagement_accounts AS mentioning ON mentioning.engagement_person_id = mention.mentioned_by_person_id
WHERE mention.deleted_at IS NULL;
