-- The published sample of chemlink-service, step 3: the accounts. Needs people.sql, 01-reference.sql.
-- Makes true: 2,105 rows, 11 of them deleted, 2,094 active; the signups of every month and their growth; 19 Finder accounts
-- and 2,086 Standard ones; 2,084 profile updates in October, 2,050 of them by the import and 34 in the last 30 days.
--
-- How much of a profile is filled depends on the person's diligence plus a throw of the die; what is missing is NULL
-- in some rows and '' in others, as nobody has decided which.

-- The text where it is there, and one of the two shapes of nothing where it is not.
CREATE FUNCTION pg_temp.maybe(there boolean, filled text, topic text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN there THEN filled WHEN pg_temp.roll(topic || ' missing', n, 3) = 0 THEN '' END;

INSERT INTO public.persons (id, person_id, chemlink_id, kratos_id, hydra_id, first_name, middle_name, last_name, email, secondary_email,
    mobile_number, mobile_number_country_code, profile_picture, linked_in_url, headline_description, career_goals, business_experience_summary,
    location_id, company_id, role_id, has_finder, profile, created_at, updated_at, deleted_at)
SELECT id, person_id, pg_temp.uuid_of('chemlink', n), pg_temp.uuid_of('kratos', n), CASE WHEN pg_temp.roll('hydra', n, 3) > 0 THEN pg_temp.uuid_of('hydra', n) END,
       first_name,
       pg_temp.maybe(pg_temp.roll('has middle', n, 6) = 0, middle_name, 'middle', n),
       last_name,
       email,
       pg_temp.maybe(pg_temp.roll('has second', n, 12) = 0, first_mail || '.' || last_mail || n || '@home.example.net', 'second', n),
       pg_temp.maybe(mobile, '555 01' || lpad(pg_temp.roll('mobile', n, 100)::text, 2, '0'), 'mobile', n),
       pg_temp.maybe(mobile, '+' || (ARRAY['1', '49', '91', '44', '86', '33'])[1 + pg_temp.roll('prefix', n, 6)], 'prefix', n),
       pg_temp.maybe(diligence + pg_temp.roll('has picture', n, 90) > 125, 'profiles/' || person_id || '.jpg', 'picture', n),
       pg_temp.maybe(diligence + pg_temp.roll('has link', n, 90) > 105,
                     'https://linkedin.example.com/in/' || first_mail || '-' || last_mail || '-' || substr(md5(person_id::text), 1, 6), 'link', n),
       pg_temp.maybe(diligence + pg_temp.roll('has headline', n, 90) > 70,
                     CASE WHEN pg_temp.roll('short headline', n, 30) = 0 THEN (ARRAY['Chemist', 'Engineer', 'Hello', 'R&D'])[1 + pg_temp.roll('which short', n, 4)]
                          ELSE replace(replace(replace(replace(template, '{role}', title), '{company}', company_name), '{city}', city),
                                       '{school}', (SELECT name FROM schools WHERE schools.n = pg_temp.roll('headline school', p.n, 84))) END, 'headline', n),
       pg_temp.maybe(diligence + pg_temp.roll('has goal', n, 90) > 135, goal, 'goal', n),
       pg_temp.maybe(diligence + pg_temp.roll('has summary', n, 90) > 145,
                     format('%s with %s years behind me, most of them at %s. %s', title, 2 + pg_temp.roll('years', n, 25), company_name,
                            (ARRAY['Happy to help with scale-up questions.', 'At home in the laboratory and in the meeting room.', 'I publish, patent and ship.',
                                   'Interested in circular chemistry.'])[1 + pg_temp.roll('closing', n, 4)]), 'summary', n),
       CASE WHEN diligence + pg_temp.roll('has place', n, 90) > 80 THEN CASE WHEN pg_temp.roll('no city', n, 25) = 0 THEN 301 + pg_temp.roll('country only', n, 8) ELSE 101 + place END END,
       CASE WHEN diligence + pg_temp.roll('has company', n, 90) > 88 THEN 201 + company + company / 29 END,
       CASE WHEN diligence + pg_temp.roll('has role', n, 90) > 84 THEN 11 + role END,
       finder,
       CASE WHEN pg_temp.roll('has json', n, 4) > 0 THEN json_build_object('theme', (ARRAY['light', 'dark'])[1 + pg_temp.roll('theme', n, 2)], 'steps', diligence / 20) END,
       signed_up, updated_at, deleted_at
FROM (SELECT people.*, headlines.template, roles.title, career_goals.goal, pg_temp.roll('has mobile', people.n, 10) < 3 AS mobile
      FROM people
      JOIN headlines ON headlines.n = pg_temp.roll('headline', people.n, 61)
      JOIN roles ON roles.n = people.role
      JOIN career_goals ON career_goals.n = pg_temp.roll('goal', people.n, 32)) AS p
ORDER BY id;
