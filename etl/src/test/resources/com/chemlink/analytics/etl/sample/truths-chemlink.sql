-- What is wrong or odd in the published sample of chemlink-service, and how much of it: exactly this, nothing else.
-- The format is that of figures-chemlink.sql; etl/SAMPLE.md tells why each is there.

-- e-mail addresses with more than one account, case and spaces aside: addresses, accounts, addresses spelt alike
-- => 4 8 1
SELECT count(*), sum(accounts), count(*) FILTER (WHERE spellings = 1)
FROM (
  SELECT count(*) AS accounts, count(DISTINCT email) AS spellings
  FROM persons GROUP BY lower(trim(email)) HAVING count(*) > 1
) AS shared;

-- e-mail addresses in capitals, with spaces around them, missing
-- => 2 1 0
SELECT count(*) FILTER (WHERE email <> lower(email)), count(*) FILTER (WHERE email <> trim(email)),
       count(*) FILTER (WHERE coalesce(email, '') = '')
FROM persons;

-- accounts with neither first nor last name: NULL, empty; accounts with only one of them
-- => 6 4 0
SELECT count(*) FILTER (WHERE first_name IS NULL AND last_name IS NULL),
       count(*) FILTER (WHERE first_name = '' AND last_name = ''),
       count(*) FILTER (WHERE (coalesce(first_name, '') = '') <> (coalesce(last_name, '') = ''))
FROM persons;

-- links to a profile elsewhere that are no link
-- => 4
SELECT count(*) FROM persons WHERE linked_in_url <> '' AND linked_in_url !~ '^https?://';

-- headlines that a spreadsheet takes for a formula
-- => 3
SELECT count(*) FROM persons WHERE headline_description ~ '^[=+@-]';

-- headlines with a tab, a line break, a quotation mark or a backslash; from right to left; with an emoji
-- => 3 1 1
SELECT count(*) FILTER (WHERE headline_description ~ E'[\\t\\r\\n"\\\\]'),
       count(*) FILTER (WHERE headline_description ~ E'[\\u0600-\\u06ff]'),
       count(*) FILTER (WHERE headline_description ~ E'[\\U0001f300-\\U0001faff]')
FROM persons;

-- dates that no calendar knows: beginnings of positions, their ends, beginnings of studies, their ends; 'present'
-- => 10 0 2 3 244
WITH typed AS (
  SELECT 'position start' AS kind, start_date AS date FROM experiences
  UNION ALL
  SELECT 'position end', end_date FROM experiences
  UNION ALL
  SELECT 'study start', start_date FROM education
  UNION ALL
  SELECT 'study end', end_date FROM education
), unknown AS (
  SELECT kind FROM typed
  WHERE date NOT IN ('', 'present') AND date !~ '^[0-9]{4}$' AND date !~ '^(0?[1-9]|1[0-2])-[0-9]{4}$'
    AND date NOT IN (SELECT to_char(day, 'YYYY-MM-DD')
                     FROM generate_series(date '1950-01-01', date '2050-12-31', interval '1 day') AS day)
)
SELECT count(*) FILTER (WHERE kind = 'position start'), count(*) FILTER (WHERE kind = 'position end'),
       count(*) FILTER (WHERE kind = 'study start'), count(*) FILTER (WHERE kind = 'study end'),
       (SELECT count(*) FROM typed WHERE date = 'present' AND kind = 'position end')
FROM unknown;

