-- Events: one vote per live row, by the voter; its property is the type of vote.
-- From: chemlink_query_votes, users (02).

WITH kinds AS MATERIALIZED (   -- the few different properties, made once each
    SELECT type, CASE WHEN type = '' THEN '{}' ELSE jsonb_build_object('type', type) END AS properties
    FROM (SELECT DISTINCT coalesce(type, '') AS type FROM chemlink_query_votes) AS different
)
INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT users.user_id, vote.created_at, 'vote', event_key(vote.id), users.population, false, kinds.properties,
       current_setting('chemlink.run_id')::bigint
FROM chemlink_query_votes AS vote
JOIN users ON users.source_number = vote.voter_id AND users.source = 'chemlink'
JOIN kinds ON kinds.type = coalesce(vote.type, '')
WHERE vote.deleted_at IS NULL AND instant(vote.created_at) IS NOT NULL;
