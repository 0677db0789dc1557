-- Engagement accounts: one row per account on the social side, with the user its activity counts for.
-- From: engagement_persons, users (02). external_id says whom it stands for, and its shape says how: digits are
-- persons.id, a uuid is persons.person_id. Keys are compared as text, so no number is too long. E-mail never links (33).

WITH given AS (
    SELECT *, lower(btrim(external_id, E' \t\r\n') COLLATE "C") AS reference
    FROM engagement_persons
), keyed AS (
    SELECT *,
           CASE WHEN reference ~ '^[0-9]+$' THEN coalesce(nullif(ltrim(reference, '0'), ''), '0') END AS number_key,
           CASE WHEN reference ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN reference::uuid END AS uuid_key
    FROM given
), people AS (
    SELECT user_id, source_key, source_uuid, population
    FROM users
    WHERE source = 'chemlink'
), resolved AS (
    SELECT keyed.id, keyed.reference, keyed.created_at, keyed.updated_at, keyed.deleted_at,
           coalesce(by_number.user_id, by_uuid.user_id) AS user_id,
           coalesce(by_number.population, by_uuid.population) AS population
    FROM keyed
    LEFT JOIN people AS by_number ON by_number.source_key = keyed.number_key
    LEFT JOIN people AS by_uuid ON by_uuid.source_uuid = keyed.uuid_key
), linked AS (   -- of several accounts of one person, the one updated last stands for it
    SELECT id, user_id, population,
           row_number() OVER (PARTITION BY user_id ORDER BY instant(updated_at) DESC NULLS LAST, id DESC) AS place
    FROM resolved
    WHERE population <> 'deleted'
)
INSERT INTO engagement_accounts (user_id, engagement_person_id, link, ghost_cause, population, created_at, updated_at,
                                 deleted_at)
SELECT coalesce(linked.user_id, md5('engagement:' || resolved.id)::uuid), resolved.id,
       CASE WHEN linked.place = 1 THEN 'linked' WHEN linked.place > 1 THEN 'duplicate' ELSE 'ghost' END,
       CASE
           WHEN linked.user_id IS NOT NULL THEN NULL
           WHEN resolved.user_id IS NOT NULL THEN 'deleted'
           WHEN resolved.reference <> '' THEN 'never_existed'
           ELSE 'no_external_id'
       END,
       coalesce(linked.population, 'ghost'), instant(resolved.created_at), instant(resolved.updated_at),
       resolved.deleted_at
FROM resolved
LEFT JOIN linked ON linked.id = resolved.id;

ANALYZE engagement_accounts;
