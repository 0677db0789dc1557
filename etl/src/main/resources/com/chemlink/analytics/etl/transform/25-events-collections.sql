-- Events: one collection_created per live collection, by its owner (property: privacy); one profile_collected per live
-- profile in a collection, by who added it; one collection_shared per live guest, by who invited (property: access).
-- From: chemlink_collections, chemlink_collection_profiles, chemlink_collection_collaborators, users (02).

WITH kinds AS MATERIALIZED (   -- the few different properties, made once each
    SELECT privacy, CASE WHEN privacy = '' THEN '{}' ELSE jsonb_build_object('privacy', privacy) END AS properties
    FROM (SELECT DISTINCT coalesce(privacy, '') AS privacy FROM chemlink_collections) AS different
)
INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT users.user_id, collection.created_at, 'collection_created', event_key(collection.id), users.population, false, kinds.properties,
       current_setting('chemlink.run_id')::bigint
FROM chemlink_collections AS collection
JOIN users ON users.source_number = collection.person_id AND users.source = 'chemlink'
JOIN kinds ON kinds.privacy = coalesce(collection.privacy, '')
WHERE collection.deleted_at IS NULL AND instant(collection.created_at) IS NOT NULL;

INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT users.user_id, collected.created_at, 'profile_collected', event_key(collected.id), users.population, false, '{}',
       current_setting('chemlink.run_id')::bigint
FROM chemlink_collection_profiles AS collected
JOIN users ON users.source_number = collected.added_by AND users.source = 'chemlink'
WHERE collected.deleted_at IS NULL AND instant(collected.created_at) IS NOT NULL;

WITH kinds AS MATERIALIZED (   -- the few different properties, made once each
    SELECT access_type, CASE WHEN access_type = '' THEN '{}' ELSE jsonb_build_object('access', access_type) END AS properties
    FROM (SELECT DISTINCT coalesce(access_type, '') AS access_type FROM chemlink_collection_collaborators) AS different
)
INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT users.user_id, shared.created_at, 'collection_shared', event_key(shared.id), users.population, false, kinds.properties,
       current_setting('chemlink.run_id')::bigint
FROM chemlink_collection_collaborators AS shared
JOIN users ON users.source_number = shared.added_by AND users.source = 'chemlink'
JOIN kinds ON kinds.access_type = coalesce(shared.access_type, '')
WHERE shared.deleted_at IS NULL AND instant(shared.created_at) IS NOT NULL;
