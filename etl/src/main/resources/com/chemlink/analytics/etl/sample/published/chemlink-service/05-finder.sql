-- The published sample of chemlink-service, step 6: what the Finder can search, and what was searched.
-- Needs 03-careers.sql. Makes true: an account has embeddings exactly if it is one of the 19 Finder accounts.

-- A short vector of numbers between -1 and 1; nobody extracts it.
CREATE FUNCTION pg_temp.vector(topic text, n bigint) RETURNS real[] LANGUAGE sql IMMUTABLE
RETURN (SELECT array_agg(((pg_temp.roll(topic || ' ' || i::text, n, 2001) - 1000) / 1000.0)::real ORDER BY i)
        FROM generate_series(1, 6) AS i);

-- A summary for each of the 19, and a piece for each position; made overnight, two days after the signup.
INSERT INTO public.embeddings (id, person_id, embedded_text, embedded_vector, type, start_date, end_date,
    score_multiplier, created_at, updated_at)
WITH pieces AS (
  SELECT p.n, p.id, 0 AS piece, 'SUMMARY' AS type, NULL::date AS from_date, NULL::date AS to_date,
         format('%s %s, %s at %s in %s', first_name, last_name, title, company_name, city) AS text
  FROM people p JOIN roles ON roles.n = role
  WHERE finder
  UNION ALL
  SELECT p.n, p.id, step, 'EXPERIENCE', make_date(start_year, 1, 1), make_date(end_year, 1, 1),
         format('%s at %s', r.title, c.name)
  FROM people p JOIN positions o USING (n) JOIN roles r ON r.n = o.role JOIN companies c ON c.n = o.company
  WHERE finder
)
SELECT row_number() OVER in_order + row_number() OVER in_order / 17, pieces.id, text,
       pg_temp.vector('embedding', n * 10 + piece), type, from_date, to_date,
       (ARRAY['1.0', NULL, '0.8'])[1 + piece % 3], at, at
FROM pieces JOIN people USING (n)
CROSS JOIN LATERAL (
  SELECT signed_up::date + 2 + interval '2 hours 5 minutes' + n % 100 * interval '1 second'
         + piece * interval '210 milliseconds'
) AS overnight (at)
WINDOW in_order AS (ORDER BY at, n, piece)
ORDER BY at, n, piece;

-- 226 searches from 12 June to 3 November, more from week to week, on working days. Who searched is not recorded.
INSERT INTO public.query_embeddings (id, intent, embedded_text, embedded_vector, created_at, updated_at)
WITH searches AS (
  SELECT i, date '2025-06-12' + floor(144.99 * sqrt(i / 225.0::double precision))::integer AS day
  FROM generate_series(0, 225) AS i
), searched AS (
  SELECT i, pg_temp.at_work(CASE WHEN extract(isodow FROM day) >= 6 THEN day - 2 ELSE day END, 'search', i) AS at
  FROM searches
)
SELECT row_number() OVER in_order + row_number() OVER in_order / 31,
       CASE pg_temp.roll('understood', i, 15) WHEN 0 THEN NULL WHEN 1 THEN '' ELSE intent END,
       text, pg_temp.vector('query', i), at, at
FROM searched JOIN search_texts ON search_texts.n = pg_temp.roll('search text', i, 42)
WINDOW in_order AS (ORDER BY at, i)
ORDER BY at, i;
