-- The published sample of chemlink-service, step 5: who really used the product, and when. Needs 02-persons.sql.
-- Makes true: in October 24 people with a view, vote or collection (14 Finder, 10 Standard), 20 of them with a profile
-- update too; by type 14 / 10 / 8 users; 7 viewers in November; in the last 30 days 44 views by 19, 22 votes by 8,
-- 36 collections by 10 users (27 PUBLIC by 8, 9 PRIVATE by 7); 18 days with activity, 3.6 users on the mean, 9 at most,
-- 8 / 6 / 7 on 24 October / 30 October / 3 November.
--
-- The days, with the profile updates of people.sql. "Both" are those who did both on that day and count once:
--   October   6  7  8  9 11 13 14 15 16 17 20 21 22 23 24 28 30   November 3     sum
--   updates   1  2  2  3  1  3  1  4  2  1  1  3  2  1  3  1  3            -      34
--   active    1  1  -  2  -  1  1  6  1  -  2  2  1  1  6  2  3            7      37
--   both      -  -  -  1  -  1  -  1  -  -  -  1  1  -  1  -  -            -       6
--   users     2  3  2  4  1  3  2  9  3  1  3  4  2  2  8  3  6            7      65 = 18 days x 3.6
CREATE TEMP TABLE visits (actor text NOT NULL, day date NOT NULL, views integer NOT NULL, votes integer NOT NULL,
                          public_lists integer NOT NULL, private_lists integer NOT NULL, PRIMARY KEY (actor, day));
INSERT INTO visits VALUES
  ('F1',  '2025-10-06', 2, 1, 0, 0), ('F1',  '2025-10-30', 2, 1, 0, 0), ('F2', '2025-10-13', 0, 3, 0, 0),
  ('F3',  '2025-10-15', 0, 4, 0, 0), ('F4',  '2025-10-15', 0, 2, 0, 0), ('F5', '2025-10-07', 0, 0, 3, 1),
  ('F5',  '2025-10-15', 0, 0, 3, 0), ('F5',  '2025-10-24', 0, 3, 2, 1), ('F6', '2025-10-15', 0, 2, 3, 1),
  ('F6',  '2025-10-16', 0, 1, 1, 0), ('F7',  '2025-10-20', 0, 2, 4, 0), ('F8', '2025-10-21', 0, 3, 3, 1),
  ('F9',  '2025-10-09', 2, 0, 0, 0), ('F9',  '2025-10-24', 1, 0, 3, 2), ('F10', '2025-10-20', 2, 0, 0, 0),
  ('F10', '2025-10-30', 2, 0, 2, 1), ('F11', '2025-10-22', 0, 0, 2, 0), ('F12', '2025-10-24', 0, 0, 0, 1),
  ('F13', '2025-10-24', 4, 0, 0, 0), ('F14', '2025-10-28', 3, 0, 0, 0),
  ('S1',  '2025-10-15', 2, 0, 1, 0), ('S2',  '2025-10-24', 0, 0, 0, 1), ('S3', '2025-10-21', 2, 0, 0, 0),
  ('S4',  '2025-10-15', 1, 0, 0, 0), ('S5',  '2025-10-24', 2, 0, 0, 0), ('S6', '2025-10-30', 1, 0, 0, 0),
  ('S7',  '2025-10-09', 2, 0, 0, 0), ('S8',  '2025-10-14', 1, 0, 0, 0), ('S9', '2025-10-23', 2, 0, 0, 0),
  ('S10', '2025-10-28', 1, 0, 0, 0),
  ('S3',  '2025-11-03', 2, 0, 0, 0), ('S4',  '2025-11-03', 1, 0, 0, 0), ('N1', '2025-11-03', 2, 0, 0, 0),
  ('N2',  '2025-11-03', 1, 0, 0, 0), ('N3',  '2025-11-03', 3, 0, 0, 0), ('N4', '2025-11-03', 2, 0, 0, 0),
  ('N5',  '2025-11-03', 1, 0, 0, 0);

-- A sitting begins at some moment of the day, and for who signs up on that day some minutes after the signup.
CREATE TEMP TABLE sittings AS
SELECT v.*, p.n, p.id, p.n * 1000 + extract(doy FROM v.day)::bigint AS key,
       CASE WHEN p.signed_up::date = v.day THEN p.signed_up + interval '11 minutes'
            ELSE pg_temp.at_work(v.day, 'sitting', p.n * 100 + extract(day FROM v.day)::bigint) END AS begun
FROM visits v JOIN people p USING (actor);

-- Whose profiles are worth a look: good ones that existed before September and still do.
CREATE TEMP TABLE noted AS
SELECT (row_number() OVER (ORDER BY n) - 1)::integer AS k, count(*) OVER ()::integer AS size, id, person_id
FROM people WHERE diligence >= 85 AND NOT deleted AND signed_up < '2025-09-01';

CREATE FUNCTION pg_temp.somebody(topic text, n bigint) RETURNS integer LANGUAGE sql STABLE
RETURN pg_temp.roll(topic, n, (SELECT size FROM noted LIMIT 1));

