-- The published sample of chemlink-service, step 4: what people did and learned. Needs 02-persons.sql.
-- No figure counts these rows, but they must not invent activity: from 4 October on a row is added only on a day on
-- which the same person signs up or updates the profile, and before that at the signup or by the import.

-- When a person's rows came: at the signup, or with the import of 1 October, or with the late profile update.
CREATE TEMP TABLE additions AS
SELECT n, CASE WHEN origin = 'import' THEN updated_at
               WHEN updated_on IS NOT NULL AND pg_temp.roll('added', n, 2) = 0 THEN updated_at
               WHEN updated_at BETWEEN '2025-10-01' AND '2025-10-02' AND pg_temp.roll('added', n, 9) < 4 THEN updated_at
               ELSE signed_up + (60 + pg_temp.roll('soon', n, 2400)) * interval '1 second' END AS added_at
FROM people;

-- People write dates as they please: '4-2011', '2011-04-17', '2011', or nothing.
CREATE FUNCTION pg_temp.as_typed(year integer, topic text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE pg_temp.roll(topic || ' style', n, 20)
         WHEN 0 THEN NULL
         WHEN 1 THEN ''
         WHEN 2 THEN year::text WHEN 3 THEN year::text WHEN 4 THEN year::text WHEN 5 THEN year::text
         WHEN 6 THEN to_char(make_date(year, 1 + pg_temp.roll(topic || ' month', n, 12),
                                       1 + pg_temp.roll(topic || ' day', n, 28)), 'YYYY-MM-DD')
         WHEN 7 THEN to_char(make_date(year, 1 + pg_temp.roll(topic || ' month', n, 12), 1), 'YYYY-MM-DD')
         ELSE (1 + pg_temp.roll(topic || ' month', n, 12))::text || '-' || year::text END;

-- Some rows were taken back on the day after the import (soft delete).
CREATE FUNCTION pg_temp.taken_back(one_in integer, key bigint, added_at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE
RETURN CASE WHEN key % one_in = 0 AND added_at < '2025-10-02'
            THEN timestamptz '2025-10-02 07:00:00+00'
                 + pg_temp.roll('taken back', key, 40000) * interval '1 second' END;

-- Positions, the current one first (step 1). Each ends in the year in which the next begins, and lasts at least a year.
CREATE TEMP TABLE positions AS
SELECT n, step, key, city,
       (2025 - sum(years) OVER career)::integer AS start_year,
       CASE WHEN step > 1 THEN 2025 - sum(years) OVER career + years END::integer AS end_year,
       CASE WHEN step = 1 THEN company ELSE pg_temp.roll('employer', key, 156) END AS company,
       CASE WHEN step = 1 THEN role ELSE role / 4 * 4 + greatest(role % 4 - step + 1, 0) END AS role
FROM people
CROSS JOIN LATERAL generate_series(1, CASE WHEN pg_temp.bothered(diligence, 'positions', n, 95)
                                           THEN 1 + pg_temp.roll('positions', n, 4) ELSE 0 END) AS step
CROSS JOIN LATERAL (SELECT n * 10 + step, 1 + pg_temp.roll('years', n * 10 + step, 6)) AS t (key, years)
WINDOW career AS (PARTITION BY n ORDER BY step);

INSERT INTO public.experiences (id, person_id, company_id, role_id, project_id, location_id,
    description, type, city, start_date, end_date, created_at, updated_at, deleted_at)
SELECT 1 + row_number() OVER as_added + row_number() OVER as_added / 57,
       p.id,
       201 + o.company + o.company / 29,
       11 + o.role,
       CASE WHEN pg_temp.roll('on project', key, 5) = 0 THEN 51 + pg_temp.roll('project', key, 65) END,
       CASE WHEN step = 1 THEN 101 + p.place
            WHEN pg_temp.roll('worked at', key, 3) = 0 THEN 101 + pg_temp.roll('where', key, 150) END,
       pg_temp.maybe(pg_temp.roll('has task', key, 5) < 3, r.description, 'task', key),
       pg_temp.maybe(pg_temp.roll('has type', key, 12) < 10,
                     (ARRAY['FULL_TIME', 'FULL_TIME', 'FULL_TIME', 'PART_TIME', 'CONTRACT', 'INTERNSHIP'])
                     [1 + pg_temp.roll('type', key, 6)], 'type', key),
       pg_temp.maybe(step = 1 AND pg_temp.roll('has city', key, 3) > 0, p.city, 'city', key),
       pg_temp.as_typed(start_year, 'from', key),
       CASE WHEN step > 1 THEN pg_temp.as_typed(end_year, 'to', key)
            ELSE (ARRAY[NULL, NULL, '', '', 'present'])[1 + pg_temp.roll('still there', key, 5)] END,
       at, coalesce(pg_temp.taken_back(211, key, at), at), pg_temp.taken_back(211, key, at)
FROM positions o
JOIN people p USING (n)
JOIN additions a USING (n)
JOIN roles r ON r.n = o.role
CROSS JOIN LATERAL (SELECT added_at + step * interval '1 microsecond') AS t (at)
WINDOW as_added AS (ORDER BY at, p.n)
ORDER BY at, p.n;

-- Studies, the last one first. The last ended in the year of the first position, or some years ago without one.
CREATE TEMP TABLE studies AS
SELECT n, id, step, n * 10 + step AS key, added_at + step * interval '1 microsecond' AS at,
       coalesce(first_job, 2024 - pg_temp.roll('graduated', n, 20)) - (step - 1) * 3 AS ended
FROM people
JOIN additions USING (n)
LEFT JOIN (SELECT n, min(start_year) AS first_job FROM positions GROUP BY n) AS jobs USING (n)
CROSS JOIN LATERAL generate_series(1, CASE WHEN pg_temp.bothered(diligence, 'studies', n, 108)
                                           THEN 1 + pg_temp.roll('studies', n, 5) / 3 ELSE 0 END) AS step;

INSERT INTO public.education (id, person_id, school_id, degree_id, field_of_study, description,
    start_date, end_date, created_at, updated_at, deleted_at)
SELECT 1 + row_number() OVER as_added + row_number() OVER as_added / 43,
       id,
       31 + pg_temp.roll('school', key, 84),
       1 + pg_temp.roll('degree', key, CASE WHEN step = 1 THEN 29 ELSE 7 END),   -- the earlier one is a Bachelor
       pg_temp.maybe(pg_temp.roll('has field', key, 8) > 1,
                     (ARRAY['Organic Chemistry', 'Physical Chemistry', 'Polymer Science', 'Chemical Engineering',
                            'Biochemistry', 'Materials Science', 'Analytical Chemistry', 'Environmental Chemistry',
                            'Business'])[1 + pg_temp.roll('field', key, 9)], 'field', key),
       pg_temp.maybe(pg_temp.roll('has thesis', key, 5) = 0, 'Thesis: ' || projects.name, 'thesis', key),
       pg_temp.as_typed(ended - 3, 'studied from', key),
       pg_temp.as_typed(ended, 'studied to', key),
       at, coalesce(pg_temp.taken_back(173, key, at), at), pg_temp.taken_back(173, key, at)
FROM studies
JOIN projects ON projects.n = pg_temp.roll('thesis', key, 65)
WINDOW as_added AS (ORDER BY at, studies.n)
ORDER BY at, studies.n;

-- Languages, English first.
INSERT INTO public.person_languages (id, person_id, language_id, proficiency, created_at, updated_at)
SELECT 1 + row_number() OVER as_added + row_number() OVER as_added / 91,
       id,
       CASE WHEN step = 1 THEN 1 ELSE 2 + (pg_temp.roll('language', n, 31) + step) % 31 END,
       pg_temp.maybe(pg_temp.roll('has level', key, 10) > 1,
                     (ARRAY['NATIVE', 'FLUENT', 'FLUENT', 'INTERMEDIATE', 'BASIC'])
                     [1 + pg_temp.roll('level', key, 5)], 'level', key),
       at, at
FROM people
JOIN additions USING (n)
CROSS JOIN LATERAL generate_series(1, CASE WHEN pg_temp.bothered(diligence, 'languages', n, 118)
                                           THEN 1 + pg_temp.roll('languages', n, 3) ELSE 0 END) AS step
CROSS JOIN LATERAL (SELECT n * 10 + step, added_at + interval '30 seconds' + step * interval '1 second') AS t (key, at)
WINDOW as_added AS (ORDER BY at, n)
ORDER BY at, n;
