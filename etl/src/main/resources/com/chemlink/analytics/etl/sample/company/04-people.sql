-- Step 4 (run in both databases): who they are.
--
-- employers  the companies, with the domain of each
-- newcomers  one row per person n = 1 … users, in the order in which they signed up, and per ghost
--            n = users + 1 …: an account on the social side behind which no person stands.

-- Where people live, as often as the place's weight says, with what depends on it. "odds" is a planted cause of
-- activation: India, Brazil and Germany begin more often, China, Japan and South Korea less.
CREATE UNLOGGED TABLE sample.homes AS
WITH countries (country, east, rhythm, odds) AS (VALUES
 ('United States', -330, 0, 0.9), ('Germany', 60, 0, 1.3), ('India', 330, 3, 1.5), ('United Kingdom', 0, 0, 1.0), ('China', 480, 2, 0.55),
 ('France', 60, 0, 0.9), ('Switzerland', 60, 0, 1.2), ('Netherlands', 60, 0, 1.3), ('Belgium', 60, 0, 1.0), ('Spain', 60, 0, 1.0),
 ('Italy', 60, 0, 1.0), ('Canada', -300, 0, 1.0), ('Japan', 540, 2, 0.6), ('South Korea', 540, 2, 0.7), ('Brazil', -180, 0, 1.6),
 ('Sweden', 60, 0, 1.1), ('Denmark', 60, 0, 1.1), ('Finland', 120, 0, 1.1), ('Norway', 60, 0, 1.1), ('Austria', 60, 0, 1.1),
 ('Poland', 60, 0, 1.1), ('Czechia', 60, 0, 1.0), ('Ukraine', 120, 0, 1.0), ('Serbia', 60, 0, 1.0), ('Hungary', 60, 0, 1.0),
 ('Turkey', 180, 0, 1.1), ('Israel', 120, 1, 1.0), ('United Arab Emirates', 240, 0, 0.9), ('Saudi Arabia', 180, 1, 0.8), ('Egypt', 120, 1, 0.9),
 ('Morocco', 60, 0, 0.9), ('South Africa', 120, 0, 1.0), ('Nigeria', 60, 0, 1.2), ('Kenya', 180, 0, 1.2), ('Ghana', 0, 0, 1.2),
 ('Singapore', 480, 2, 0.9), ('Malaysia', 480, 2, 0.9), ('Indonesia', 420, 0, 1.0), ('Vietnam', 420, 2, 0.9), ('Thailand', 420, 0, 0.9),
 ('Philippines', 480, 0, 1.2), ('Mexico', -360, 0, 1.2), ('Argentina', -180, 0, 1.2), ('Chile', -180, 0, 1.1), ('Colombia', -300, 0, 1.2),
 ('Portugal', 0, 0, 1.1), ('Ireland', 0, 0, 1.1), ('Australia', 600, 0, 0.9), ('New Zealand', 720, 0, 0.9), ('Taiwan', 480, 2, 0.7)
), firsts AS (SELECT region, min(n) AS n, count(*)::integer AS names FROM first_names GROUP BY region
), lasts  AS (SELECT region, min(n) AS n, count(*)::integer AS names FROM last_names  GROUP BY region
), weighted AS (SELECT *, sum(weight) OVER (ORDER BY n) - weight AS before FROM places)
SELECT (p.before + generate_series(0, p.weight - 1))::integer AS slot, p.n AS place,
       coalesce(c.east, 0) AS east, coalesce(c.rhythm, 0) AS rhythm, coalesce(c.odds, 1)::float8 AS odds,
       f.n AS first_name, f.names AS first_names, l.n AS last_name, l.names AS last_names
FROM weighted p LEFT JOIN countries c USING (country) JOIN firsts f USING (region) JOIN lasts l USING (region);

-- How many people hold a role (weight), and the planted cause: who lives by contacts begins more often.
CREATE UNLOGGED TABLE sample.positions AS
WITH judged AS (
  SELECT n, CASE WHEN title ~ '^(Junior|Lead) ' THEN 6 WHEN title ~ '^Senior ' THEN 9 WHEN title ~ '^(Head|Chief)' THEN 4 ELSE 12 END AS weight,
         CASE WHEN title ~ '(Sales|Business|Consultant|Inventor)' THEN 2.0 WHEN title ~ '(Doctoral|Postdoctoral|Professor)' THEN 1.6
              WHEN title ~ '(Technician|Plant Manager|Supply Chain|Quality)' THEN 0.6 ELSE 1.0 END::float8 AS odds
  FROM roles
), weighted AS (SELECT *, sum(weight) OVER (ORDER BY n) - weight AS before FROM judged)
SELECT (before + generate_series(0, weight - 1))::integer AS slot, n AS role, odds FROM weighted;
ANALYZE sample.homes; ANALYZE sample.positions;

-- Companies: the words' own first; from 5,000 persons on also stems with the fields of others, 3,120 in the end.
CREATE UNLOGGED TABLE sample.employers AS
WITH fields AS (
  SELECT substr(name, strpos(name, ' ') + 1) AS field, min(n) AS first, (array_agg(description ORDER BY n))[1] AS description FROM companies GROUP BY 1
), numbered AS (SELECT *, row_number() OVER (ORDER BY first) - 1 AS f, count(*) OVER () AS fields FROM fields)
SELECT row_number() OVER (ORDER BY tier, c.n)::integer - 1 AS n, split_part(c.name, ' ', 1) || ' ' || other.field AS name, other.description,
       lower(split_part(c.name, ' ', 1) || '-' || replace(other.field, ' ', '-') COLLATE "C") || '.example' AS domain
