-- The published sample of chemlink-service, step 2: what profiles refer to. Needs people.sql, words-texts.sql.
-- No figure depends on these tables; most were filled on 19 May 2025, two weeks before the first signup.

-- Cities first, in the order of places (id = 101 + places.n), then countries of which no city is known: NULL or ''.
INSERT INTO public.locations (id, country, city, created_at, updated_at)
SELECT id, country, city, at, at
FROM (
  SELECT 101 + n, country, city, timestamptz '2025-05-19 08:00:04+00' + n * interval '7 seconds' FROM places
  UNION ALL
  SELECT 300 + i, country, CASE WHEN i % 2 = 0 THEN '' END,
         timestamptz '2025-05-19 08:40:00+00' + i * interval '3 seconds'
  FROM unnest(ARRAY['United States', 'Germany', 'India', 'China', 'United Kingdom', 'France', 'Peru', 'Iceland'])
         WITH ORDINALITY AS whole (country, i)
) AS known (id, country, city, at)
ORDER BY id;

-- A description is there, or NULL, or ''.
CREATE FUNCTION pg_temp.described(text text, topic text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE pg_temp.roll(topic, n, 10) WHEN 0 THEN NULL WHEN 1 THEN '' ELSE text END;

INSERT INTO public.companies (id, name, description, created_at, updated_at)
SELECT 201 + n + n / 29, name, pg_temp.described(description, 'company described', n), at, at
FROM companies
CROSS JOIN LATERAL (SELECT timestamptz '2025-05-19 09:00:00+00' + n * interval '41 seconds') AS t (at)
ORDER BY n;

INSERT INTO public.roles (id, title, description, created_at, updated_at)
SELECT 11 + n, title, pg_temp.described(description, 'role described', n), at, at
FROM roles
CROSS JOIN LATERAL (SELECT timestamptz '2025-05-19 11:00:00+00' + n * interval '13 seconds') AS t (at)
ORDER BY n;

INSERT INTO public.projects (id, name, description, created_at, updated_at)
SELECT 51 + n, name, description, at, at
FROM projects
CROSS JOIN LATERAL (SELECT timestamptz '2025-05-19 12:10:00+00' + n * interval '17 seconds') AS t (at)
ORDER BY n;

INSERT INTO public.schools (id, name, location, created_at, updated_at)
SELECT 31 + n, name, pg_temp.described(location, 'school located', n), at, at
FROM schools
CROSS JOIN LATERAL (SELECT timestamptz '2025-05-19 13:00:00+00' + n * interval '11 seconds') AS t (at)
ORDER BY n;

INSERT INTO public.degrees (id, name, type, created_at, updated_at)
SELECT 1 + n, name, type, at, at
FROM degrees
CROSS JOIN LATERAL (SELECT timestamptz '2025-05-19 13:30:00+00' + n * interval '5 seconds') AS t (at)
ORDER BY n;

INSERT INTO public.languages (id, name, code, created_at, updated_at)
SELECT 1 + n, name, code, at, at
FROM languages
CROSS JOIN LATERAL (SELECT timestamptz '2025-05-19 13:40:00+00' + n * interval '5 seconds') AS t (at)
ORDER BY n;

-- The glossary grew a little every week; three terms were withdrawn.
INSERT INTO public.glossary (id, term, meaning, category, description, created_at, updated_at, deleted_at)
SELECT 1 + n, term, meaning, category, pg_temp.described(description, 'term described', n), at, coalesce(gone, at), gone
FROM glossary
CROSS JOIN LATERAL (
  SELECT pg_temp.at_work(date '2025-05-20' + (n / 6) * 7, 'glossary', n / 6) + n % 6 * interval '4 minutes',
         CASE WHEN n IN (17, 40, 66) THEN timestamptz '2025-09-12 09:31:00+00' + n * interval '1 second' END
) AS t (at, gone)
ORDER BY n;
