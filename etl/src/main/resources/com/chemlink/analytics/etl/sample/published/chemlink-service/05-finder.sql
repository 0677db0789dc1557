-- The published sample of chemlink-service, step 6: what the Finder can search, and what was searched. Needs 03-careers.sql.
-- Makes true: a person has embeddings exactly if the account is a Finder account (19).

-- A short vector of numbers between -1 and 1; nobody extracts it.
CREATE FUNCTION pg_temp.vector(topic text, n bigint) RETURNS real[] LANGUAGE sql IMMUTABLE
RETURN (SELECT array_agg(((pg_temp.roll(topic || ' ' || i, n, 2001) - 1000) / 1000.0)::real ORDER BY i) FROM generate_series(1, 6) AS i);

-- A summary for each of the 19, and a piece for each position; made overnight, two days after the signup.
INSERT INTO public.embeddings (id, person_id, embedded_text, embedded_vector, type, start_date, end_date, score_multiplier, created_at, updated_at)
SELECT row_number() OVER in_order + row_number() OVER in_order / 17, id, text, pg_temp.vector('embedding', n * 10 + piece), type, from_date, to_date,
       CASE piece % 3 WHEN 0 THEN '1.0' WHEN 1 THEN NULL ELSE '0.8' END, at, at
FROM (
  SELECT p.n, p.id, 0 AS piece, 'SUMMARY' AS type, format('%s %s, %s at %s in %s', first_name, last_name, title, company_name, city) AS text,
         NULL::date AS from_date, NULL::date AS to_date, signed_up::date + 2 + interval '2 hours 5 minutes' + p.n % 100 * interval '1 second' AS at
  FROM people p JOIN roles ON roles.n = role WHERE finder
  UNION ALL
  SELECT p.n, p.id, step, 'EXPERIENCE', format('%s at %s', r.title, c.name), make_date(start_year::integer, 1, 1), make_date(end_year::integer, 1, 1),
         signed_up::date + 2 + interval '2 hours 5 minutes' + p.n % 100 * interval '1 second' + step * interval '210 milliseconds'
  FROM people p JOIN positions o USING (n) JOIN roles r ON r.n = o.role JOIN companies c ON c.n = o.company WHERE finder
) AS pieces
WINDOW in_order AS (ORDER BY at, n, piece)
ORDER BY at, n, piece;

-- 226 searches from 12 June to 3 November, more from week to week, on working days. Who searched is not recorded.
INSERT INTO public.query_embeddings (id, intent, embedded_text, embedded_vector, created_at, updated_at)
SELECT row_number() OVER in_order + row_number() OVER in_order / 31, CASE pg_temp.roll('understood', i, 15) WHEN 0 THEN NULL WHEN 1 THEN '' ELSE intent END,
       text, pg_temp.vector('query', i), at, at
FROM (
  SELECT i, pg_temp.at_work(CASE WHEN extract(isodow FROM day) >= 6 THEN day - 2 ELSE day END, 'search', i) AS at
  FROM (SELECT i, date '2025-06-12' + floor(144.99 * sqrt(i / 225.0::double precision))::integer AS day FROM generate_series(0, 225) AS i) AS spread
) AS searched
JOIN search_texts ON search_texts.n = pg_temp.roll('search text', i, 42)
WINDOW in_order AS (ORDER BY at, i)
ORDER BY at, i;
