-- Whose e-mail hint may be another: the accounts concerned, and those with an address that a person concerned has or had.

INSERT INTO engagement_persons
SELECT account.*
FROM staging.engagement_persons AS account
WHERE account.id NOT IN (SELECT id FROM engagement_persons)
  AND lower(btrim(account.email, E' \t\r\n') COLLATE "C") IN (
    SELECT lower(btrim(email, E' \t\r\n') COLLATE "C") FROM sync_was.chemlink_persons
    UNION
    SELECT lower(btrim(email, E' \t\r\n') COLLATE "C") FROM chemlink_persons);

TRUNCATE sync_next.engagement_accounts;

INSERT INTO engagement_accounts (user_id, engagement_person_id, link, ghost_cause, population, created_at, updated_at, deleted_at)
SELECT user_id, engagement_person_id, link, ghost_cause, population, created_at, updated_at, deleted_at
FROM core.engagement_accounts
WHERE engagement_person_id IN (SELECT id FROM engagement_persons);

ANALYZE engagement_persons;
ANALYZE engagement_accounts;
