-- What is wrong or odd in the published sample of chemlink-service, and how much of it: exactly this and nothing else.
-- The format is that of figures-chemlink.sql; etl/SAMPLE.md tells why each is there.

-- e-mail addresses with more than one account, ignoring case and spaces: addresses, accounts, spelt exactly alike => 4 8 1
SELECT count(*), sum(accounts), count(*) FILTER (WHERE spellings = 1)
FROM (SELECT count(*) AS accounts, count(DISTINCT email) AS spellings FROM persons GROUP BY lower(trim(email)) HAVING count(*) > 1) AS shared;

-- e-mail addresses in capitals, with spaces around them, missing => 2 1 0
SELECT count(*) FILTER (WHERE email <> lower(email)), count(*) FILTER (WHERE email <> trim(email)), count(*) FILTER (WHERE coalesce(email, '') = '') FROM persons;

-- accounts without first name and last name: NULL, empty; without just one of them => 6 4 0
SELECT count(*) FILTER (WHERE first_name IS NULL AND last_name IS NULL), count(*) FILTER (WHERE first_name = '' AND last_name = ''),
       count(*) FILTER (WHERE (coalesce(first_name, '') = '') <> (coalesce(last_name, '') = '')) FROM persons;

-- links to a profile elsewhere that are no link => 4
SELECT count(*) FROM persons WHERE linked_in_url <> '' AND linked_in_url !~ '^https?://';

-- headlines that a spreadsheet takes for a formula => 3
SELECT count(*) FROM persons WHERE headline_description ~ '^[=+@-]';

-- headlines with a tab, a line break, a quotation mark or a backslash; from right to left; with an emoji => 3 1 1
SELECT count(*) FILTER (WHERE headline_description ~ E'[\\t\\r\\n"\\\\]'), count(*) FILTER (WHERE headline_description ~ E'[\\u0600-\\u06ff]'),
       count(*) FILTER (WHERE headline_description ~ E'[\\U0001f300-\\U0001faff]') FROM persons;

-- dates of positions that no calendar knows: beginnings, ends other than 'present' => 10 0
WITH calendar AS (SELECT to_char(day, 'YYYY-MM-DD') AS day FROM generate_series(date '1950-01-01', date '2050-12-31', interval '1 day') AS day)
SELECT count(*) FILTER (WHERE start_date <> '' AND start_date !~ '^(0?[1-9]|1[0-2])-[0-9]{4}$' AND start_date !~ '^[0-9]{4}$' AND start_date NOT IN (SELECT day FROM calendar)),
       count(*) FILTER (WHERE end_date NOT IN ('', 'present') AND end_date !~ '^(0?[1-9]|1[0-2])-[0-9]{4}$' AND end_date !~ '^[0-9]{4}$' AND end_date NOT IN (SELECT day FROM calendar))
FROM experiences;

-- dates of studies that no calendar knows: beginnings, ends => 2 3
WITH calendar AS (SELECT to_char(day, 'YYYY-MM-DD') AS day FROM generate_series(date '1950-01-01', date '2050-12-31', interval '1 day') AS day)
SELECT count(*) FILTER (WHERE start_date <> '' AND start_date !~ '^(0?[1-9]|1[0-2])-[0-9]{4}$' AND start_date !~ '^[0-9]{4}$' AND start_date NOT IN (SELECT day FROM calendar)),
       count(*) FILTER (WHERE end_date <> '' AND end_date !~ '^(0?[1-9]|1[0-2])-[0-9]{4}$' AND end_date !~ '^[0-9]{4}$' AND end_date NOT IN (SELECT day FROM calendar))
FROM education;

-- positions and studies that end before they begin; positions and studies that begin after November 2025 => 5 0 2 0
WITH periods AS (
  SELECT kind, CASE WHEN s ~ '^(0?[1-9]|1[0-2])-[0-9]{4}$' THEN substring(s FROM '[0-9]{4}')::integer * 12 + split_part(s, '-', 1)::integer
                    WHEN s ~ '^[0-9]{4}$' THEN s::integer * 12 + 1 WHEN s ~ '^[0-9]{4}-[0-9]{2}-' THEN left(s, 4)::integer * 12 + substr(s, 6, 2)::integer END AS starts,
               CASE WHEN e ~ '^(0?[1-9]|1[0-2])-[0-9]{4}$' THEN substring(e FROM '[0-9]{4}')::integer * 12 + split_part(e, '-', 1)::integer
                    WHEN e ~ '^[0-9]{4}$' THEN e::integer * 12 + 1 WHEN e ~ '^[0-9]{4}-[0-9]{2}-' THEN left(e, 4)::integer * 12 + substr(e, 6, 2)::integer END AS ends
  FROM (SELECT 'position' AS kind, start_date AS s, end_date AS e FROM experiences UNION ALL SELECT 'study', start_date, end_date FROM education) AS dates
)
SELECT count(*) FILTER (WHERE kind = 'position' AND ends < starts), count(*) FILTER (WHERE kind = 'study' AND ends < starts),
       count(*) FILTER (WHERE kind = 'position' AND starts > 2025 * 12 + 11), count(*) FILTER (WHERE kind = 'study' AND starts > 2025 * 12 + 11) FROM periods;

