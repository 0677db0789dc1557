-- The published sample of engagement-platform, step 2: the accounts. Needs words.sql and people.sql.
-- Makes true: whoever is real has an account here or not, but nobody real ever posted; the authors are ghosts.

-- Most people of ChemLink have an account: 92 of 100 active ones, and 8 of the 11 deleted ones.
-- line orders the active ones by chance; the first of them carry their external_id in another shape.
CREATE TEMP TABLE members AS
SELECT p.*, pg_temp.uuid_of('member', n) AS member_id,
       row_number() OVER (PARTITION BY deleted ORDER BY pg_temp.roll('line', n, 1000000), n) AS line
FROM people p
WHERE trait IS NULL AND CASE WHEN deleted THEN n <> ALL (SELECT d.n FROM people d WHERE d.deleted ORDER BY d.n LIMIT 3) ELSE pg_temp.roll('member', n, 100) < 92 END;

-- What stands where there is nothing to say: NULL or ''.
CREATE FUNCTION pg_temp.maybe(there boolean, filled text, topic text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN there THEN filled WHEN pg_temp.roll(topic || ' missing', n, 3) = 0 THEN '' END;

-- external_id: the uuid person_id as a rule; the number id for 24 people (and 1 of the deleted), in capitals for 18,
-- between spaces for 12, both for 3.
INSERT INTO public.persons (id, external_id, iam_id, first_name, middle_name, last_name, email, mobile_number, mobile_number_country_code,
    profile_picture_key, profile_pic_updated_at, company_name, role_title, employment_status, created_at, updated_at, deleted_at)
SELECT member_id,
       CASE WHEN line <= CASE WHEN deleted THEN 1 ELSE 24 END THEN id::text
            WHEN deleted OR line > 57 THEN person_id::text
            WHEN line <= 42 THEN upper(person_id::text COLLATE "C")
            WHEN line <= 54 THEN ' ' || person_id || ' '
            ELSE upper(person_id::text COLLATE "C") || '  ' END,
       pg_temp.uuid_of('kratos', m.n)::text, first_name, pg_temp.maybe(pg_temp.roll('has middle', m.n, 6) = 0, middle_name, 'middle', m.n), last_name, email,
       NULL, CASE WHEN pg_temp.roll('no prefix', m.n, 4) = 0 THEN '' END,
       pg_temp.maybe(pictured, 'pictures/' || member_id || '.jpg', 'picture', m.n), CASE WHEN pictured THEN changed END,
       pg_temp.maybe(diligence + pg_temp.roll('says company', m.n, 90) > 85, company_name, 'says company', m.n),
       pg_temp.maybe(diligence + pg_temp.roll('says role', m.n, 90) > 85, title, 'says role', m.n),
       pg_temp.maybe(pg_temp.roll('says status', m.n, 3) > 0, (ARRAY['EMPLOYED', 'EMPLOYED', 'EMPLOYED', 'SELF_EMPLOYED', 'STUDENT'])[1 + pg_temp.roll('status', m.n, 5)], 'status', m.n),
       created, CASE WHEN deleted THEN coalesce(gone, created) WHEN pictured THEN changed ELSE created END, gone
FROM members m JOIN roles ON roles.n = m.role
CROSS JOIN LATERAL (SELECT signed_up + (20 + pg_temp.roll('member since', m.n, 1500)) * interval '1 second',
                           pg_temp.roll('pictured', m.n, 6) = 0 AND signed_up < '2025-09-15' AND NOT deleted,
                           CASE WHEN deleted AND line <= 5 THEN deleted_at + interval '1 day 2 hours' END) AS t (created, pictured, gone)
CROSS JOIN LATERAL (SELECT pg_temp.at_work(created::date + 1 + pg_temp.roll('changed', m.n, 44), 'changed', m.n)) AS c (changed)
ORDER BY t.created, m.n;

-- Two people have a second account, by id instead of person_id, opened later and updated last.
INSERT INTO public.persons (id, external_id, first_name, last_name, email, company_name, employment_status, created_at, updated_at)
SELECT pg_temp.uuid_of('second account', n), id::text, first_name, last_name, first_mail || '.' || last_mail || '@home.example.net', '', 'EMPLOYED',
       timestamptz '2025-10-14 08:31:07+00' + line * interval '3 hours', timestamptz '2025-10-14 08:52:40+00' + line * interval '3 hours'
FROM members WHERE NOT deleted AND line IN (60, 61);

-- Ghosts: accounts behind which there is no person of ChemLink. Two of them wrote everything that is still to be seen.
-- cause is 'never existed' (a uuid or a number that points at nobody, or neither) or 'no external_id'. Where like_person
-- is given, name and e-mail are those of a ChemLink person without an account: probably the same, but nothing links them.
CREATE TEMP TABLE ghosts (ghost integer PRIMARY KEY, cause text NOT NULL, external_id text, first_name text, last_name text, email text, like_person integer, created_at timestamptz NOT NULL);
INSERT INTO ghosts VALUES
 (1, 'never existed',  pg_temp.uuid_of('nobody', 1)::text, 'Launch',    'Rehearsal', 'launch.rehearsal@chemlink-studio.example', NULL, '2025-06-03 07:41:12.400381+00'),
 (2, 'no external_id', NULL,                               'Community', 'Desk',      'community.desk@chemlink-studio.example',   NULL, '2025-06-03 08:02:55.118724+00'),
 (3, 'never existed',  '900417',                           'Preview',   'Account',   'preview@chemlink-studio.example',          NULL, '2025-06-04 09:15:31.702211+00'),
 (4, 'never existed',  pg_temp.uuid_of('nobody', 4)::text, 'Feed',      'Seeding',   'feed.seeding@chemlink-studio.example',     NULL, '2025-06-04 09:40:02.559017+00'),
 (5, 'no external_id', NULL,                               NULL,        NULL,        NULL,                                       1,    '2025-07-22 11:05:48.020466+00'),
 (6, 'no external_id', NULL,                               'Newsletter', 'Import',   'newsletter@chemlink-studio.example',       NULL, '2025-08-05 06:30:00.881245+00'),
 (7, 'no external_id', '',                                 'Photo',     'Library',   'photos@chemlink-studio.example',           NULL, '2025-08-12 13:20:19.337590+00'),
 (8, 'never existed',  'n/a',                              NULL,        NULL,        NULL,                                       2,    '2025-09-02 10:11:37.643108+00'),
 (9, 'never existed',  'chemlink:4711',                    'Migration', 'Leftover',  'leftover@chemlink-studio.example',         NULL, '2025-09-09 15:44:03.290157+00'),
 (10, 'never existed', '7b1c2f9e-53d1-4c',                 NULL,        NULL,        NULL,                                       3,    '2025-09-16 12:27:50.905932+00');

INSERT INTO public.persons (id, external_id, first_name, last_name, email, company_name, created_at, updated_at)
SELECT pg_temp.uuid_of('ghost', ghost), external_id, coalesce(g.first_name, p.first_name), coalesce(g.last_name, p.last_name),
       coalesce(g.email, CASE WHEN like_person = 2 THEN upper(p.email COLLATE "C") ELSE p.email END), CASE WHEN ghost % 2 = 0 THEN '' END, created_at, created_at
FROM ghosts g
LEFT JOIN (SELECT *, row_number() OVER (ORDER BY n) AS k FROM people WHERE trait IS NULL AND actor IS NULL AND NOT deleted AND origin = 'signup' AND n NOT IN (SELECT n FROM members)) AS p
       ON p.k = like_person * 12;
