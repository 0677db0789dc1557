-- Collections: one row per collection, deleted ones included, with the live profiles in it and the people it is shared
-- with. From: chemlink_collections, chemlink_collection_profiles, chemlink_collection_collaborators, users (02).

WITH contents AS (
    SELECT collection_id, count(*)::int AS profiles
    FROM chemlink_collection_profiles
    WHERE deleted_at IS NULL
    GROUP BY collection_id
), guests AS (
    SELECT collection_id, count(person_id)::int AS people
    FROM (SELECT DISTINCT collection_id, person_id FROM chemlink_collection_collaborators WHERE deleted_at IS NULL) AS shared
    GROUP BY collection_id
)
INSERT INTO collections (user_id, collection_id, privacy, profile_count, collaborator_count, created_at, deleted_at)
SELECT users.user_id, collection.id, collection.privacy, coalesce(contents.profiles, 0), coalesce(guests.people, 0),
       instant(collection.created_at), collection.deleted_at
FROM chemlink_collections AS collection
JOIN users ON users.source_number = collection.person_id AND users.source = 'chemlink'
LEFT JOIN contents ON contents.collection_id = collection.id
LEFT JOIN guests ON guests.collection_id = collection.id;