-- companies that are there twice in another spelling, profiles that name the second one => 2 11
WITH spelt AS (SELECT id, row_number() OVER (PARTITION BY regexp_replace(lower(trim(name)), '\s+', ' ', 'g') ORDER BY id) AS nth FROM companies)
SELECT count(*), (SELECT count(*) FROM persons WHERE company_id IN (SELECT id FROM spelt WHERE nth > 1)) FROM spelt WHERE nth > 1;

-- votes on profiles that do not exist; views of people who do not exist, of nobody, of deleted people => 2 1 1 1
SELECT (SELECT count(*) FROM query_votes v WHERE NOT EXISTS (SELECT FROM persons p WHERE p.id = v.profile_id)),
       (SELECT count(*) FROM view_access v WHERE user_id IS NOT NULL AND NOT EXISTS (SELECT FROM persons p WHERE p.person_id = v.user_id)),
       (SELECT count(*) FROM view_access WHERE user_id IS NULL),
       (SELECT count(*) FROM view_access v JOIN persons p ON p.person_id = v.user_id WHERE p.deleted_at IS NOT NULL);

-- bulk updates: minutes, persons, of them accounts that the import itself had made half an hour before => 9 2050 73
WITH minutes AS (SELECT date_trunc('minute', updated_at) AS minute FROM persons GROUP BY 1 HAVING count(*) >= 20 AND count(*) >= 0.01 * (SELECT count(*) FROM persons))
SELECT (SELECT count(*) FROM minutes), count(*), count(*) FILTER (WHERE created_at >= '2025-10-01 00:00:00+00') FROM persons WHERE date_trunc('minute', updated_at) IN (SELECT minute FROM minutes);

-- rows with a time after the as-of instant, or changed or deleted before they were created, or deleted after their last change => 0
SELECT count(*) FROM (
  SELECT created_at, updated_at, deleted_at FROM persons UNION ALL SELECT created_at, updated_at, deleted_at FROM experiences UNION ALL SELECT created_at, updated_at, deleted_at FROM education
  UNION ALL SELECT created_at, updated_at, deleted_at FROM person_languages UNION ALL SELECT created_at, updated_at, deleted_at FROM collections
  UNION ALL SELECT created_at, updated_at, deleted_at FROM collection_profiles UNION ALL SELECT created_at, updated_at, deleted_at FROM collection_collaborators
  UNION ALL SELECT created_at, updated_at, deleted_at FROM embeddings UNION ALL SELECT created_at, updated_at, deleted_at FROM query_embeddings
  UNION ALL SELECT created_at, coalesce(updated_at, created_at), NULL FROM query_votes UNION ALL SELECT created_at, coalesce(updated_at, created_at), deleted_at FROM view_access
  UNION ALL SELECT created_at, expiry, NULL FROM view_access UNION ALL SELECT created_at, updated_at, deleted_at FROM glossary UNION ALL SELECT created_at, updated_at, deleted_at FROM locations
  UNION ALL SELECT created_at, updated_at, deleted_at FROM companies UNION ALL SELECT created_at, updated_at, deleted_at FROM roles UNION ALL SELECT created_at, updated_at, deleted_at FROM projects
  UNION ALL SELECT created_at, updated_at, deleted_at FROM schools UNION ALL SELECT created_at, updated_at, deleted_at FROM degrees UNION ALL SELECT created_at, updated_at, deleted_at FROM languages
) AS times
WHERE created_at IS NULL OR updated_at IS NULL OR greatest(created_at, updated_at, deleted_at) > '2025-11-03 23:59:59+00' OR updated_at < created_at OR deleted_at < created_at OR deleted_at > updated_at;
