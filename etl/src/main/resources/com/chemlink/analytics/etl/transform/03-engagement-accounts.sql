-- Engagement accounts: one row per account on the social side, with the user its activity counts for.
-- From: engagement_persons, users (02). external_id says whom it stands for, and its shape says how: digits are
-- persons.id, a uuid is persons.person_id. Keys are compared as text, so no number is too long. E-mail never links (33).

WITH given AS (
    SELECT *, lower(btrim(external_id, E' \t\r\n') COLLATE "C") AS reference
    FROM engagement_persons
), keyed AS (
    SELECT *,
           CASE WHEN reference <> '' AND ltrim(reference, '0123456789') = ''
                THEN coalesce(nullif(ltrim(reference, '0'), ''), '0') END AS number_key,
           CASE WHEN translate(reference, '123456789abcdef', '000000000000000') = '00000000-0000-0000-0000-000000000000'
                THEN reference::uuid END AS uuid_key
    FROM given
), resolved AS (
    SELECT keyed.id, keyed.reference, keyed.created_at, keyed.updated_at, keyed.deleted_at,
           coalesce(by_number.user_id, by_uuid.user_id) AS user_id,
           coalesce(by_number.population, by_uuid.population) AS population
    FROM keyed
    LEFT JOIN users AS by_number ON by_number.source_key = keyed.number_key AND by_number.source = 'chemlink'
    LEFT JOIN users AS by_uuid ON by_uuid.source_uuid = keyed.uuid_key AND by_uuid.source = 'chemlink'
), placed AS (   -- of several accounts of one person, the one updated last stands for it
    SELECT *, user_id IS NOT NULL AND population <> 'deleted' AS is_known,
           row_number() OVER (PARTITION BY user_id ORDER BY instant(updated_at) DESC NULLS LAST, id DESC) AS place
    FROM resolved
)
INSERT INTO engagement_accounts (user_id, engagement_person_id, link, ghost_cause, population, created_at, updated_at,
                                 deleted_at)
SELECT CASE WHEN is_known THEN user_id ELSE md5('engagement:' || id)::uuid END, id,
       CASE WHEN NOT is_known THEN 'ghost' WHEN place = 1 THEN 'linked' ELSE 'duplicate' END,
       CASE
           WHEN is_known THEN NULL
           WHEN user_id IS NOT NULL THEN 'deleted'
           WHEN reference <> '' THEN 'never_existed'
           ELSE 'no_external_id'
       END,
       CASE WHEN is_known THEN population ELSE 'ghost' END, instant(created_at), instant(updated_at), deleted_at
FROM placed;

ANALYZE engagement_accounts;