-- positions and studies that end before they begin; positions and studies that begin after November 2025
-- => 5 0 2 0
WITH typed AS (
  SELECT 'position' AS kind, start_date AS s, end_date AS e FROM experiences
  UNION ALL
  SELECT 'study', start_date, end_date FROM education
), months AS (   -- counted from the year 0, and a year alone means its January
  SELECT kind,
         CASE WHEN s ~ '^(0?[1-9]|1[0-2])-[0-9]{4}$' THEN right(s, 4)::integer * 12 + split_part(s, '-', 1)::integer
              WHEN s ~ '^[0-9]{4}$' THEN s::integer * 12 + 1
              WHEN s ~ '^[0-9]{4}-[0-9]{2}-' THEN left(s, 4)::integer * 12 + substr(s, 6, 2)::integer END AS starts,
         CASE WHEN e ~ '^(0?[1-9]|1[0-2])-[0-9]{4}$' THEN right(e, 4)::integer * 12 + split_part(e, '-', 1)::integer
              WHEN e ~ '^[0-9]{4}$' THEN e::integer * 12 + 1
              WHEN e ~ '^[0-9]{4}-[0-9]{2}-' THEN left(e, 4)::integer * 12 + substr(e, 6, 2)::integer END AS ends
  FROM typed
)
SELECT count(*) FILTER (WHERE kind = 'position' AND ends < starts),
       count(*) FILTER (WHERE kind = 'study' AND ends < starts),
       count(*) FILTER (WHERE kind = 'position' AND starts > 2025 * 12 + 11),
       count(*) FILTER (WHERE kind = 'study' AND starts > 2025 * 12 + 11)
FROM months;

-- companies entered again in another spelling, and the profiles that name them
-- => 2 11
WITH spelt AS (
  SELECT id, row_number() OVER (PARTITION BY regexp_replace(lower(trim(name)), '\s+', ' ', 'g') ORDER BY id) AS nth
  FROM companies
)
SELECT count(*), (SELECT count(*) FROM persons WHERE company_id IN (SELECT id FROM spelt WHERE nth > 1))
FROM spelt WHERE nth > 1;

-- votes on profiles that do not exist; views of people who do not exist, of nobody, of deleted people
-- => 2 1 1 1
SELECT (SELECT count(*) FROM query_votes v WHERE NOT EXISTS (SELECT FROM persons p WHERE p.id = v.profile_id)),
       count(*) FILTER (WHERE user_id IS NOT NULL AND p.id IS NULL),
       count(*) FILTER (WHERE user_id IS NULL),
       count(*) FILTER (WHERE p.deleted_at IS NOT NULL)
FROM view_access v LEFT JOIN persons p ON p.person_id = v.user_id;

-- bulk updates: minutes, persons, of them accounts that the import itself had made half an hour before
-- => 9 2050 73
WITH bulk AS (
  SELECT date_trunc('minute', updated_at) AS minute
  FROM persons GROUP BY 1
  HAVING count(*) >= 20 AND count(*) >= 0.01 * (SELECT count(*) FROM persons)
)
SELECT count(DISTINCT minute), count(*), count(*) FILTER (WHERE created_at >= '2025-10-01 00:00:00+00')
FROM persons JOIN bulk ON minute = date_trunc('minute', updated_at);

-- soft-deleted rows: positions, studies, glossary terms; live positions and studies of deleted people
-- => 15 3 3 17 10
SELECT (SELECT count(deleted_at) FROM experiences), (SELECT count(deleted_at) FROM education),
       (SELECT count(deleted_at) FROM glossary),
       (SELECT count(*) FROM experiences e JOIN persons p ON p.id = e.person_id
        WHERE p.deleted_at IS NOT NULL AND e.deleted_at IS NULL),
       (SELECT count(*) FROM education e JOIN persons p ON p.id = e.person_id
        WHERE p.deleted_at IS NOT NULL AND e.deleted_at IS NULL);

-- not wrong, only missing, NULL and empty: headlines, links, cities of places, intents of searches
-- => 385 194 807 428 4 4 14 14
SELECT count(*) FILTER (WHERE headline_description IS NULL), count(*) FILTER (WHERE headline_description = ''),
       count(*) FILTER (WHERE linked_in_url IS NULL), count(*) FILTER (WHERE linked_in_url = ''),
       (SELECT count(*) FROM locations WHERE city IS NULL), (SELECT count(*) FROM locations WHERE city = ''),
       (SELECT count(*) FROM query_embeddings WHERE intent IS NULL),
       (SELECT count(*) FROM query_embeddings WHERE intent = '')
FROM persons;