FROM companies c JOIN numbered AS own ON own.field = substr(c.name, strpos(c.name, ' ') + 1)
CROSS JOIN generate_series(0, least(19, users() / 5000)) AS tier
JOIN numbered AS other ON other.f = (own.f + tier) % own.fields;

-- Names that are written alike in an address ("Inés" and "Inês") count as one when addresses are told apart.
CREATE UNLOGGED TABLE sample.first_mails AS SELECT n, min(n) OVER (PARTITION BY mail) AS same FROM first_names;
CREATE UNLOGGED TABLE sample.last_mails  AS SELECT n, min(n) OVER (PARTITION BY mail) AS same FROM last_names;
ANALYZE sample.employers; ANALYZE sample.first_mails; ANALYZE sample.last_mails;

-- How many there are to pick from.
CREATE FUNCTION sample.employers() RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$ SELECT count(*)::integer FROM sample.employers $$;
CREATE FUNCTION sample.homes() RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$ SELECT count(*)::integer FROM sample.homes $$;
CREATE FUNCTION sample.positions() RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$ SELECT count(*)::integer FROM sample.positions $$;

-- Three of every 25 persons have the Finder, whoever they are: a clean experiment for those who look for causes.
-- The offsets depend on the block; finder_person says who has the k-th Finder (k = 0, 1, …), so searches can find them.
CREATE FUNCTION sample.finder_person(k integer) RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT 25 * (k / 3) + 1 + (sample.pick('finder', k / 3, 25) + 8 * (k % 3)) % 25 $$;
CREATE FUNCTION sample.has_finder(n integer) RETURNS boolean IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT ((n - 1) % 25 - sample.pick('finder', (n - 1) / 25, 25) + 25) % 25 IN (0, 8, 16) $$;

CREATE UNLOGGED TABLE sample.newcomers AS
WITH arrived AS (    -- where from, and so at what hour
  SELECT c.i, c.ghost, c.day, c.campaign_share, h.place, h.east, h.rhythm, h.odds AS home_odds, h.first_name, h.first_names, h.last_name, h.last_names,
         second_of(c.day, chance('signup hour', c.i), chance('signup second', c.i), h.east) AS signup, chance('signup fraction', c.i) AS fraction
  FROM (SELECT false AS ghost, day, campaign_share, generate_series(people_before + 1, people_through) AS i FROM days
        UNION ALL SELECT true, day, 0, users() + generate_series(ghosts_before + 1, ghosts_through) FROM days) AS c
  JOIN homes h ON h.slot = pick('home', c.i, homes())
), numbered AS (     -- in the order of time, as a sequence would
  SELECT *, (CASE WHEN ghost THEN users() ELSE 0 END + row_number() OVER (PARTITION BY ghost ORDER BY signup, fraction, i))::integer AS n FROM arrived
), drawn AS (
  SELECT n, ghost, NOT ghost AND n % 4000 = 880 AS test, day, signup, fraction, place, east, rhythm,
         chance('campaign', n) < campaign_share AS campaign, NOT ghost AND has_finder(n) AS finder,
         p.role, floor(chance('company', n) * chance('company too', n) * employers())::integer AS company,
         first_name + pick('first name', n, first_names) AS first_name, last_name + pick('last name', n, last_names) AS last_name,
         pick('mail host', n, 10) AS host,   -- 0 to 2: a private one, else the company's
         filled('headline', n) AS headline, filled('linkedin', n) AS linkedin, filled('location', n) AS location,
         CASE WHEN filled('experience', n) THEN 1 + pick('experiences', n, 6) ELSE 0 END AS experiences,
         CASE WHEN filled('education', n) THEN 1 + floor(5.4 * chance('educations', n) * chance('educations too', n))::integer ELSE 0 END AS educations,
         chance('builds', n) < knob('builds at once') AS builds_at_once, home_odds * p.odds AS odds,
         -- Test accounts and those with a planted fault (n % 10000 from 900 on) stay, and have an account: their numbers are exact.
         CASE WHEN chance('deleted', n) < knob('deleted') AND NOT ghost AND n % 4000 <> 880 AND n % 10000 NOT BETWEEN 900 AND 999
              THEN day + 2 + long_tail(60, chance('deleted when', n)) END AS deleted_day,
         ghost OR chance('account', n) < knob('account') OR n % 4000 = 880 OR n % 10000 BETWEEN 900 AND 999 AS account
  FROM numbered JOIN positions p ON p.slot = pick('role', n, positions())
)
SELECT d.*, CASE WHEN deleted_day < last_day() THEN deleted_day END AS deleted_on,
       row_number() OVER (PARTITION BY f.same, l.same, CASE WHEN host < 3 THEN -host - 1 ELSE company END ORDER BY d.n)::integer AS namesake
FROM drawn d JOIN first_mails f ON f.n = d.first_name JOIN last_mails l ON l.n = d.last_name
ORDER BY d.n;
ANALYZE sample.newcomers;

-- The address of somebody with this name; the second of a name on a host gets a number.
CREATE FUNCTION sample.address(first text, last text, namesake integer, host integer, domain text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT first || '.' || last || CASE WHEN namesake > 1 THEN namesake::text ELSE '' END || '@'
       || CASE host WHEN 0 THEN 'mail.example.com' WHEN 1 THEN 'post.example.net' WHEN 2 THEN 'inbox.example.org' ELSE domain END $$;
