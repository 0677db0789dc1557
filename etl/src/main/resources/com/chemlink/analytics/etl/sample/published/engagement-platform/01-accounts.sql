-- The published sample of engagement-platform, step 2: the accounts. Needs words.sql and people.sql.
-- Makes true: whoever is real has an account here or not, but nobody real ever posted; the authors are ghosts.

-- Most people of ChemLink have an account: 92 of 100 active ones, and 8 of the 11 deleted ones.
-- line orders each kind by chance; the first of them carry their external_id in another shape.
CREATE TEMP TABLE members AS
SELECT p.*, pg_temp.uuid_of('member', n) AS member_id,
       signed_up + (20 + pg_temp.roll('member since', n, 1500)) * interval '1 second' AS joined,
       row_number() OVER (PARTITION BY deleted ORDER BY pg_temp.roll('line', n, 1000000), n) AS line
FROM people p
WHERE trait IS NULL
  AND CASE WHEN deleted THEN n <> ALL (ARRAY(SELECT n FROM people WHERE deleted ORDER BY n LIMIT 3))
           ELSE pg_temp.roll('member', n, 100) < 92 END;

-- One in six has put up a picture since; five of the eight deleted people left here too.
CREATE TEMP TABLE later AS
SELECT n, CASE WHEN NOT deleted AND signed_up < '2025-09-15' AND pg_temp.roll('pictured', n, 6) = 0
               THEN pg_temp.at_work(joined::date + 1 + pg_temp.roll('changed', n, 44), 'changed', n) END AS pictured,
       CASE WHEN deleted AND line <= 5 THEN deleted_at + interval '1 day 2 hours' END AS gone
FROM members;

-- external_id: the uuid person_id as a rule; the number id for 24 people (and 1 of the deleted), in capitals for 18,
-- between spaces for 12, both for 3.
INSERT INTO public.persons (id, external_id, iam_id, first_name, middle_name, last_name, email,
    mobile_number_country_code, profile_picture_key, profile_pic_updated_at, company_name, role_title,
    employment_status, created_at, updated_at, deleted_at)
SELECT member_id,
       CASE WHEN line <= CASE WHEN deleted THEN 1 ELSE 24 END THEN id::text
            WHEN deleted OR line > 57 THEN person_id::text
            WHEN line <= 42 THEN upper(person_id::text COLLATE "C")
            WHEN line <= 54 THEN ' ' || person_id || ' '
            ELSE upper(person_id::text COLLATE "C") || '  ' END,
       pg_temp.uuid_of('kratos', n)::text,
       first_name,
       pg_temp.maybe(pg_temp.roll('has middle', n, 6) = 0, middle_name, 'middle', n),
       last_name,
       email,
       CASE WHEN pg_temp.roll('no prefix', n, 4) = 0 THEN '' END,
       pg_temp.maybe(pictured IS NOT NULL, 'pictures/' || member_id || '.jpg', 'picture', n),
       pictured,
       pg_temp.maybe(diligence + pg_temp.roll('says company', n, 90) > 85, company_name, 'says company', n),
       pg_temp.maybe(diligence + pg_temp.roll('says role', n, 90) > 85, title, 'says role', n),
       pg_temp.maybe(pg_temp.roll('says status', n, 3) > 0,
                     (ARRAY['EMPLOYED', 'EMPLOYED', 'EMPLOYED', 'SELF_EMPLOYED', 'STUDENT'])
                     [1 + pg_temp.roll('status', n, 5)], 'status', n),
       joined, coalesce(gone, pictured, joined), gone
FROM members
JOIN later USING (n)
JOIN (SELECT n AS role, title FROM roles) AS titles USING (role)
ORDER BY joined, n;

-- Two people have a second account, by id instead of person_id, opened later and updated last.
INSERT INTO public.persons (id, external_id, first_name, last_name, email, company_name, employment_status,
    created_at, updated_at)
SELECT pg_temp.uuid_of('second account', n), id::text, first_name, last_name,
       first_mail || '.' || last_mail || '@home.example.net', '', 'EMPLOYED',
       timestamptz '2025-10-14 08:31:07+00' + line * interval '3 hours',
       timestamptz '2025-10-14 08:52:40+00' + line * interval '3 hours'
FROM members WHERE NOT deleted AND line IN (60, 61);

-- Ghosts: accounts behind which there is no person of ChemLink. The first two wrote all that is still to be seen.
-- An external_id that is a uuid or a number of nobody, or neither: never existed (6). NULL or '': no external_id (4).
-- (The 8 accounts of deleted people above are ghosts too.)
CREATE TEMP TABLE ghosts (ghost integer PRIMARY KEY, external_id text, first_name text, last_name text, email text,
                          created_at timestamptz NOT NULL);
INSERT INTO ghosts VALUES
  (1, pg_temp.uuid_of('nobody', 1)::text, 'Launch', 'Rehearsal', 'launch.rehearsal@chemlink-studio.example',
   '2025-06-03 07:41:12.400381+00'),
  (2, NULL, 'Community', 'Desk', 'community.desk@chemlink-studio.example', '2025-06-03 08:02:55.118724+00'),
  (3, '900417', 'Preview', 'Account', 'preview@chemlink-studio.example', '2025-06-04 09:15:31.702211+00'),
  (4, pg_temp.uuid_of('nobody', 4)::text, 'Feed', 'Seeding', 'feed.seeding@chemlink-studio.example',
   '2025-06-04 09:40:02.559017+00'),
  (5, NULL, 'Newsletter', 'Import', 'newsletter@chemlink-studio.example', '2025-08-05 06:30:00.881245+00'),
  (6, '', 'Photo', 'Library', 'photos@chemlink-studio.example', '2025-08-12 13:20:19.337590+00'),
  (7, 'chemlink:4711', 'Migration', 'Leftover', 'leftover@chemlink-studio.example', '2025-09-09 15:44:03.290157+00');

-- Three of them have the name and the address of a ChemLink person without an account, once in capitals: probably the
-- same person, but nothing links them.
INSERT INTO ghosts
SELECT 7 + k, (ARRAY[NULL, 'n/a', '7b1c2f9e-53d1-4c'])[k], first_name, last_name,
       CASE WHEN k = 2 THEN upper(email COLLATE "C") ELSE email END,
       timestamptz '2025-09-02 10:11:37.643108+00' + k * interval '6 days 02:16:13.262824'
FROM (SELECT row_number() OVER (ORDER BY n) AS line, * FROM people
      WHERE trait IS NULL AND actor IS NULL AND NOT deleted AND origin = 'signup'
        AND n NOT IN (SELECT n FROM members)) AS without
JOIN generate_series(1, 3) AS k ON line = k * 12;

INSERT INTO public.persons (id, external_id, first_name, last_name, email, company_name, created_at, updated_at)
SELECT pg_temp.uuid_of('ghost', ghost), external_id, first_name, last_name, email, CASE WHEN ghost % 2 = 0 THEN '' END,
       created_at, created_at
FROM ghosts
ORDER BY ghost;
