-- chemlink-service, step 10: experiences, education, languages, and what the Finder can search of them.

-- Who fills the profile within the hour of signing up does so at "built"; the others weeks later, or never if they or
-- history end before. Ids follow the time.
CREATE UNLOGGED TABLE sample.builders AS
SELECT n, signup, finder, place, role, company, built, experiences, educations, languages, deleted_on,
       (sum(experiences) OVER in_time - experiences)::integer AS experiences_before, (sum(educations) OVER in_time - educations)::integer AS educations_before,
       (sum(languages) OVER in_time - languages)::integer AS languages_before
FROM (
  SELECT *, CASE WHEN experiences + educations > 0 AND chance('languages', n) < 0.75 THEN 1 + pick('how many languages', n, 3) ELSE 0 END AS languages,
         CASE WHEN builds_at_once THEN signup + 150 + pick('built', n, 1200)
              ELSE start_of(day + 2 + long_tail(14, chance('built when', n)) % 3000) + 28800 + pick('built', n, 36000) END AS built
  FROM people WHERE NOT ghost OFFSET 0) AS p
WHERE built < coalesce(start_of(deleted_on), as_of()) - 3600 AND experiences + educations > 0
WINDOW in_time AS (ORDER BY built, n ROWS UNBOUNDED PRECEDING);
ANALYZE sample.builders;

-- People write dates as they please, each in their own way: '4-2011' (most), '2011-04-01', '2011'.
CREATE FUNCTION sample.as_typed(n integer, year integer, month integer) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT CASE sample.pick('date style', n, 10) WHEN 0 THEN year::text WHEN 1 THEN year::text WHEN 2 THEN year::text || '-' || lpad(month::text, 2, '0') || '-01'
          ELSE month::text || '-' || year::text END $$;
-- The year in which somebody left their j-th job, counted back from the present one: each lasts one to five years.
CREATE FUNCTION sample.left_in(n integer, j integer) RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT 2026 - 3 * j + sample.pick('left in', n, j, 3) $$;

INSERT INTO public.experiences (id, person_id, company_id, role_id, project_id, location_id, description, type, city, start_date, end_date,
    created_at, updated_at, deleted_at)
SELECT experiences_before + j, id_of(b.n), CASE WHEN j = 1 THEN company ELSE pick('employer', b.n, j, employers()) END + 1, r.n + 1,
       CASE WHEN chance('on project', b.n, j) < 0.2 THEN 1 + pick('project', b.n, j, projects()) END, CASE WHEN j = 1 THEN place + 1 END,
       CASE WHEN chance('described', b.n, j) < 0.5 THEN r.description END,
       (ARRAY['FULL_TIME', 'FULL_TIME', 'FULL_TIME', 'FULL_TIME', 'PART_TIME', 'CONTRACT', 'INTERNSHIP', NULL])[1 + pick('job type', b.n, j, 8)],
       CASE WHEN j = 1 THEN w.city END, as_typed(b.n, from_year, from_month),
       CASE WHEN j > 1 THEN as_typed(b.n, to_year, to_month) WHEN chance('still there', b.n) < 0.3 THEN 'present' END,
       moment(made, chance('experience fraction', b.n, j)), moment(coalesce(gone, made), chance('experience fraction', b.n, j)), moment(gone, chance('experience fraction', b.n, j))
FROM (SELECT *, taken_back('experience gone', n, j, knob('gone experiences'), made) AS gone, CASE WHEN j = 1 THEN role WHEN role < 84 THEN role / 4 * 4 + greatest(role % 4 - j + 1, 0) ELSE role END AS position,
             left_in(n, j + 1) AS from_year, 1 + pick('from month', n, j, 12) AS from_month, left_in(n, j) AS to_year, 1 + pick('to month', n, j, 12) AS to_month
      FROM (SELECT *, built + 90 * j AS made FROM (SELECT *, generate_series(1, experiences) AS j FROM builders WHERE experiences > 0) AS b OFFSET 0) AS b OFFSET 0) AS b
JOIN roles r ON r.n = position JOIN places w ON w.n = place;

