-- Persons and accounts belong together: whoever an account counts or counted for, and all accounts of such a person.
-- Runs until nobody is added. From: the published users and accounts for what was, staging for what is.

INSERT INTO persons_touched (id)   -- whom the accounts counted for
SELECT users.source_number
FROM core.engagement_accounts AS account
JOIN accounts_touched AS touched ON touched.id = account.engagement_person_id
JOIN core.users AS users ON users.user_id = account.user_id
WHERE users.source = 'chemlink'
ON CONFLICT DO NOTHING;

INSERT INTO persons_touched (id)   -- whom they count for, said by number
SELECT person.id
FROM staging.engagement_persons AS account
JOIN accounts_touched AS touched ON touched.id = account.id
CROSS JOIN LATERAL (SELECT lower(btrim(account.external_id, E' \t\r\n') COLLATE "C") AS reference) AS given
JOIN staging.chemlink_persons AS person
  ON person.id = CASE WHEN reference <> '' AND ltrim(reference, '0123456789') = '' AND length(ltrim(reference, '0')) <= 18
                      THEN reference::bigint END
ON CONFLICT DO NOTHING;

INSERT INTO persons_touched (id)   -- the same for numbers that only just fit
SELECT person.id
FROM staging.engagement_persons AS account
JOIN accounts_touched AS touched ON touched.id = account.id
CROSS JOIN LATERAL (SELECT lower(btrim(account.external_id, E' \t\r\n') COLLATE "C") AS reference) AS given
JOIN staging.chemlink_persons AS person
  ON person.id = CASE WHEN ltrim(reference, '0123456789') = '' AND length(ltrim(reference, '0')) = 19
                       AND ltrim(reference, '0') <= '9223372036854775807' THEN ltrim(reference, '0')::bigint END
ON CONFLICT DO NOTHING;

INSERT INTO persons_touched (id)   -- and said by uuid
SELECT person.id
FROM staging.engagement_persons AS account
JOIN accounts_touched AS touched ON touched.id = account.id
CROSS JOIN LATERAL (SELECT lower(btrim(account.external_id, E' \t\r\n') COLLATE "C") AS reference) AS given
JOIN staging.chemlink_persons AS person
  ON person.person_id = CASE WHEN translate(reference, '123456789abcdef', '000000000000000') = '00000000-0000-0000-0000-000000000000'
                             THEN reference::uuid END
ON CONFLICT DO NOTHING;

INSERT INTO accounts_touched (id)   -- the accounts that counted for the persons
SELECT account.engagement_person_id
FROM persons_touched AS touched
JOIN core.engagement_accounts AS account ON account.user_id = md5('chemlink:' || touched.id)::uuid
ON CONFLICT DO NOTHING;

INSERT INTO accounts_touched (id)   -- and those that name them now
SELECT account.id
FROM (
    SELECT id::text AS reference FROM persons_touched
    UNION ALL
    SELECT person_id::text FROM staging.chemlink_persons WHERE id = ANY (ARRAY(SELECT id FROM persons_touched))
    UNION ALL
    SELECT person_id::text FROM sync_was.chemlink_persons
) AS named
JOIN staging.engagement_persons AS account
  ON ltrim(lower(btrim(account.external_id, E' \t\r\n') COLLATE "C"), '0') = ltrim(named.reference, '0')
WHERE named.reference <> ''
ON CONFLICT DO NOTHING;
