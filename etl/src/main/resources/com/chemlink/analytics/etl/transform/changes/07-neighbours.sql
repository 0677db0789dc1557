-- Rows of others that the people concerned are judged by: what is in their collections, who commented on their posts and
-- mentioned them; and for whom the accounts behind those rows count. Few rows of large tables, so each is looked up:
-- OFFSET 0 keeps the server from reading the tables whole, for it expects many more.

INSERT INTO chemlink_collection_profiles
SELECT collected.*
FROM chemlink_collections AS collection
CROSS JOIN LATERAL (
    SELECT * FROM staging.chemlink_collection_profiles AS one WHERE one.collection_id = collection.id OFFSET 0) AS collected
WHERE collected.id NOT IN (SELECT id FROM chemlink_collection_profiles);

INSERT INTO chemlink_collection_collaborators
SELECT shared.*
FROM chemlink_collections AS collection
CROSS JOIN LATERAL (
    SELECT * FROM staging.chemlink_collection_collaborators AS one WHERE one.collection_id = collection.id OFFSET 0) AS shared
WHERE shared.id NOT IN (SELECT id FROM chemlink_collection_collaborators);

INSERT INTO engagement_comments
SELECT comment.*
FROM engagement_posts AS post
CROSS JOIN LATERAL (SELECT * FROM staging.engagement_comments AS one WHERE one.post_id = post.id OFFSET 0) AS comment
WHERE comment.id NOT IN (SELECT id FROM engagement_comments);

INSERT INTO engagement_mentions
SELECT mention.*
FROM engagement_posts AS post
CROSS JOIN LATERAL (SELECT * FROM staging.engagement_mentions AS one WHERE one.post_id = post.id OFFSET 0) AS mention
WHERE mention.id NOT IN (SELECT id FROM engagement_mentions);

INSERT INTO engagement_mentions
SELECT mention.*
FROM accounts_touched AS account
CROSS JOIN LATERAL (
    SELECT * FROM staging.engagement_mentions AS one WHERE one.mentioned_person_id = account.id OFFSET 0) AS mention
WHERE mention.id NOT IN (SELECT id FROM engagement_mentions);

INSERT INTO engagement_accounts
SELECT account.*
FROM core.engagement_accounts AS account
WHERE account.engagement_person_id IN (
        SELECT person_id FROM engagement_comments
        UNION
        SELECT mentioned_by_person_id FROM engagement_mentions)
  AND account.engagement_person_id NOT IN (SELECT id FROM accounts_touched);