INSERT INTO public.education (id, person_id, school_id, degree_id, field_of_study, description, start_date, end_date, created_at, updated_at, deleted_at)
SELECT educations_before + j, id_of(n), 1 + pick('school', n, j, schools()), 1 + pick('degree', n, j, degrees()),
       (ARRAY['Organic Chemistry', 'Physical Chemistry', 'Polymer Science', 'Chemical Engineering', 'Biochemistry', 'Materials Science', 'Analytical Chemistry',
              'Environmental Chemistry', 'Business', NULL])[1 + pick('field', n, j, 10)],
       CASE WHEN chance('honours', n, j) < 0.1 THEN 'With honours.' END,
       as_typed(n, finished - 3, 10), as_typed(n, finished, 7),
       moment(made, chance('education fraction', n, j)), moment(coalesce(gone, made), chance('education fraction', n, j)), moment(gone, chance('education fraction', n, j))
FROM (SELECT *, taken_back('education gone', n, j, knob('gone educations'), made) AS gone
      FROM (SELECT *, built + 700 + 90 * j AS made, left_in(n, experiences + 1) - 4 * (j - 1) - pick('gap', n, 3) AS finished
            FROM (SELECT *, generate_series(1, educations) AS j FROM builders WHERE educations > 0) AS b OFFSET 0) AS b OFFSET 0) AS b;

INSERT INTO public.person_languages (id, person_id, language_id, proficiency, created_at, updated_at)
SELECT languages_before + j, id_of(n), CASE WHEN j = 1 THEN 1 ELSE 2 + (pick('language', n, languages()) + 11 * j) % (languages() - 1) END,
       (ARRAY['NATIVE', 'FLUENT', 'FLUENT', 'INTERMEDIATE', 'BASIC', NULL])[1 + pick('proficiency', n, j, 6)], made, made
FROM (SELECT *, moment(built + 1100 + 20 * j, chance('language fraction', n, j)) AS made
      FROM (SELECT *, generate_series(1, languages) AS j FROM builders WHERE languages > 0) AS b OFFSET 0) AS b;

-- Embeddings exactly for Finder people: a summary for each, made the night after the signup, and one per experience.
CREATE FUNCTION sample.vector(stream text, n bigint, k bigint) RETURNS real[] IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT ARRAY[sample.chance(stream || ' 1', n, k) - 0.5, sample.chance(stream || ' 2', n, k) - 0.5, sample.chance(stream || ' 3', n, k) - 0.5,
               sample.chance(stream || ' 4', n, k) - 0.5, sample.chance(stream || ' 5', n, k) - 0.5, sample.chance(stream || ' 6', n, k) - 0.5]::real[] $$;

INSERT INTO public.embeddings (id, person_id, embedded_text, embedded_vector, type, start_date, end_date, score_multiplier, created_at, updated_at)
SELECT row_number() OVER (ORDER BY made, p.n, piece), id_of(p.n), CASE piece WHEN 0 THEN r.title || ' at ' || e.name || ', ' || w.city ELSE r.title || ', ' || r.description END,
       vector('embedding', p.n, piece), CASE piece WHEN 0 THEN 'SUMMARY' ELSE 'EXPERIENCE' END,
       CASE WHEN piece > 0 THEN make_date(left_in(p.n, piece + 1), 1, 1) END, CASE WHEN piece > 1 THEN make_date(left_in(p.n, piece), 1, 1) END,
       (ARRAY['1.0', '0.8', NULL])[1 + piece % 3], made, made
FROM (
  SELECT n, 0 AS piece, role, company, place, moment(least(start_of(day + 1) + 7500, as_of() - 1200) + n % 600, chance('embedded', n)) AS made
  FROM people WHERE finder
  UNION ALL
  SELECT n, generate_series(1, experiences), role, company, place,
         moment(least((built / 86400 + 1) * 86400 + 7500, as_of() - 1200) + n % 600, chance('embedded', n))
  FROM builders WHERE finder
) AS p JOIN roles r ON r.n = role JOIN employers e ON e.n = company JOIN places w ON w.n = place;
