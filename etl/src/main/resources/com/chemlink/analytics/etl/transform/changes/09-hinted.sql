-- Whose e-mail hint may be another: the accounts concerned, and those with an address that a person concerned has or had.

INSERT INTO engagement_persons
SELECT account.*
FROM (
    SELECT lower(btrim(email, E' \t\r\n') COLLATE "C") AS address FROM sync_was.chemlink_persons
    UNION
    SELECT lower(btrim(email, E' \t\r\n') COLLATE "C") FROM chemlink_persons
) AS concerned
CROSS JOIN LATERAL (   -- looked up, for they are few
    SELECT * FROM staging.engagement_persons AS one
    WHERE lower(btrim(one.email, E' \t\r\n') COLLATE "C") = concerned.address OFFSET 0) AS account
WHERE account.id NOT IN (SELECT id FROM engagement_persons);

TRUNCATE sync_next.engagement_accounts;

INSERT INTO engagement_accounts (user_id, engagement_person_id, link, ghost_cause, population, created_at, updated_at, deleted_at)
SELECT user_id, engagement_person_id, link, ghost_cause, population, created_at, updated_at, deleted_at
FROM core.engagement_accounts
WHERE engagement_person_id IN (SELECT id FROM engagement_persons);

ANALYZE engagement_persons;
ANALYZE engagement_accounts;