-- Views. Before October there were a few, from July to September; they are in no published figure.
INSERT INTO public.view_access (id, person_id, user_id, type, expiry, created_at, updated_at)
WITH viewed AS MATERIALIZED (
  SELECT id AS viewer, begun + i * interval '3 minutes 7 seconds' AS at, key + i * 400 AS key
  FROM sittings CROSS JOIN LATERAL generate_series(1, views) AS i
  UNION ALL
  SELECT id, pg_temp.at_work(date '2025-07-07' + week * 7 + pg_temp.roll('weekday', n, 5), 'early view', n), n * 1000
  FROM (SELECT id, n, (row_number() OVER (ORDER BY n))::integer AS week
        FROM (SELECT id, n FROM people
              WHERE NOT deleted AND signed_up < '2025-07-01' AND (actor ~ '^F' OR n % 97 = 3)
              ORDER BY pg_temp.roll('early bird', n, 1000000), n LIMIT 11) AS chosen) AS early_birds
), seen AS MATERIALIZED (
  SELECT *, pg_temp.somebody('view', key) AS k FROM viewed
)
SELECT row_number() OVER in_order + row_number() OVER in_order / 13,
       viewer,
       noted.person_id,
       (ARRAY[NULL, '', 'SHARED_LINK', 'PROFILE', 'PROFILE', 'PROFILE'])[1 + pg_temp.roll('view type', key, 6)],
       at + interval '1 hour',
       at,
       CASE WHEN pg_temp.roll('prolonged', key, 5) = 0 THEN at + interval '9 minutes' END
FROM seen JOIN noted USING (k)
WINDOW in_order AS (ORDER BY at, key)
ORDER BY at, key;

-- Votes on Finder results, by Finder accounts only.
INSERT INTO public.query_votes (id, voter_id, profile_id, type, score, created_at, updated_at)
WITH voted AS MATERIALIZED (
  SELECT id AS voter, begun + interval '16 minutes' + i * interval '1 minute 23 seconds' AS at, key + i * 400 AS key,
         pg_temp.somebody('vote', key + i * 400) AS k
  FROM sittings CROSS JOIN LATERAL generate_series(1, votes) AS i
)
SELECT row_number() OVER in_order + row_number() OVER in_order / 7,
       voter,
       noted.id,
       CASE WHEN pg_temp.roll('liked', key, 4) > 0 THEN 'UP' ELSE 'DOWN' END,
       CASE WHEN pg_temp.roll('scored', key, 6) > 0 THEN round(pg_temp.roll('score', key, 1000) / 1000.0, 3) END,
       at,
       CASE WHEN pg_temp.roll('revised', key, 6) = 0 THEN at + interval '2 minutes' END
FROM voted JOIN noted USING (k)
WINDOW in_order AS (ORDER BY at, key)
ORDER BY at, key;

-- Collections: these 36 are all there are.
CREATE TEMP TABLE lists AS
SELECT row_number() OVER (ORDER BY at, owner) AS turn, *
FROM (SELECT id AS owner, CASE WHEN i <= public_lists THEN 'PUBLIC' ELSE 'PRIVATE' END AS privacy,
             begun + interval '23 minutes' + i * interval '4 minutes 11 seconds' AS at
      FROM sittings CROSS JOIN LATERAL generate_series(1, public_lists + private_lists) AS i) AS made;
ALTER TABLE lists ADD COLUMN id bigint GENERATED ALWAYS AS (10 + turn + turn / 11) STORED;

INSERT INTO public.collections (id, person_id, name, description, privacy, created_at, updated_at)
SELECT id, owner, name, pg_temp.maybe(pg_temp.roll('list described', turn, 3) > 0, description, 'list', turn), privacy,
       at, at
FROM lists JOIN collection_names c ON c.n = (turn * 5 + 3) % 44
ORDER BY id;

-- What the owners put into them, within the hour, and with whom they shared six of the public ones.
INSERT INTO public.collection_profiles (id, collection_id, person_id, added_by, rank, created_at, updated_at)
SELECT row_number() OVER in_order + row_number() OVER in_order / 19, lists.id, noted.id, owner, place, added, added
FROM lists
CROSS JOIN LATERAL generate_series(1, 1 + pg_temp.roll('size', turn, 6)) AS place
CROSS JOIN LATERAL (SELECT at + place * interval '1 minute 49 seconds') AS t (added)
JOIN noted ON k = (pg_temp.roll('collected', turn, 100000) + place * 17) % size
WINDOW in_order AS (ORDER BY added, turn)
ORDER BY added, turn;

INSERT INTO public.collection_collaborators (id, collection_id, person_id, added_by, access_type,
    created_at, updated_at)
SELECT row_number() OVER (ORDER BY turn), shared.id, noted.id, owner,
       CASE WHEN turn % 2 = 0 THEN 'EDIT' ELSE 'VIEW' END,
       at + interval '19 minutes', at + interval '19 minutes'
FROM (SELECT *, pg_temp.somebody('guest', turn) AS k FROM lists
      WHERE privacy = 'PUBLIC' ORDER BY pg_temp.roll('shared', turn, 1000), turn LIMIT 6) AS shared
JOIN noted USING (k)
ORDER BY turn;
