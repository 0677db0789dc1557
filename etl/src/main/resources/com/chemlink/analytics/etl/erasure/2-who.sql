-- Who of those named (1) was erased: persons of chemlink-service by any of their keys, and accounts of engagement-platform
-- that are theirs or point at them. Only digests are known, so keys are compared by theirs. An account that is found by what
-- it points at is remembered by its own key as well, for it may point elsewhere later.

CREATE TEMP TABLE erased_persons ON COMMIT DROP AS
SELECT id FROM named_persons WHERE ops.person_digest('chemlink', id::text) IN (SELECT key_digest FROM ops.erased_people WHERE source = 'chemlink');

CREATE TEMP TABLE erased_uuids ON COMMIT DROP AS
SELECT uuid FROM named_uuids WHERE ops.person_digest('chemlink', uuid::text) IN (SELECT key_digest FROM ops.erased_people WHERE source = 'chemlink');

CREATE TEMP TABLE erased_accounts ON COMMIT DROP AS
SELECT DISTINCT account.id
FROM named_accounts AS account
CROSS JOIN LATERAL (SELECT lower(btrim(account.external_id, E' \t\r\n') COLLATE "C") AS reference) AS pointing
WHERE ops.person_digest('engagement', account.id::text) IN (SELECT key_digest FROM ops.erased_people WHERE source = 'engagement')
   OR ops.person_digest('chemlink', CASE WHEN ltrim(reference, '0123456789') = '' THEN ltrim(reference, '0') ELSE reference END)
      IN (SELECT key_digest FROM ops.erased_people WHERE source = 'chemlink');

INSERT INTO ops.erased_people (source, key_digest)
SELECT 'engagement', ops.person_digest('engagement', id::text) FROM erased_accounts
ON CONFLICT DO NOTHING;
