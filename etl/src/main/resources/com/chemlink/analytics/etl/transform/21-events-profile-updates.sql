-- Events: one profile_update per ChemLink person whose profile was changed after it was made. The source keeps only the
-- last change. From: chemlink_persons, users (02), bulk_minutes (07).

INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT users.user_id, person.updated_at, 'profile_update', event_key(person.id), users.population,
       date_trunc('minute', person.updated_at, 'UTC') IN (SELECT minute FROM bulk_minutes), '{}',
       current_setting('chemlink.run_id')::bigint
FROM chemlink_persons AS person
JOIN users ON users.source_number = person.id AND users.source = 'chemlink'
WHERE person.updated_at IS DISTINCT FROM person.created_at AND instant(person.updated_at) IS NOT NULL;
