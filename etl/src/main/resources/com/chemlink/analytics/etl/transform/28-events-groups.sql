-- Events: one group_created per live group, by its founder; one group_joined per live membership, once it is confirmed
-- and at that time (property: the role). From: engagement_groups, engagement_group_members, engagement_accounts (03).

INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT account.user_id, circle.created_at, 'group_created', circle.id, account.population, false, '{}',
       current_setting('chemlink.run_id')::bigint
FROM engagement_groups AS circle
JOIN engagement_accounts AS account ON account.engagement_person_id = circle.created_by
WHERE circle.deleted_at IS NULL AND instant(circle.created_at) IS NOT NULL;

WITH kinds AS MATERIALIZED (   -- the few different properties, made once each
    SELECT role, CASE WHEN role = '' THEN '{}' ELSE jsonb_build_object('role', role) END AS properties
    FROM (SELECT DISTINCT coalesce(role, '') AS role FROM engagement_group_members) AS different
)
INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT account.user_id, member.confirmed_at, 'group_joined', member.id, account.population, false, kinds.properties,
       current_setting('chemlink.run_id')::bigint
FROM engagement_group_members AS member
JOIN engagement_accounts AS account ON account.engagement_person_id = member.person_id
JOIN kinds ON kinds.role = coalesce(member.role, '')
WHERE member.deleted_at IS NULL AND instant(member.confirmed_at) IS NOT NULL;
