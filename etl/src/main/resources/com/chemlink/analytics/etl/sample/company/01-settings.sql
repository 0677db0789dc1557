-- A company of any size, step 1 (run in both databases): the size, the seed, the dice and every rate in one table.
--
-- The two databases never see each other, so whatever both must know about person number n (who they are, when they
-- come, how much they do) is a function of (seed, n) and nothing else: these files give the same answer in both.
-- Settings, made before the first file:   SET sample.users = '100000';  SET sample.seed = '7';
-- Everything runs in one transaction (psql --single-transaction); the schema "sample" is dropped at its end.

CREATE SCHEMA sample;
SET LOCAL search_path = public, sample;
SET LOCAL TimeZone = 'UTC';
SET LOCAL work_mem = '256MB';
SET LOCAL maintenance_work_mem = '512MB';
-- Compiling costs more than it saves here, and a plan that differs by machine would not change a single row anyway.
SET LOCAL jit = off;

-- These are called immutable so that the planner turns them into constants once per statement.
CREATE FUNCTION sample.users() RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$ SELECT current_setting('sample.users')::integer $$;
CREATE FUNCTION sample.seed() RETURNS bigint IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$ SELECT current_setting('sample.seed')::bigint $$;

-- Dice. A stream is a question ("which country?"); its answer for person n (and their k-th thing) is a hash of seed,
-- stream, n and k: the same whatever the plan, the order of rows, the server's version or the number of workers.
-- Only + - * / and sqrt follow, which IEEE defines to the last bit; exp, ln and power differ between systems.
CREATE FUNCTION sample.stream(stream text) RETURNS bigint IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT hashtextextended(stream COLLATE "C", sample.seed()) $$;
CREATE FUNCTION sample.chance(stream text, n bigint) RETURNS float8 IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT (hashint8extended(n, sample.stream(stream)) & 9007199254740991) / 9007199254740992::float8 $$;
CREATE FUNCTION sample.chance(stream text, n bigint, k bigint) RETURNS float8 IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT (hashint8extended(k, hashint8extended(n, sample.stream(stream))) & 9007199254740991) / 9007199254740992::float8 $$;
-- One of 0 … count - 1.
CREATE FUNCTION sample.pick(stream text, n bigint, count integer) RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT floor(sample.chance(stream, n) * count)::integer $$;
CREATE FUNCTION sample.pick(stream text, n bigint, k bigint, count integer) RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT floor(sample.chance(stream, n, k) * count)::integer $$;
-- A long-tailed time with this median: half of all are shorter, one in ten is nine times as long.
CREATE FUNCTION sample.long_tail(median float8, u float8) RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT least(1e6, median / (1 - u) - median)::integer $$;
-- The uuid (version 4 by its looks) of the n-th thing of a kind.
CREATE FUNCTION sample.uuid_of(kind text, n bigint) RETURNS uuid IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT encode(int8send(hashint8extended(n, sample.stream(kind)) & -61441 | 16384)
              || int8send(hashint8extended(n, sample.stream(kind || ' too')) & 4611686018427387903 | ~9223372036854775807), 'hex')::uuid $$;

-- Times are kept as whole seconds since 1970 until a row is written; the fraction of the second is another die.
CREATE FUNCTION sample.moment(second integer, fraction float8) RETURNS timestamptz IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT to_timestamp(second + fraction) $$;
CREATE FUNCTION sample.first_day() RETURNS date IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$ SELECT date '2024-05-01' $$;
CREATE FUNCTION sample.last_day() RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$ SELECT date '2025-11-03' - sample.first_day() $$;
CREATE FUNCTION sample.as_of() RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$ SELECT extract(epoch FROM timestamptz '2025-11-03 23:59:59+00')::integer $$;
-- The second at which this share of things made at "at" are taken back; null for the others.
CREATE FUNCTION sample.taken_back(stream text, n bigint, k bigint, share float8, at integer) RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT CASE WHEN sample.chance(stream, n, k) < share THEN at + floor(sample.chance('taken back', n, k) * (sample.as_of() - at))::integer END $$;
-- Days are numbered from first_day = 0; this is the first second of one.
CREATE FUNCTION sample.start_of(day integer) RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT extract(epoch FROM sample.first_day())::integer + day * 86400 $$;

