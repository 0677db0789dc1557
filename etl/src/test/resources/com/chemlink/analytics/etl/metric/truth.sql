-- The truth, the slow and simple way: who there is and what they did, straight from the raw copies of the source tables.
-- Shares nothing with the transformations: no core, no aggregates. Temporary tables of one connection.

CREATE TEMP TABLE setting AS SELECT as_of, as_of_date, time_zone AS zone FROM ops.published;

CREATE TEMP TABLE persons AS
SELECT p.*, 'c' || p.id AS uid,
       CASE WHEN p.created_at BETWEEN '4700-01-01 BC' AND '99999-01-01' THEN p.created_at END AS started,
       CASE WHEN p.updated_at BETWEEN '4700-01-01 BC' AND '99999-01-01' THEN p.updated_at END AS changed,
       lower(trim(both E' \t\r\n' from p.email)) AS address,
       CASE WHEN trim(both E' \t\r\n' from l.country) IN ('', '?', '*') THEN NULL ELSE left(trim(both E' \t\r\n' from l.country), 100) END AS country
FROM staging.chemlink_persons AS p LEFT JOIN staging.chemlink_locations AS l ON l.id = p.location_id;

CREATE TEMP TABLE accounts AS
SELECT a.id, coalesce((SELECT uid FROM persons AS p WHERE p.deleted_at IS NULL AND (
           a.reference ~ '^[0-9]+$' AND p.id::text = coalesce(nullif(ltrim(a.reference, '0'), ''), '0')
           OR a.reference ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' AND p.person_id::text = a.reference)), 'g' || a.id) AS uid
FROM (SELECT id, lower(trim(both E' \t\r\n' from external_id)) AS reference FROM staging.engagement_persons) AS a;

CREATE TEMP TABLE happened AS
SELECT uid, started AS at, 'signup' AS type, 'p' || id AS id, NULL::text AS detail, false AS bulk, false AS core FROM persons WHERE started IS NOT NULL
UNION ALL SELECT uid, changed, 'profile_update', 'p' || id, NULL,
    (SELECT count(*) FROM persons AS o WHERE date_trunc('minute', o.changed) = date_trunc('minute', p.changed)) >= greatest(20, (SELECT count(*) FROM persons) / 100.0), false
    FROM persons AS p WHERE changed IS NOT NULL AND updated_at IS DISTINCT FROM created_at
UNION ALL SELECT 'c' || person_id, created_at, 'experience_added', id::text, NULL, false, false FROM staging.chemlink_experiences WHERE deleted_at IS NULL
UNION ALL SELECT 'c' || person_id, created_at, 'education_added', id::text, NULL, false, false FROM staging.chemlink_education WHERE deleted_at IS NULL
UNION ALL SELECT 'c' || person_id, created_at, 'view', id::text, type, false, true FROM staging.chemlink_view_access WHERE deleted_at IS NULL
UNION ALL SELECT 'c' || voter_id, created_at, 'vote', id::text, type, false, true FROM staging.chemlink_query_votes WHERE deleted_at IS NULL
UNION ALL SELECT 'c' || person_id, created_at, 'collection_created', id::text, privacy, false, true FROM staging.chemlink_collections WHERE deleted_at IS NULL
UNION ALL SELECT 'c' || added_by, created_at, 'profile_collected', id::text, NULL, false, true FROM staging.chemlink_collection_profiles WHERE deleted_at IS NULL
UNION ALL SELECT 'c' || added_by, created_at, 'collection_shared', id::text, NULL, false, true FROM staging.chemlink_collection_collaborators WHERE deleted_at IS NULL
UNION ALL SELECT a.uid, x.created_at, 'post', x.id::text, x.type, false, true FROM staging.engagement_posts AS x JOIN accounts AS a ON a.id = x.person_id WHERE x.deleted_at IS NULL
UNION ALL SELECT a.uid, x.created_at, 'comment', x.id::text, NULL, false, true FROM staging.engagement_comments AS x JOIN accounts AS a ON a.id = x.person_id WHERE x.deleted_at IS NULL
UNION ALL SELECT a.uid, x.created_at, 'mention', x.id::text, NULL, false, true FROM staging.engagement_mentions AS x JOIN accounts AS a ON a.id = x.mentioned_by_person_id WHERE x.deleted_at IS NULL
UNION ALL SELECT a.uid, x.created_at, 'report', x.id::text, NULL, false, true FROM staging.engagement_reports AS x JOIN accounts AS a ON a.id = x.reporter_id WHERE x.deleted_at IS NULL
UNION ALL SELECT a.uid, x.created_at, 'group_created', x.id::text, NULL, false, true FROM staging.engagement_groups AS x JOIN accounts AS a ON a.id = x.created_by WHERE x.deleted_at IS NULL
UNION ALL SELECT a.uid, x.confirmed_at, 'group_joined', x.id::text, NULL, false, true FROM staging.engagement_group_members AS x JOIN accounts AS a ON a.id = x.person_id WHERE x.deleted_at IS NULL;

CREATE TEMP TABLE people AS
SELECT uid, true AS is_person, country, started, (started AT TIME ZONE zone)::date AS joined, CASE WHEN has_finder THEN 'finder' ELSE 'standard' END AS segment,
       CASE WHEN deleted_at IS NOT NULL THEN 'deleted'
            WHEN EXISTS (SELECT FROM ops.test_account_rules WHERE kind = 'email' AND value = address OR kind = 'domain' AND address LIKE '%@' || value OR kind = 'id' AND value = p.id::text) THEN 'test'
            ELSE 'real' END AS population,
       (coalesce(changed, started) AT TIME ZONE zone)::date AS changed_on, company_id, role_id,
       coalesce(trim(both E' \t\r\n' from first_name) <> '', false) AS first_name, coalesce(trim(both E' \t\r\n' from last_name) <> '', false) AS last_name,
       coalesce(trim(both E' \t\r\n' from email) <> '', false) AS email, coalesce(length(trim(both E' \t\r\n' from headline_description)) > 10, false) AS headline,
       coalesce(trim(both E' \t\r\n' from linked_in_url) <> '', false) AS linkedin,
       EXISTS (SELECT FROM staging.chemlink_experiences AS x WHERE x.person_id = p.id AND x.deleted_at IS NULL) AS works,
       EXISTS (SELECT FROM staging.chemlink_education AS x WHERE x.person_id = p.id AND x.deleted_at IS NULL) AS studied,
       EXISTS (SELECT FROM staging.chemlink_embeddings AS x WHERE x.person_id = p.id AND x.deleted_at IS NULL) AS searchable,
       location_id IS NOT NULL AS placed
FROM persons AS p, setting
UNION ALL
SELECT uid, false, NULL, NULL, NULL, NULL, 'ghost', NULL, NULL, NULL, false, false, false, false, false, false, false, false, false
FROM accounts WHERE uid LIKE 'g%';

CREATE TEMP TABLE events AS   -- of those who exist, at times that exist
SELECT e.uid, e.at, (e.at AT TIME ZONE zone)::date AS day, e.type, e.id, nullif(e.detail, '') AS detail, e.bulk, e.core
FROM happened AS e, setting
WHERE e.at BETWEEN '4700-01-01 BC' AND '99999-01-01' AND e.uid IN (SELECT uid FROM people);
CREATE INDEX ON events (uid, core, day);
CREATE INDEX ON events (day);

ALTER TABLE people ADD score int, ADD activated timestamptz, ADD recent bigint, ADD last_core date, ADD points bigint;
UPDATE people AS p SET
    score = 10 * first_name::int + 10 * last_name::int + 10 * email::int + 15 * headline::int + 10 * linkedin::int + 10 * placed::int + 20 * works::int + 15 * studied::int,
    activated = (SELECT min(at) FROM events AS e WHERE e.uid = p.uid AND core AND at <= as_of AND (at >= p.started OR p.started IS NULL)),
    recent = (SELECT count(*) FROM events AS e WHERE e.uid = p.uid AND core AND day BETWEEN as_of_date - 30 AND as_of_date),
    last_core = (SELECT max(day) FROM events AS e WHERE e.uid = p.uid AND core AND at <= as_of),
    points = (SELECT coalesce(sum(CASE type WHEN 'post' THEN 3 WHEN 'comment' THEN 2 WHEN 'vote' THEN 1 WHEN 'collection_created' THEN 5 END), 0) FROM events AS e WHERE e.uid = p.uid)
FROM setting WHERE is_person;
ANALYZE people;
ANALYZE events;
