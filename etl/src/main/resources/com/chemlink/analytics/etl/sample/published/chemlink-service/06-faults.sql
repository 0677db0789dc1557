-- The published sample of chemlink-service, step 7: what is wrong in it, on purpose. Needs everything before.
-- Few rows, exact numbers, each in etl/SAMPLE.md with a statement that shows it; none of them touches a published
-- figure. (More such truths are made where the rows are: nameless people and twins in people.sql, ghosts in the other
-- database.)

-- Positions and studies out of which the broken ones are taken: live ones of the crowd that say when they began.
-- line is their order by chance, among those whose end is missing, 'present' or some date.
CREATE TEMP TABLE breakable AS
SELECT kind, id, ended,
       row_number() OVER (PARTITION BY kind, ended ORDER BY pg_temp.roll('line', id, 1000000), id) AS line
FROM (
  SELECT 'position' AS kind, id, person_id, start_date, deleted_at,
         CASE coalesce(end_date, '') WHEN '' THEN 'missing' WHEN 'present' THEN 'present' ELSE 'date' END AS ended
  FROM experiences
  UNION ALL
  SELECT 'study', id, person_id, start_date, deleted_at,
         CASE WHEN coalesce(end_date, '') = '' THEN 'missing' ELSE 'date' END
  FROM education
) AS periods
WHERE deleted_at IS NULL AND coalesce(start_date, '') <> ''
  AND person_id IN (SELECT id FROM people WHERE actor IS NULL AND NOT deleted);

-- 10 beginnings of positions, 2 beginnings and 3 ends of studies that no calendar knows.
UPDATE experiences e
SET start_date = (ARRAY['13-2019', '13-2019', '13-2019', '2019-02-30', '2021-02-30', '00-2015', 'spring 2016',
                        'spring 2018', 'n/a', 'n/a'])[line]
FROM breakable b WHERE b.id = e.id AND kind = 'position' AND ended = 'missing' AND line <= 10;

UPDATE education e SET start_date = '31-2009'
FROM breakable b WHERE b.id = e.id AND kind = 'study' AND ended = 'date' AND line <= 2;

UPDATE education e SET end_date = (ARRAY['15-2012', '15-2012', 'ongoing'])[line - 2]
FROM breakable b WHERE b.id = e.id AND kind = 'study' AND ended = 'date' AND line BETWEEN 3 AND 5;

-- 5 positions that end before they begin, 2 that begin in the future.
UPDATE experiences e
SET start_date = (ARRAY['6-2018', '11-2019', '2017', '2020-05-01', '4-2011'])[line],
    end_date = (ARRAY['3-2016', '2018', '12-2015', '2019-11-30', '1-2011'])[line]
FROM breakable b WHERE b.id = e.id AND kind = 'position' AND ended = 'date' AND line <= 5;

UPDATE experiences e SET start_date = (ARRAY['1-2031', '2027-04-01'])[line]
FROM breakable b WHERE b.id = e.id AND kind = 'position' AND ended = 'present' AND line <= 2;

-- Texts in profiles of the crowd: 4 links that are none; 3 headlines that a spreadsheet takes for a formula, and 5 with
-- characters that travel badly (tab, line breaks, quotes and backslashes, emoji, writing from right to left).
CREATE TEMP TABLE odd_texts AS
SELECT id, row_number() OVER (ORDER BY pg_temp.roll('odd text', n, 1000000), n) AS line
FROM people WHERE actor IS NULL AND trait IS NULL AND NOT deleted AND origin = 'signup';

UPDATE public.persons p SET linked_in_url = (ARRAY['see CV', 'linkedin', 'see CV', 'linkedin'])[line]
FROM odd_texts o WHERE o.id = p.id AND line <= 4;

UPDATE public.persons p
SET headline_description = (ARRAY[
      '+20 years in coatings', '=1+1 is not all I can do', '@work: crystals, crystals, crystals',
      E'Process engineer\tat your service', E'Chemist.\nMother of two.\r\nRunner.',
      E'"Stirring" is a technique; C:\\temp is not \\.', '🧪 Formulation with love 🌱',
      'مهندسة عمليات في صناعة البوليمرات'])[line - 4]
FROM odd_texts o WHERE o.id = p.id AND line BETWEEN 5 AND 12;

-- Two companies entered a second time by the import, in another spelling; 7 and 4 profiles name the second one.
INSERT INTO public.companies (id, name, created_at, updated_at)
SELECT 381 + n, spelling, at, at
FROM (VALUES (0, 'NORTHWIND POLYMERS', timestamptz '2025-10-01 01:31:01+00'),
             (1, 'Aldermoor  Agrosciences ', timestamptz '2025-10-01 01:31:02+00')) AS again (n, spelling, at);

UPDATE public.persons p SET company_id = 381 + company
FROM (SELECT id, company, row_number() OVER (PARTITION BY company ORDER BY n) AS line
      FROM people JOIN public.persons USING (id)
      WHERE company IN (0, 1) AND company_id IS NOT NULL
        AND actor IS NULL AND trait IS NULL AND NOT deleted) AS colleagues
WHERE colleagues.id = p.id AND line <= CASE company WHEN 0 THEN 7 ELSE 4 END;

-- Activity that points nowhere: 2 votes on profiles that never existed; 1 view of a person who never existed, 1 of
-- nobody, 1 of a person who is deleted by now.
UPDATE query_votes v SET profile_id = 990000 + line
FROM (SELECT id, row_number() OVER (ORDER BY id) AS line FROM query_votes) AS votes
WHERE votes.id = v.id AND line IN (6, 15);

UPDATE view_access v
SET user_id = CASE line WHEN 20 THEN pg_temp.uuid_of('nobody', 20)
                        WHEN 40 THEN (SELECT person_id FROM people WHERE deleted ORDER BY n LIMIT 1) END
FROM (SELECT id, row_number() OVER (ORDER BY id) AS line FROM view_access) AS views
WHERE views.id = v.id AND line IN (20, 31, 40);
