-- Every finding of the published sample, worked out once more on the two sources alone (schemas service and platform) by
-- SQL that knows nothing of the workbench. Each query gives the finding's rows: row_key, of_total where the finding is a
-- share, and evidence by its name. What is wrong in the sample, and why, is told in etl/SAMPLE.md.

-- views
CREATE VIEW live AS SELECT * FROM service.persons WHERE deleted_at IS NULL;

CREATE VIEW accounts AS   -- whom each account of the platform names
SELECT account.id, account.email, account.created_at, account.deleted_at, person.id AS person, person.deleted_at AS person_deleted,
       trim(coalesce(account.external_id, '')) = '' AS names_nobody
FROM platform.persons AS account
LEFT JOIN (SELECT id::text AS name, id, deleted_at FROM service.persons
           UNION ALL SELECT person_id::text, id, deleted_at FROM service.persons) AS person
       ON person.name = lower(trim(account.external_id));

CREATE VIEW careers AS   -- months counted from the year 0; a year alone means its January; nothing where no calendar knows it
SELECT kind, id, side, typed,
       CASE WHEN typed ~ '^(0?[1-9]|1[0-2])-[0-9]{4}$' THEN right(typed, 4)::integer * 12 + split_part(typed, '-', 1)::integer
            WHEN typed ~ '^[0-9]{4}$' THEN typed::integer * 12 + 1
            WHEN typed IN (SELECT to_char(day, 'YYYY-MM-DD') FROM generate_series(date '1950-01-01', date '2050-12-31', interval '1 day') AS day)
            THEN left(typed, 4)::integer * 12 + substr(typed, 6, 2)::integer END AS month
FROM (
    SELECT 'experiences' AS kind, id, 'start_date' AS side, start_date AS typed FROM service.experiences
    UNION ALL SELECT 'experiences', id, 'end_date', end_date FROM service.experiences
    UNION ALL SELECT 'education', id, 'start_date', start_date FROM service.education
    UNION ALL SELECT 'education', id, 'end_date', end_date FROM service.education
) AS sides
WHERE typed NOT IN ('', 'present');

CREATE VIEW core_activities AS   -- of people; nobody who has an account on the platform and wrote there is a person who is still here
SELECT person_id AS person, created_at FROM service.view_access WHERE deleted_at IS NULL
UNION ALL SELECT voter_id, created_at FROM service.query_votes
UNION ALL SELECT person_id, created_at FROM service.collections WHERE deleted_at IS NULL
UNION ALL SELECT added_by, created_at FROM service.collection_profiles WHERE deleted_at IS NULL
UNION ALL SELECT added_by, created_at FROM service.collection_collaborators WHERE deleted_at IS NULL
UNION ALL
SELECT account.person, wrote.created_at
FROM accounts AS account
JOIN (SELECT person_id, created_at FROM platform.posts WHERE deleted_at IS NULL
      UNION ALL SELECT person_id, created_at FROM platform.comments WHERE deleted_at IS NULL
      UNION ALL SELECT mentioned_by_person_id, created_at FROM platform.mentions WHERE deleted_at IS NULL
      UNION ALL SELECT reporter_id, created_at FROM platform.reports WHERE deleted_at IS NULL
      UNION ALL SELECT created_by, created_at FROM platform.groups WHERE deleted_at IS NULL
      UNION ALL SELECT person_id, confirmed_at FROM platform.group_members WHERE deleted_at IS NULL) AS wrote ON wrote.person_id = account.id;

-- finding: authors-deleted|
SELECT person_id AS row_key, count(*) AS written, count(deleted_at) AS deleted
FROM (SELECT person_id, deleted_at FROM platform.posts UNION ALL SELECT person_id, deleted_at FROM platform.comments) AS written
GROUP BY person_id HAVING count(deleted_at) >= 10 AND avg((deleted_at IS NOT NULL)::integer) >= 0.8

-- finding: broken-links|
SELECT id AS row_key FROM live WHERE linked_in_url <> '' AND linked_in_url !~ '^https?://'

