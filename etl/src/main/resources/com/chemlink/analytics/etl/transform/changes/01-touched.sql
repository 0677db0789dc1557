-- Whom else the changed rows concern, besides the people they are by: those whose counts they are part of.
-- Runs before staging is changed, so the rows' earlier versions are still there. From: changed_*, keys_*, staging.

INSERT INTO persons_touched (id)   -- the owners of collections that profiles or guests came into or left
SELECT DISTINCT collection.person_id
FROM staging.chemlink_collections AS collection
WHERE collection.person_id IS NOT NULL AND collection.id IN (
    SELECT collection_id FROM changed_chemlink_collection_profiles
    UNION ALL
    SELECT was.collection_id FROM staging.chemlink_collection_profiles AS was JOIN keys_chemlink_collection_profiles AS key ON key.id = was.id
    UNION ALL
    SELECT collection_id FROM changed_chemlink_collection_collaborators
    UNION ALL
    SELECT was.collection_id FROM staging.chemlink_collection_collaborators AS was JOIN keys_chemlink_collection_collaborators AS key ON key.id = was.id)
ON CONFLICT DO NOTHING;

INSERT INTO accounts_touched (id)   -- the writers of posts that comments or mentions came to or left
SELECT DISTINCT post.person_id
FROM staging.engagement_posts AS post
WHERE post.person_id IS NOT NULL AND post.id IN (
    SELECT post_id FROM changed_engagement_comments
    UNION ALL
    SELECT was.post_id FROM staging.engagement_comments AS was JOIN keys_engagement_comments AS key ON key.id = was.id
    UNION ALL
    SELECT post_id FROM changed_engagement_mentions
    UNION ALL
    SELECT was.post_id FROM staging.engagement_mentions AS was JOIN keys_engagement_mentions AS key ON key.id = was.id)
ON CONFLICT DO NOTHING;

INSERT INTO accounts_touched (id)   -- who was mentioned
SELECT DISTINCT mentioned_person_id
FROM (
    SELECT mentioned_person_id FROM changed_engagement_mentions
    UNION ALL
    SELECT was.mentioned_person_id FROM staging.engagement_mentions AS was JOIN keys_engagement_mentions AS key ON key.id = was.id
) AS mentions
WHERE mentioned_person_id IS NOT NULL
ON CONFLICT DO NOTHING;

INSERT INTO persons_touched (id)   -- who lives in a place that changed
SELECT id
FROM staging.chemlink_persons
WHERE EXISTS (SELECT FROM keys_chemlink_locations) AND location_id IN (SELECT id FROM keys_chemlink_locations)
ON CONFLICT DO NOTHING;

INSERT INTO persons_touched (id)   -- whose company or role has another name now, or none
SELECT person.id
FROM staging.chemlink_persons AS person
WHERE person.company_id IN (
    SELECT key.id
    FROM keys_chemlink_companies AS key
    LEFT JOIN staging.chemlink_companies AS was ON was.id = key.id
    LEFT JOIN changed_chemlink_companies AS now ON now.id = key.id
    WHERE was.name IS DISTINCT FROM now.name)
UNION
SELECT person.id
FROM staging.chemlink_persons AS person
WHERE person.role_id IN (
    SELECT key.id
    FROM keys_chemlink_roles AS key
    LEFT JOIN staging.chemlink_roles AS was ON was.id = key.id
    LEFT JOIN changed_chemlink_roles AS now ON now.id = key.id
    WHERE was.title IS DISTINCT FROM now.title)
ON CONFLICT DO NOTHING;

INSERT INTO sync_was.chemlink_persons
SELECT person.*
FROM staging.chemlink_persons AS person
JOIN keys_chemlink_persons AS key ON key.id = person.id;
