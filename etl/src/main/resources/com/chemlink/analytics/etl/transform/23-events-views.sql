-- Events: one view per live row, by the viewer; its property is the type of access.
-- From: chemlink_view_access, users (02). The largest table of all.

WITH kinds AS MATERIALIZED (   -- the few different properties, made once each
    SELECT type, CASE WHEN type = '' THEN '{}' ELSE jsonb_build_object('type', type) END AS properties
    FROM (SELECT DISTINCT coalesce(type, '') AS type FROM chemlink_view_access) AS different
)
INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT users.user_id, view.created_at, 'view', event_key(view.id), users.population, false, kinds.properties,
       current_setting('chemlink.run_id')::bigint
FROM chemlink_view_access AS view
JOIN users ON users.source_number = view.person_id AND users.source = 'chemlink'
JOIN kinds ON kinds.type = coalesce(view.type, '')
WHERE view.deleted_at IS NULL AND instant(view.created_at) IS NOT NULL;
