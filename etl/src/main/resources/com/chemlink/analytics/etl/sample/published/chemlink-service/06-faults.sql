-- The published sample of chemlink-service, step 7: what is wrong in it, on purpose. Needs 02-persons.sql to 05-finder.sql.
-- Few rows, exact numbers, each in etl/SAMPLE.md with a statement that shows it; none of them touches a published figure.
-- (More such truths are made where the rows are: nameless people and twins in people.sql, ghosts in the other database.)

-- Positions and studies out of which the broken ones are taken: live ones of the crowd.
CREATE TEMP TABLE breakable AS
SELECT 'experience' AS kind, e.id, coalesce(e.end_date, '') AS end_date FROM experiences e JOIN people p ON p.id = e.person_id
WHERE e.deleted_at IS NULL AND NOT p.deleted AND p.actor IS NULL AND coalesce(e.start_date, '') <> ''
UNION ALL
SELECT 'study', e.id, coalesce(e.end_date, '') FROM education e JOIN people p ON p.id = e.person_id
WHERE e.deleted_at IS NULL AND NOT p.deleted AND p.actor IS NULL AND coalesce(e.start_date, '') <> '' AND coalesce(e.end_date, '') <> '';

-- 10 beginnings of positions, 2 beginnings and 3 ends of studies that no calendar knows.
WITH line AS (
  SELECT id, row_number() OVER (ORDER BY pg_temp.roll('bad date', id, 1000000), id) AS k FROM breakable WHERE kind = 'experience' AND end_date = ''
)
UPDATE experiences e
SET start_date = (ARRAY['13-2019', '13-2019', '13-2019', '2019-02-30', '2021-02-30', '00-2015', 'spring 2016', 'spring 2018', 'n/a', 'n/a'])[k]
FROM line WHERE line.id = e.id AND k <= 10;

WITH line AS (
  SELECT id, row_number() OVER (ORDER BY pg_temp.roll('bad study', id, 1000000), id) AS k FROM breakable WHERE kind = 'study'
)
UPDATE education e
SET start_date = CASE WHEN k <= 2 THEN '31-2009' ELSE start_date END,
    end_date = CASE WHEN k > 2 THEN (ARRAY['15-2012', '15-2012', 'ongoing'])[k - 2] ELSE end_date END
FROM line WHERE line.id = e.id AND k <= 5;

-- 5 positions that end before they begin, 2 that begin in the future.
UPDATE experiences e SET start_date = (ARRAY['6-2018', '11-2019', '2017', '2020-05-01', '4-2011'])[k], end_date = (ARRAY['3-2016', '2018', '12-2015', '2019-11-30', '1-2011'])[k]
FROM (SELECT id, row_number() OVER (ORDER BY pg_temp.roll('backwards', id, 1000000), id) AS k FROM breakable
      WHERE kind = 'experience' AND end_date NOT IN ('', 'present')) AS line
WHERE line.id = e.id AND k <= 5;

UPDATE experiences e SET start_date = (ARRAY['1-2031', '2027-04-01'])[k]
FROM (SELECT id, row_number() OVER (ORDER BY pg_temp.roll('too early', id, 1000000), id) AS k FROM breakable WHERE kind = 'experience' AND end_date = 'present') AS line
WHERE line.id = e.id AND k <= 2;

-- Texts in profiles of the crowd: 4 links that are none, 3 headlines that a spreadsheet takes for a formula, and 5 with
-- characters that travel badly (tab, line breaks, quotes and backslashes, emoji, writing from right to left).
WITH line AS (
  SELECT id, row_number() OVER (ORDER BY pg_temp.roll('odd text', n, 1000000), n) AS k FROM people WHERE actor IS NULL AND trait IS NULL AND NOT deleted AND origin = 'signup'
)
UPDATE public.persons p
SET linked_in_url = CASE WHEN k <= 4 THEN (ARRAY['see CV', 'linkedin', 'see CV', 'linkedin'])[k] ELSE linked_in_url END,
    headline_description = CASE WHEN k > 4 THEN (ARRAY['+20 years in coatings', '=1+1 is not all I can do', '@work: crystals, crystals, crystals',
        E'Process engineer\tat your service', E'Chemist.\nMother of two.\r\nRunner.', E'"Stirring" is a technique; C:\\temp is not \\.', '🧪 Formulation with love 🌱', 'مهندسة عمليات في صناعة البوليمرات'])[k - 4] ELSE headline_description END
FROM line WHERE line.id = p.id AND k <= 12;

-- Two companies entered a second time by the import, in another spelling; 7 and 4 profiles name the second one.
INSERT INTO public.companies (id, name, description, created_at, updated_at)
SELECT 380 + k, spelling, NULL, timestamptz '2025-10-01 01:31:00+00' + k * interval '1 second', timestamptz '2025-10-01 01:31:00+00' + k * interval '1 second'
FROM (VALUES (1, 'NORTHWIND POLYMERS'), (2, 'Aldermoor  Agrosciences ')) AS again (k, spelling);
UPDATE public.persons p SET company_id = 381 + company
FROM (SELECT id, company, row_number() OVER (PARTITION BY company ORDER BY n) AS k FROM people JOIN public.persons USING (id)
      WHERE company IN (0, 1) AND company_id IS NOT NULL AND actor IS NULL AND trait IS NULL AND NOT deleted) AS line
WHERE line.id = p.id AND (company = 0 AND k <= 7 OR company = 1 AND k <= 4);

-- Activity that points nowhere: 2 votes on a profile that never existed, 1 view of nobody, 1 view that says nothing, 1 of a deleted person.
UPDATE query_votes v SET profile_id = 990000 + k
FROM (SELECT id, row_number() OVER (ORDER BY id) AS k FROM query_votes) AS line WHERE line.id = v.id AND k IN (6, 15);
UPDATE view_access v
SET user_id = CASE k WHEN 20 THEN pg_temp.uuid_of('nobody', 20) WHEN 31 THEN NULL ELSE (SELECT person_id FROM people WHERE deleted ORDER BY n LIMIT 1) END
FROM (SELECT id, row_number() OVER (ORDER BY id) AS k FROM view_access) AS line WHERE line.id = v.id AND k IN (20, 31, 40);