-- finding: bulk-updates|2025-10-01
SELECT id AS row_key, (SELECT count(*) FROM service.persons) AS of_total, to_char(updated_at AT TIME ZONE 'UTC', 'HH24:MI') AS minute
FROM (SELECT id, updated_at, count(*) OVER (PARTITION BY date_trunc('minute', updated_at)) AS together FROM service.persons) AS persons
WHERE together >= 20 AND together >= 0.01 * (SELECT count(*) FROM service.persons)

-- finding: company-spellings|
SELECT other.id AS row_key, first.id AS same_as, (SELECT count(*) FROM service.persons WHERE company_id = other.id) AS profiles
FROM service.companies AS other
JOIN service.companies AS first ON first.id < other.id AND lower(trim(first.name)) = lower(trim(replace(other.name, '  ', ' ')))

-- finding: duplicate-emails|
SELECT id AS row_key, first_account, same_address
FROM (SELECT id, min(id) OVER same AS first_account, count(*) OVER same AS same_address FROM live WINDOW same AS (PARTITION BY lower(trim(email)))) AS people
WHERE same_address > 1

-- finding: formula-texts|
SELECT id AS row_key, left(headline_description, 1) AS begins_with FROM live WHERE headline_description ~ '^[=+@-]'

-- finding: ghost-posts|
SELECT account.id AS row_key, count(*) AS posts, CASE WHEN account.names_nobody THEN 'no external id' ELSE 'never existed' END AS cause
FROM accounts AS account JOIN platform.posts AS post ON post.person_id = account.id
WHERE post.deleted_at IS NULL AND (account.person IS NULL OR account.person_deleted IS NOT NULL)
GROUP BY account.id, account.names_nobody

-- finding: ghosts|external_id points at nobody
SELECT id AS row_key, (SELECT count(*) FROM platform.persons) AS of_total FROM accounts WHERE person IS NULL AND NOT names_nobody

-- finding: ghosts|no external_id
SELECT id AS row_key, (SELECT count(*) FROM platform.persons) AS of_total FROM accounts WHERE names_nobody

-- finding: ghosts|the person is deleted in ChemLink
SELECT id AS row_key, (SELECT count(*) FROM platform.persons) AS of_total, (deleted_at AT TIME ZONE 'UTC')::date AS deleted FROM accounts WHERE person_deleted IS NOT NULL

-- finding: label-balance|activation
SELECT 'activation' AS row_key, count(*) AS people, count(*) FILTER (WHERE came_back) AS positive
FROM live
CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM core_activities AS did WHERE did.person = live.id AND did.created_at > live.created_at + interval '7 days'
                                   AND did.created_at <= live.created_at + interval '37 days') AS came_back) AS later
WHERE created_at <= timestamptz '2025-11-03 23:59:59+00' - interval '37 days'

-- finding: label-balance|engagement
SELECT 'engagement' AS row_key, count(*) AS people, count(*) FILTER (WHERE came_back) AS positive
FROM live
CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM core_activities AS did WHERE did.person = live.id AND did.created_at > live.created_at + interval '30 days'
                                   AND did.created_at <= live.created_at + interval '90 days') AS came_back) AS later
WHERE created_at <= timestamptz '2025-11-03 23:59:59+00' - interval '90 days'

-- finding: left-behind|education
SELECT id AS row_key, person_id FROM service.education WHERE deleted_at IS NULL AND person_id NOT IN (SELECT id FROM live)

-- finding: left-behind|experiences
SELECT id AS row_key, person_id FROM service.experiences WHERE deleted_at IS NULL AND person_id NOT IN (SELECT id FROM live)

