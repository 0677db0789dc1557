-- The published sample, step 1, run in both databases: who exists, since when, last changed when.
-- Needs words.sql. Leaves the temporary table people (one row per ChemLink account) and its helpers behind.
--
-- Everything is computed from fixed numbers with md5, so that it comes out the same on every server, always.
-- The published analysis was made on 3 November 2025; nothing here is later than 2025-11-03 23:59:59 UTC.
-- Signups happen between 06:00 and 20:00 UTC, so that no month's count depends on the reporting time zone.
SET LOCAL TIME ZONE 'UTC';
SET LOCAL datestyle = 'ISO, YMD';
SET LOCAL jit = off;   -- compiling these statements would take longer than running them

-- A throw of a die with that many sides (0 … sides - 1), and an id: both depend on their arguments alone.
CREATE FUNCTION pg_temp.roll(topic text, n bigint, sides integer) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN (('x' || substr(md5(topic || ':' || n::text), 1, 8))::bit(32)::bigint % sides)::integer;

CREATE FUNCTION pg_temp.uuid_of(topic text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
RETURN overlay(overlay(md5(topic || '#' || n::text) PLACING '4' FROM 13) PLACING '9' FROM 17)::uuid;

-- A moment of that day during working hours (08:00–18:00 UTC, most around 13:00).
CREATE FUNCTION pg_temp.at_work(day date, topic text, n bigint) RETURNS timestamptz LANGUAGE sql STABLE
RETURN day::timestamptz + interval '8 hours'
       + pg_temp.roll(topic || ' one', n, 18000) * interval '1 second'
       + pg_temp.roll(topic || ' two', n, 18000) * interval '1 second'
       + pg_temp.roll(topic || ' three', n, 1000000) * interval '1 microsecond';

-- The text where it is there, and one of the two shapes of nothing where it is not: nobody has decided which.
CREATE FUNCTION pg_temp.maybe(there boolean, filled text, topic text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN there THEN filled WHEN pg_temp.roll(topic || ' missing', n, 3) = 0 THEN '' END;

-- The few who stand out, by a letter and a number; everyone else is part of the crowd.
--   F1–F19  the 19 Finder accounts; F1–F14 use the product in October, F15–F19 do not
--   S1–S10  the 10 Standard accounts that use it in October; S7–S10 sign up then and only look around
--   N1–N5   with S3 and S4 the 7 who view profiles on 3 November; N5 signs up on that day
--   L1–L4   nothing but a late profile update; K1–K5 left alone by the import of 1 October
-- updated_on: the day of the last profile update, where it was not the import. Those after 3 October are 12 of the 34
-- profile updates of the last 30 days; the other 22 are new accounts that complete their profile at once (below).
CREATE TEMP TABLE actors (actor text PRIMARY KEY, seat integer NOT NULL, updated_on date);
INSERT INTO actors
SELECT actor, row_number() OVER (), updated_on
FROM (VALUES
  ('F1', NULL::date), ('F2', '2025-10-13'), ('F3', NULL), ('F4', NULL), ('F5', '2025-10-15'), ('F6', NULL),
  ('F7', NULL), ('F8', NULL), ('F9', '2025-10-09'), ('F10', NULL), ('F11', '2025-10-22'), ('F12', NULL),
  ('F13', '2025-10-07'), ('F14', NULL), ('F15', NULL), ('F16', NULL), ('F17', NULL), ('F18', NULL), ('F19', NULL),
  ('S1', '2025-10-16'), ('S2', NULL), ('S3', '2025-10-21'), ('S4', NULL), ('S5', '2025-10-24'), ('S6', NULL),
  ('N1', NULL), ('N2', NULL), ('N3', NULL), ('N4', NULL),
  ('L1', '2025-10-08'), ('L2', '2025-10-15'), ('L3', '2025-10-23'), ('L4', '2025-10-30'),
  ('K1', NULL), ('K2', NULL), ('K3', '2025-09-04'), ('K4', '2025-09-17'), ('K5', '2025-09-25')
) AS listed (actor, updated_on);

-- Signups. Active accounts by month: Jun 1,084, Jul 175, Aug 596, Sep 139, Oct 99, Nov 1; and 11 deleted by now.
CREATE TEMP TABLE signups (signed_up timestamptz NOT NULL, origin text NOT NULL, actor text, deleted boolean NOT NULL);

-- June to September: quiet weekends, a launch in June, a campaign in August. An account's place in its month decides
-- the day; the deleted ones are spread over the month.
INSERT INTO signups
WITH months (month, active, deleted) AS (
  VALUES (date '2025-06-01', 1084, 5), ('2025-07-01', 175, 2), ('2025-08-01', 596, 3), ('2025-09-01', 139, 1)
), days AS (
  SELECT month, active + deleted AS accounts, deleted, day::date AS day,
         CASE WHEN extract(isodow FROM day) >= 6 THEN 2 ELSE 10 END
         * CASE WHEN day BETWEEN '2025-06-10' AND '2025-06-13' THEN 5
                WHEN day BETWEEN '2025-08-19' AND '2025-08-21' THEN 6 ELSE 1 END
         * (60 + pg_temp.roll('crowd', extract(doy FROM day)::bigint, 80)) AS weight
  FROM months, generate_series(month, month + interval '1 month' - interval '1 day', interval '1 day') AS day
  WHERE day >= '2025-06-02'
), spans AS (
  SELECT *, sum(weight) OVER (PARTITION BY month ORDER BY day) AS upto, sum(weight) OVER (PARTITION BY month) AS total
  FROM days
)
SELECT day::timestamptz + interval '6 hours'
         + pg_temp.roll('hour', key, 25000) * interval '1 second'
         + pg_temp.roll('more', key, 25000) * interval '1 second'
         + pg_temp.roll('fraction', key, 1000000) * interval '1 microsecond',
       'signup', NULL,
       (i * deleted + accounts / 2) / accounts < ((i + 1) * deleted + accounts / 2) / accounts
FROM spans
CROSS JOIN LATERAL generate_series(0, accounts - 1) AS i
CROSS JOIN LATERAL (
  SELECT extract(month FROM month)::bigint * 10000 + i, (2 * i + 1) * total / (2 * accounts)
) AS accounts_of_the_month (key, place)
WHERE place >= upto - weight AND place < upto;

-- October begins with an import that also brings 73 new accounts (and then updates them with all the others).
-- It must have brought some: 2,050 were updated that day, and only 1,994 of today's accounts existed before.
INSERT INTO signups
SELECT timestamptz '2025-10-01 01:40:00.218+00' + i * interval '9.731 seconds', 'import', NULL, false
FROM generate_series(0, 72) AS i;

-- After that 26 in October and one in November: 22 complete their profile within the hour, 5 only look around.
INSERT INTO signups
SELECT pg_temp.at_work(day, 'late signup', row_number() OVER (ORDER BY day, i)),
       CASE WHEN i = 0 THEN 'browsing' ELSE 'completing' END,
       CASE WHEN i = 0 THEN browsing END,
       false
FROM (VALUES
  (date '2025-10-06', 1, NULL), ('2025-10-07', 1, NULL), ('2025-10-08', 1, NULL), ('2025-10-09', 2, 'S7'),
  ('2025-10-11', 1, NULL), ('2025-10-13', 2, NULL), ('2025-10-14', 1, 'S8'), ('2025-10-15', 2, NULL),
  ('2025-10-16', 1, NULL), ('2025-10-17', 1, NULL), ('2025-10-20', 1, NULL), ('2025-10-21', 2, NULL),
  ('2025-10-22', 1, NULL), ('2025-10-23', 0, 'S9'), ('2025-10-24', 2, NULL), ('2025-10-28', 1, 'S10'),
  ('2025-10-30', 2, NULL), ('2025-11-03', 0, 'N5')
) AS late (day, completing, browsing)
CROSS JOIN LATERAL generate_series(CASE WHEN browsing IS NULL THEN 1 ELSE 0 END, completing) AS i;

-- The people. n counts them by signup; ids ascend with it and leave a gap now and then, as a sequence does.
-- diligence (0–99) is how complete a profile gets; those who use the product have good ones (110–119).
CREATE TEMP TABLE people AS
WITH numbered AS (
  SELECT row_number() OVER (ORDER BY signed_up) AS n, * FROM signups
), seated AS (   -- the actors take their seats among those who signed up before September
  SELECT n, row_number() OVER (ORDER BY pg_temp.roll('seat', n, 1000000), n) AS seat
  FROM numbered WHERE origin = 'signup' AND NOT deleted AND signed_up < '2025-08-26'
), cast_in AS (
  SELECT p.n, p.signed_up, p.origin, coalesce(p.actor, a.actor) AS actor, a.updated_on, p.deleted
  FROM numbered p LEFT JOIN seated s USING (n) LEFT JOIN actors a USING (seat)
), thrown AS MATERIALIZED (   -- one in seven has moved: the name is from elsewhere
  SELECT *, pg_temp.roll('place', n, (SELECT sum(weight)::integer FROM places)) AS dart,
         CASE WHEN pg_temp.roll('moved', n, 7) = 0 THEN pg_temp.roll('from', n, 150) END AS born,
         pg_temp.roll('company', n, 400) * pg_temp.roll('company', n, 400) * 156 / 160000 AS company,
         pg_temp.roll('role', n, 94) AS role
  FROM cast_in
), weighted AS (
  SELECT *, sum(weight) OVER (ORDER BY n) AS upto FROM places
), placed AS MATERIALIZED (
  SELECT t.*, w.n AS place, w.city, w.country, coalesce(b.region, w.region) AS region
  FROM thrown t JOIN weighted w ON dart >= w.upto - w.weight AND dart < w.upto LEFT JOIN places b ON b.n = t.born
), regions AS (
  SELECT f.region, first_count, last_count
  FROM (SELECT region, count(*)::integer AS first_count FROM first_names GROUP BY region) AS f
  JOIN (SELECT region, count(*)::integer AS last_count FROM last_names GROUP BY region) AS l ON l.region = f.region
), named AS (
  SELECT p.*, f.name AS first_name, f.mail AS first_mail, l.name AS last_name, l.mail AS last_mail,
         left(m.name, 1) || '.' AS middle_name
  FROM placed p
  JOIN regions r USING (region)
  JOIN first_names f ON f.region = p.region AND f.k = pg_temp.roll('first', p.n, first_count)
  JOIN first_names m ON m.region = p.region AND m.k = pg_temp.roll('middle', p.n, first_count)
  JOIN last_names l ON l.region = p.region AND l.k = pg_temp.roll('last', p.n, last_count)
), addressed AS (   -- two thirds write from work, the others from a private mailbox
  SELECT named.*, companies.name AS company_name,
         CASE WHEN pg_temp.roll('short', named.n, 4) = 0 THEN left(first_mail, 1) ELSE first_mail END
           || '.' || last_mail AS mailbox,
         CASE WHEN pg_temp.roll('private', named.n, 3) > 0 THEN domain
              ELSE (ARRAY['mail.example.com', 'post.example.net', 'inbox.example.org'])
                   [1 + pg_temp.roll('provider', named.n, 3)] END AS mail_host
  FROM named JOIN companies ON companies.n = named.company
)
SELECT n, 1000 + n + n / 41 AS id, pg_temp.uuid_of('person', n) AS person_id,
       origin, actor, updated_on, coalesce(actor LIKE 'F%', false) AS finder, deleted,
       CASE WHEN actor ~ '^[FSN]' THEN 110 + pg_temp.roll('diligence', n, 10)
            ELSE pg_temp.roll('diligence', n, 100) END AS diligence,
       first_name, middle_name, last_name, first_mail, last_mail, place, city, country, company, company_name, role,
       mailbox || CASE WHEN row_number() OVER same_address > 1 THEN (row_number() OVER same_address)::text ELSE '' END
         || '@' || mail_host AS email,
       signed_up
FROM addressed
WINDOW same_address AS (PARTITION BY mailbox, mail_host ORDER BY n);
ALTER TABLE people ADD PRIMARY KEY (n), ADD COLUMN deleted_at timestamptz, ADD COLUMN updated_at timestamptz;

-- The 11 left within some weeks, before the import.
UPDATE people
SET deleted_at = least(
      signed_up + (3 + pg_temp.roll('left', n, 34)) * interval '1 day'
        + pg_temp.roll('when', n, 4000) * interval '1 second',
      timestamptz '2025-09-29 09:00:00+00' + pg_temp.roll('when', n, 9000) * interval '1 second')
WHERE deleted;

-- Last changed. 34 are changed later in October, none in November; K1–K5, S7–S10 and N5 not since September. Everybody
-- else is touched by the import of 1 October: 2,050 people in nine minutes, in the order of their ids, whereby it hides
-- when they were changed before.
UPDATE people
SET updated_at = CASE
      WHEN deleted THEN deleted_at
      WHEN origin = 'completing' THEN signed_up + (6 * 60 + pg_temp.roll('complete', n, 2400)) * interval '1 second'
      WHEN updated_on IS NOT NULL THEN pg_temp.at_work(updated_on, 'update', n)
      WHEN origin = 'browsing' OR actor ~ '^K' THEN signed_up END;
UPDATE people p
SET updated_at = timestamptz '2025-10-01 02:10:00.044+00' + turn * interval '0.2604 seconds'
FROM (SELECT n, row_number() OVER (ORDER BY id) - 1 AS turn FROM people WHERE updated_at IS NULL) AS imported
WHERE imported.n = p.n;

-- Seeded truths about accounts (etl/SAMPLE.md), out of the crowd. They have no account on the social side.
-- trait is 'nameless' for 10 invited people who never said their name, 'twin' for 4 people who signed up a second time.
ALTER TABLE people ADD COLUMN trait text;
UPDATE people p
SET trait = CASE WHEN k <= 10 THEN 'nameless' ELSE 'twin' END
FROM (SELECT n, row_number() OVER (ORDER BY pg_temp.roll('trait', n, 1000000), n) AS k
      FROM people WHERE origin = 'signup' AND actor IS NULL AND NOT deleted AND signed_up >= '2025-08-01') AS line
WHERE line.n = p.n AND k <= 14;

-- The second account has the first one's name, and its address in another spelling: in capitals (2), with spaces
-- around it (1), the same (1).
UPDATE people twin
SET first_name = p.first_name, middle_name = p.middle_name, last_name = p.last_name, first_mail = p.first_mail,
    last_mail = p.last_mail, place = p.place, city = p.city, country = p.country, company = p.company,
    company_name = p.company_name,
    email = CASE WHEN twins.k <= 2 THEN upper(p.email COLLATE "C")
                 WHEN twins.k = 3 THEN ' ' || p.email || ' ' ELSE p.email END
FROM (SELECT n, row_number() OVER (ORDER BY n) AS k FROM people WHERE trait = 'twin') AS twins,
     (SELECT *, row_number() OVER (ORDER BY n) AS k FROM people
      WHERE origin = 'signup' AND actor IS NULL AND NOT deleted
        AND signed_up BETWEEN '2025-06-16' AND '2025-06-20') AS p
WHERE twin.n = twins.n AND p.k = twins.k * 9;

UPDATE people p
SET first_name = CASE WHEN k > 6 THEN '' END, middle_name = NULL, last_name = CASE WHEN k > 6 THEN '' END
FROM (SELECT n, row_number() OVER (ORDER BY n) AS k FROM people WHERE trait = 'nameless') AS nameless
WHERE nameless.n = p.n;
ANALYZE people;
