-- The published sample of chemlink-service, step 3: the accounts. Needs people.sql, 01-reference.sql.
-- Makes true: 2,105 rows, 11 of them deleted, 2,094 active; the signups of every month and their growth; 19 Finder
-- accounts and 2,086 Standard ones; 2,084 profile updates in October, 2,050 of them by the import and 34 in the last
-- 30 days.

-- How much of a profile is filled depends on the person's diligence plus a throw of the die.
CREATE FUNCTION pg_temp.bothered(diligence integer, topic text, n bigint, threshold integer) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN diligence + pg_temp.roll('has ' || topic, n, 90) > threshold;

CREATE TEMP TABLE profiles AS
SELECT p.n, p.id, p.diligence, t.title,
       CASE WHEN pg_temp.roll('short headline', p.n, 30) = 0
            THEN (ARRAY['Chemist', 'Engineer', 'Hello', 'R&D'])[1 + pg_temp.roll('which short', p.n, 4)]
            ELSE replace(replace(replace(replace(h.template,
                   '{role}', t.title), '{company}', p.company_name), '{city}', p.city), '{school}', s.name)
       END AS headline,
       g.goal,
       format('%s with %s years behind me, most of them at %s. %s',
              t.title, 2 + pg_temp.roll('years', p.n, 25), p.company_name,
              (ARRAY['Happy to help with scale-up questions.', 'At home in the laboratory and in the meeting room.',
                     'I publish, patent and ship.', 'Interested in circular chemistry.'])
              [1 + pg_temp.roll('closing', p.n, 4)]) AS summary,
       'https://linkedin.example.com/in/' || p.first_mail || '-' || p.last_mail || '-'
         || substr(md5(p.person_id::text), 1, 6) AS link,
       pg_temp.roll('has mobile', p.n, 10) < 3 AS mobile
FROM people p
JOIN roles t ON t.n = p.role
JOIN headlines h ON h.n = pg_temp.roll('headline', p.n, 61)
JOIN schools s ON s.n = pg_temp.roll('headline school', p.n, 84)
JOIN career_goals g ON g.n = pg_temp.roll('goal', p.n, 32);

INSERT INTO public.persons (id, person_id, chemlink_id, kratos_id, hydra_id,
    first_name, middle_name, last_name, email, secondary_email,
    mobile_number, mobile_number_country_code, profile_picture, linked_in_url,
    headline_description, career_goals, business_experience_summary,
    location_id, company_id, role_id,
    has_finder, profile, created_at, updated_at, deleted_at)
SELECT p.id, person_id, pg_temp.uuid_of('chemlink', n), pg_temp.uuid_of('kratos', n),
       CASE WHEN pg_temp.roll('hydra', n, 3) > 0 THEN pg_temp.uuid_of('hydra', n) END,
       first_name,
       pg_temp.maybe(pg_temp.roll('has middle', n, 6) = 0, middle_name, 'middle', n),
       last_name,
       email,
       pg_temp.maybe(pg_temp.roll('has second', n, 12) = 0,
                     first_mail || '.' || last_mail || n || '@home.example.net', 'second', n),
       pg_temp.maybe(mobile, '555 01' || lpad(pg_temp.roll('mobile', n, 100)::text, 2, '0'), 'mobile', n),
       pg_temp.maybe(mobile, '+' || (ARRAY[1, 49, 91, 44, 86, 33])[1 + pg_temp.roll('prefix', n, 6)], 'prefix', n),
       pg_temp.maybe(pg_temp.bothered(p.diligence, 'picture', n, 125),
                     'profiles/' || person_id || '.jpg', 'picture', n),
       pg_temp.maybe(pg_temp.bothered(p.diligence, 'link', n, 105), link, 'link', n),
       pg_temp.maybe(pg_temp.bothered(p.diligence, 'headline', n, 70), headline, 'headline', n),
       pg_temp.maybe(pg_temp.bothered(p.diligence, 'goal', n, 135), goal, 'goal', n),
       pg_temp.maybe(pg_temp.bothered(p.diligence, 'summary', n, 145), summary, 'summary', n),
       CASE WHEN NOT pg_temp.bothered(p.diligence, 'place', n, 80) THEN NULL
            WHEN pg_temp.roll('no city', n, 25) = 0 THEN 301 + pg_temp.roll('country only', n, 8)
            ELSE 101 + place END,
       CASE WHEN pg_temp.bothered(p.diligence, 'company', n, 88) THEN 201 + company + company / 29 END,
       CASE WHEN pg_temp.bothered(p.diligence, 'role', n, 84) THEN 11 + role END,
       finder,
       CASE WHEN pg_temp.roll('has json', n, 4) > 0
            THEN json_build_object('theme', (ARRAY['light', 'dark'])[1 + pg_temp.roll('theme', n, 2)],
                                   'steps', p.diligence / 20) END,
       signed_up, updated_at, deleted_at
FROM people p JOIN profiles USING (n)
ORDER BY p.id;
