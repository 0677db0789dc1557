-- E-mail hints: for an account on the social side whose external_id points elsewhere, the ChemLink person with the same
-- e-mail address. A hint for a finding, never a link. From: engagement_persons, engagement_accounts (03), user_profiles (31).

WITH people AS NOT MATERIALIZED (
    SELECT user_id, chemlink_id, population, lower(btrim(email, E' \t\r\n') COLLATE "C") AS address
    FROM user_profiles
), accounts AS (
    SELECT account.engagement_person_id, account.user_id, account.ghost_cause,
           lower(btrim(person.email, E' \t\r\n') COLLATE "C") AS address
    FROM engagement_persons AS person
    JOIN engagement_accounts AS account ON account.engagement_person_id = person.id
), doubtful AS (
    SELECT accounts.engagement_person_id, accounts.address, accounts.ghost_cause
    FROM accounts
    LEFT JOIN people ON people.user_id = accounts.user_id
    WHERE accounts.address <> '' AND accounts.address IS DISTINCT FROM people.address
), hints AS (   -- of several people with one address: one who is still there, and was there first
    SELECT DISTINCT ON (doubtful.engagement_person_id) doubtful.engagement_person_id, people.user_id
    FROM doubtful
    JOIN people ON people.address = doubtful.address
               AND (people.population <> 'deleted' OR doubtful.ghost_cause IS DISTINCT FROM 'deleted')
    ORDER BY doubtful.engagement_person_id, people.population = 'deleted', people.chemlink_id
)
UPDATE engagement_accounts AS account
SET email_suggests = hints.user_id
FROM hints
WHERE account.engagement_person_id = hints.engagement_person_id;