-- finding: metric-jumps|profile collected
WITH daily AS (   -- of people who are still here, by the day in UTC
    SELECT day::date, count(id) AS profiles
    FROM generate_series(timestamp '2025-09-01', '2025-11-02', interval '1 day') AS day
    LEFT JOIN service.collection_profiles ON (created_at AT TIME ZONE 'UTC')::date = day AND deleted_at IS NULL AND added_by IN (SELECT id FROM live)
    GROUP BY day
)
SELECT now.day AS row_key, now.profiles AS events, round(avg(was.profiles), 1) AS usual
FROM daily AS now
JOIN daily AS was ON was.day IN (SELECT now.day - 7 * week FROM generate_series(1, 8) AS week)
WHERE now.day >= '2025-10-27'
GROUP BY now.day, now.profiles
HAVING abs(now.profiles - avg(was.profiles)) >= greatest(5, 3 * stddev_samp(was.profiles))

-- finding: missing-columns|chemlink.query_votes.deleted_at
SELECT format('%s.deleted_at', table_name) AS row_key
FROM information_schema.columns WHERE table_schema = 'service'
GROUP BY table_name HAVING count(*) FILTER (WHERE column_name = 'deleted_at') = 0

-- finding: mostly-deleted|posts
SELECT id AS row_key, (SELECT count(*) FROM platform.posts) AS of_total, (deleted_at AT TIME ZONE 'UTC')::date AS deleted
FROM platform.posts WHERE deleted_at IS NOT NULL

-- finding: nameless|
SELECT id AS row_key, (created_at AT TIME ZONE 'UTC')::date AS signed_up FROM live WHERE coalesce(first_name, '') = '' AND coalesce(last_name, '') = ''

-- finding: nobody-named|view_access.user_id
SELECT id AS row_key FROM service.view_access WHERE user_id IS NULL

-- finding: odd-careers|experiences that begin in the future
SELECT id AS row_key FROM careers WHERE kind = 'experiences' AND side = 'start_date' AND month > 2025 * 12 + 11

-- finding: odd-careers|experiences that end before they begin
SELECT id AS row_key
FROM careers WHERE kind = 'experiences'
GROUP BY id HAVING max(month) FILTER (WHERE side = 'end_date') < max(month) FILTER (WHERE side = 'start_date')

-- finding: orphans|query_votes.profile_id
SELECT id AS row_key FROM service.query_votes WHERE profile_id NOT IN (SELECT id FROM service.persons)

-- finding: orphans|view_access.user_id
SELECT id AS row_key FROM service.view_access WHERE user_id NOT IN (SELECT person_id FROM service.persons)

-- finding: same-email|
SELECT account.id AS row_key, person.id AS chemlink_id, 'ghost' AS link
FROM accounts AS account
JOIN live AS person ON lower(trim(person.email)) = lower(trim(account.email))
WHERE NOT EXISTS (SELECT FROM live AS named WHERE named.id = account.person AND lower(trim(named.email)) = lower(trim(account.email)))

-- finding: searches-without-person|
SELECT 'query_embeddings.person_id' AS row_key, count(*) AS searches FROM service.query_embeddings

-- finding: several-accounts|
SELECT person AS row_key, count(*) AS accounts FROM accounts WHERE person_deleted IS NULL GROUP BY person HAVING person IS NOT NULL AND count(*) > 1

-- finding: small-groups|Finder
SELECT 'finder' AS row_key, count(*) AS people FROM live WHERE has_finder

-- finding: two-shapes|
SELECT id AS row_key, (SELECT count(*) FROM platform.persons WHERE trim(external_id) ~* '^([0-9]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$') AS of_total, 'number' AS shape
FROM platform.persons WHERE trim(external_id) ~ '^[0-9]+$'

-- finding: unreadable-dates|education.end_date
SELECT id AS row_key, typed AS text FROM careers WHERE month IS NULL AND kind = 'education' AND side = 'end_date'

-- finding: unreadable-dates|education.start_date
SELECT id AS row_key, typed AS text FROM careers WHERE month IS NULL AND kind = 'education' AND side = 'start_date'

-- finding: unreadable-dates|experiences.start_date
SELECT id AS row_key, typed AS text FROM careers WHERE month IS NULL AND kind = 'experiences' AND side = 'start_date'

-- finding: voter-id|
SELECT 'query_votes.voter_id' AS row_key, count(*) AS votes FROM service.query_votes
