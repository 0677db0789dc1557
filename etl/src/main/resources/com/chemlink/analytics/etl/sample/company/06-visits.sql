-- Step 6 (run in both databases): every visit of everybody. The side a database holds is kept by its next file.

-- Collectors open a collection every few visits and fill it until the next one. A visit that opens one is never
-- social: the social side must know it to leave it out.
CREATE FUNCTION sample.collector(n integer, finder boolean) RETURNS boolean IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT sample.chance('collector', n) < CASE WHEN finder THEN sample.knob('collector finder') ELSE sample.knob('collector standard') END $$;
-- How many visits ago the collector opened the current collection: 0 in this visit; negative: none yet.
CREATE FUNCTION sample.opened_ago(n integer, visit integer) RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT CASE WHEN visit > sample.pick('first collection', n, 4)
               THEN (visit - 1 - sample.pick('first collection', n, 4)) % (3 + sample.pick('collects', n, 8)) ELSE -1 END $$;

-- One row per visit of the one side: number visit of person n begins at second "at"; before says how many persons
-- had signed up before that day, so that nobody meets somebody who is yet to come. The first visit is the activation;
-- the others fall into the stretches of working time, in order, denser towards their beginning. Two visits never
-- begin in the same second of one person's day by more than chance; ties are broken by n and visit.
CREATE FUNCTION sample.visits(want_social boolean)
RETURNS TABLE (n integer, visit integer, at integer, before integer, finder boolean, social float8) STABLE LANGUAGE sql AS $$
  WITH numbered AS (
    SELECT n, generate_series(1, visits) AS visit, visits, active, day, rhythm, east, finder, social, slot1, length1, slot2, length1 + length2 AS length
    FROM sample.people WHERE active IS NOT NULL
  ), sided AS (
    SELECT *, (visit - 2 + sample.chance('when', n, visit)) / greatest(1, visits - 1) AS u FROM numbered
    WHERE want_social = (sample.chance('side', n, visit) < social
                         AND (social = 1 OR NOT sample.collector(n, finder) OR sample.opened_ago(n, visit) <> 0)) OFFSET 0
  ), placed AS (
    SELECT *, floor(length * u * (0.6 + 0.4 * u))::integer AS position FROM sided OFFSET 0
  ), dated AS (
    SELECT p.n, p.visit, p.finder, p.social, p.east,
           CASE WHEN p.visit > 1 THEN s.day END AS day, active
    FROM placed p LEFT JOIN sample.slots s ON s.rhythm = p.rhythm
         AND s.slot = CASE WHEN position < length1 THEN slot1 + position ELSE slot2 + position - length1 END
    WHERE p.visit = 1 OR s.day IS NOT NULL
  ), timed AS (
    SELECT n, visit, finder, social, coalesce(day, (active - sample.start_of(0)) / 86400) AS day,
           CASE WHEN visit = 1 THEN active
                ELSE sample.second_of(day, sample.chance('visit hour', n, visit), sample.chance('visit second', n, visit), east) END AS at
    FROM dated
  )
  SELECT n, visit, at, people_before, finder, social FROM timed JOIN sample.days USING (day) WHERE people_before > 0
$$;