CREATE UNLOGGED TABLE sample.knobs (name text PRIMARY KEY, value float8 NOT NULL, meaning text NOT NULL);
INSERT INTO sample.knobs VALUES
 -- Who they are. A field is filled with the "least" chance by the least diligent person, the "most" by the most
 -- diligent one, evenly in between: so profiles are good or poor as a whole, as real ones are.
 ('headline least',       0.25, 'headline longer than ten characters'), ('headline most',   0.95, ''),
 ('linkedin least',       0.15, 'LinkedIn address'),                    ('linkedin most',   0.75, ''),
 ('location least',       0.60, 'location'),                            ('location most',   1.00, ''),
 ('experience least',     0.40, 'any experience; then 1 to 6'),         ('experience most', 0.97, ''),
 ('education least',      0.32, 'any education; then 1 to 4'),          ('education most',  0.92, ''),
 ('builds at once',       0.80, 'share who fill their profile within the hour of signing up; the others weeks later'),
 ('deleted',              0.020, 'share who delete their account, if as-of does not come first'),
 ('account',              0.90, 'share with an account on the social side'),
 ('ghosts',               0.020, 'accounts that no person stands behind, as a share of the persons'),
 -- The planted causes of activation: odds of the barest profile, and what multiplies them.
 ('odds to begin with',   0.125, 'odds of activation with nothing below in their favour'),
 ('odds finder',          4.0,  'Finder, about one in eight'),
 ('odds experience',      2.0,  'an experience entered within the hour of signing up'),
 ('odds education',       1.5,  'an education entered within the hour of signing up'),
 ('odds headline',        1.5,  'a headline'),
 ('odds linkedin',        1.3,  'a LinkedIn address'),
 ('odds location',        1.2,  'a location'),
 ('odds campaign',        0.5,  'came through a campaign'),
 ('odds new welcome',     1.6,  'signed up since the new welcome (day 426, 1 July 2025)'),
 -- When: at once, or after a delay whose median is this many days and whose tail is long.
 ('active at once',       0.35, 'share of the activated who begin within the hour'),
 ('delay days',           5.0,  'median delay of the others'),
 -- How long they stay, and what multiplies it (the planted causes of staying).
 ('leaves at once',       0.22, 'share of the activated who come exactly once'),
 ('stays days',           38,   'median days of the others from activation to their last visit'),
 ('stays finder',         1.5,  'Finder'),
 ('stays sociable',       1.3,  'posts and comments as well'),
 ('stays quick',          1.4,  'active within 7 days of signing up'),
 ('stays campaign',       0.6,  'came through a campaign'),
 ('returns',              0.25, 'share of those gone who come back 40 to 140 days later'),
 -- How much they do: visits a week follow a power law (exponent 4/3).
 ('visits a week',        0.58, 'the least; the mean is four times that'),
 ('visits cap',           0.0005, 'cuts the power law at 1 / cap ^ 0.75 times the least'),
 ('sociable',             0.72, 'share of the account holders with any leaning to the social side'),
 ('slots a day',          15,   'slots of an average day in the calendar (step 3)'),
 -- What a visit to profiles and Finder holds.
 ('views more',           5.0,  'views: 1 + this times two dice'),
 ('straight',             0.25, 'share of the visits with a vote or a collected profile that hold no view'),
 ('votes finder',         0.50, 'share of the visits with 1 to 4 votes, Finder'),
 ('votes standard',       0.17, 'the same, Standard'),
 ('searches finder',      0.35, 'share of the visits with a search, Finder'),
 ('searches standard',    0.10, 'the same, Standard'),
 ('collector finder',     0.50, 'share who keep collections, Finder'),
 ('collector standard',   0.25, 'the same, Standard'),
 ('collecting',           0.50, 'share of a collector''s visits in which they put profiles into the open collection'),
 ('shared',               0.35, 'share of the collections shared with one to three persons'),
 -- What a visit to the social side holds.
 ('posts least',          0.34, 'share of the visits with a post, of who writes least'),
 ('posts most',           0.70, 'of who writes most'),
 ('comments',             0.72, 'share of the visits with comments'),
 ('comments more',        4.3,  'comments: 1 + this times two dice'),
 ('joins first',          0.60, 'share of the first three visits in which 1 to 3 groups are joined'),
 ('joins early',          0.30, 'of the fourth to tenth'),
 ('joins later',          0.08, 'of the others'),
 ('founds',               0.007, 'share of the visits in which a group is founded'),
 ('reports',              0.012, 'share of the visits in which a post is reported'),
 ('mentions in posts',    0.14, 'share of the posts that mention somebody'),
 ('mentions in comments', 0.19, 'share of the comments'),
 -- What is taken back (soft-deleted) later.
 ('gone experiences',     0.015, ''), ('gone educations',   0.010, ''), ('gone views',    0.003, ''), ('gone collections', 0.040, ''),
 ('gone collected',       0.030, ''), ('gone guests',       0.020, ''), ('gone groups',   0.020, ''), ('gone members',     0.060, ''),
 ('gone posts',           0.050, ''), ('gone comments',     0.030, ''), ('gone mentions', 0.020, '');
ANALYZE sample.knobs;

CREATE FUNCTION sample.knob(knob text) RETURNS float8 IMMUTABLE PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE found_value float8;
BEGIN
  SELECT value INTO STRICT found_value FROM sample.knobs WHERE name = knob;
  RETURN found_value;
END $$;

-- Bulk updates: an import touches this share of all persons there are, within one minute of the night.
CREATE UNLOGGED TABLE sample.imports AS
SELECT extract(epoch FROM at)::integer AS at, share FROM (VALUES
 (timestamptz '2025-03-12 02:10:00+00', 0.20), (timestamptz '2025-09-23 01:30:00+00', 0.12)) AS imports (at, share);

CREATE FUNCTION sample.filled(field text, n bigint) RETURNS boolean IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT sample.chance(field, n) < sample.knob(field || ' least')
        + sample.chance('diligence', n) * (sample.knob(field || ' most') - sample.knob(field || ' least')) $$;
