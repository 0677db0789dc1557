-- Rows of others that the people concerned are judged by: what is in their collections, who commented on their posts and
-- mentioned them; and for whom the accounts behind those rows count.

INSERT INTO chemlink_collection_profiles
SELECT collected.*
FROM staging.chemlink_collection_profiles AS collected
WHERE collected.collection_id IN (SELECT id FROM chemlink_collections)
  AND collected.id NOT IN (SELECT id FROM chemlink_collection_profiles);

INSERT INTO chemlink_collection_collaborators
SELECT shared.*
FROM staging.chemlink_collection_collaborators AS shared
WHERE shared.collection_id IN (SELECT id FROM chemlink_collections)
  AND shared.id NOT IN (SELECT id FROM chemlink_collection_collaborators);

INSERT INTO engagement_comments
SELECT comment.*
FROM staging.engagement_comments AS comment
WHERE comment.post_id IN (SELECT id FROM engagement_posts)
  AND comment.id NOT IN (SELECT id FROM engagement_comments);

INSERT INTO engagement_mentions
SELECT mention.*
FROM staging.engagement_mentions AS mention
WHERE mention.post_id IN (SELECT id FROM engagement_posts)
  AND mention.id NOT IN (SELECT id FROM engagement_mentions);

INSERT INTO engagement_mentions
SELECT mention.*
FROM staging.engagement_mentions AS mention
WHERE mention.mentioned_person_id IN (SELECT id FROM accounts_touched)
  AND mention.id NOT IN (SELECT id FROM engagement_mentions);

INSERT INTO engagement_accounts
SELECT account.*
FROM core.engagement_accounts AS account
WHERE account.engagement_person_id IN (
        SELECT person_id FROM engagement_comments
        UNION
        SELECT mentioned_by_person_id FROM engagement_mentions)
  AND account.engagement_person_id NOT IN (SELECT id FROM accounts_touched);
