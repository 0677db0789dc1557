-- Events: one signup per ChemLink person, deleted persons included (their population says so).
-- From: chemlink_persons, users (02).

INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT users.user_id, person.created_at, 'signup', event_key(person.id), users.population, false, '{}',
       current_setting('chemlink.run_id')::bigint
FROM chemlink_persons AS person
JOIN users ON users.source_number = person.id AND users.source = 'chemlink'
WHERE instant(person.created_at) IS NOT NULL;
