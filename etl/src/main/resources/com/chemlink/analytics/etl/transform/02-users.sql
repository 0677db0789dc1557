-- Users: one row per ChemLink person. Ghosts follow in 04.
-- From: chemlink_persons, locations (01), test_account_rules. The user's id is made from product and key alone, so it is
-- the same in every run and on every server. Population: deleted goes before test, test before real. Who is as published
-- before, keeps the run that published it.

WITH addressed AS (
    SELECT *, lower(btrim(email, E' \t\r\n') COLLATE "C") AS address
    FROM chemlink_persons
), made AS (
    SELECT md5('chemlink:' || person.id)::uuid AS user_id, 'chemlink', 'chemlink' AS source, person.id::text, person.id, person.person_id,
           CASE
               WHEN person.deleted_at IS NOT NULL THEN 'deleted'
               WHEN person.address IN (SELECT value FROM test_account_rules WHERE kind = 'email')
                 OR person.address LIKE '%@%'
                    AND split_part(person.address, '@', -1) IN (SELECT value FROM test_account_rules WHERE kind = 'domain')
                 OR person.id::text IN (SELECT value FROM test_account_rules WHERE kind = 'id')
                   THEN 'test'
               ELSE 'real'
           END,
           CASE WHEN person.has_finder THEN 'finder' ELSE 'standard' END,
           place.country, instant(person.created_at)
    FROM addressed AS person
    LEFT JOIN locations AS place ON place.location_id = person.location_id
)
INSERT INTO users (user_id, product, source, source_key, source_number, source_uuid, population, segment, country,
                   started_at, since_run_id)
SELECT made.*,
       CASE WHEN ROW(made.*, was.since_run_id) IS NOT DISTINCT FROM ROW(was.*) THEN was.since_run_id
            ELSE current_setting('chemlink.run_id')::bigint END
FROM made
LEFT JOIN core.users AS was ON was.user_id = made.user_id;

ANALYZE users;
