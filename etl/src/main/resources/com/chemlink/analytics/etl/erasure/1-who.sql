-- Who was erased: the persons of chemlink-service, and the accounts of engagement-platform that are theirs or point at
-- them. Finds its tables through the search path: those that are published, or those that a sync prepares.
-- An account that is found by what it points at is remembered by its own key as well, for it may point elsewhere later.

CREATE TEMP TABLE erased_persons ON COMMIT DROP AS
SELECT id, person_id, chemlink_id, kratos_id, hydra_id, email
FROM chemlink_persons
WHERE ops.person_digest('chemlink', id::text) IN (SELECT key_digest FROM ops.erased_people WHERE source = 'chemlink');

CREATE TEMP TABLE erased_accounts ON COMMIT DROP AS
SELECT account.id, account.email
FROM engagement_persons AS account
CROSS JOIN LATERAL (SELECT lower(btrim(account.external_id, E' \t\r\n') COLLATE "C") AS reference) AS pointing
WHERE ops.person_digest('engagement', account.id::text) IN (SELECT key_digest FROM ops.erased_people WHERE source = 'engagement')
   OR ops.person_digest('chemlink', CASE WHEN ltrim(reference, '0123456789') = '' THEN ltrim(reference, '0') END)
      IN (SELECT key_digest FROM ops.erased_people WHERE source = 'chemlink')
   OR reference IN (SELECT person_id::text FROM erased_persons);

INSERT INTO ops.erased_people (source, key_digest)
SELECT 'engagement', ops.person_digest('engagement', id::text) FROM erased_accounts
ON CONFLICT DO NOTHING;
