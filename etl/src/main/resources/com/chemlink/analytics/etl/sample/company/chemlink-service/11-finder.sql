-- chemlink-service, step 11: views, searches and votes. Needs step 7 (what happens in each visit).

-- Whose profile: six in ten times that of somebody with the Finder, older accounts more than younger ones, never one of
-- those who are yet to sign up (before: how many have). Told in two steps, because the second uses the first's answer
-- more than once: a number >= 0 is the k-th person with the Finder, a number < 0 is person -n.
CREATE FUNCTION sample.aim(stream text, n integer, k integer, before integer) RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT CASE WHEN before >= 25 AND sample.chance(stream || ' finder', n, k) < 0.6
               THEN floor(3 * (before / 25) * sample.chance(stream, n, k) * sqrt(sample.chance(stream || ' old', n, k)))::integer
               ELSE -1 - floor(before * sample.chance(stream, n, k) * sqrt(sample.chance(stream || ' old', n, k)))::integer END $$;
CREATE FUNCTION sample.hit(aim integer) RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT CASE WHEN aim >= 0 THEN sample.finder_person(aim) ELSE -aim END $$;

INSERT INTO public.view_access (id, person_id, user_id, type, expiry, created_at, updated_at, deleted_at)
SELECT k, id_of(n), uuid_of('person', viewed), (ARRAY['PROFILE', 'PROFILE', 'PROFILE', 'PROFILE', 'SHARED_LINK', NULL])[1 + pick('view type', k, 6)],
       moment(made + 3600, 0), moment(made, chance('view fraction', k)),
       CASE WHEN gone IS NOT NULL THEN moment(gone, 0) WHEN chance('prolonged', k) < 0.1 THEN moment(made + 540, 0) END, moment(gone, 0)
FROM (SELECT n, k, made, hit(aim) AS viewed, taken_back('view gone', n, k, knob('gone views'), made) AS gone
      FROM (SELECT n, k, made, aim('viewed', n, k, before) AS aim
            FROM (SELECT n, before, views_before + j AS k, at + 10 + 45 * (j - 1) + late AS made
                  FROM (SELECT *, generate_series(1, views) AS j, CASE WHEN votes > 0 AND chance('votes first', n, visit) < 0.35 THEN 420 ELSE 0 END AS late
                        FROM profile_visits WHERE views > 0) AS v OFFSET 0) AS v OFFSET 0) AS v OFFSET 0) AS v;

INSERT INTO public.query_embeddings (id, intent, embedded_text, embedded_vector, created_at, updated_at)
SELECT k, CASE WHEN chance('understood', k) < 0.93 THEN t.intent END, t.text, vector('query', s.n, k), made, made
FROM (SELECT n, searches_before + 1 AS k, moment(at + 4, chance('search fraction', n, visit)) AS made FROM profile_visits WHERE searches > 0) AS s
JOIN search_texts t ON t.n = floor(chance('search text', k) * chance('search text too', k) * searches())::integer;

INSERT INTO public.query_votes (id, voter_id, profile_id, type, score, created_at, updated_at)
SELECT k, id_of(n), id_of(voted), CASE WHEN chance('liked', k) < 0.74 THEN 'UP' ELSE 'DOWN' END,
       CASE WHEN chance('scored', k) < 0.85 THEN pick('score', k, 1001) / 1000.0 END,
       moment(made, chance('vote fraction', k)), CASE WHEN chance('revised', k) < 0.08 THEN moment(made + 130, chance('vote fraction', k)) END
FROM (SELECT n, k, made, hit(aim) AS voted
      FROM (SELECT n, k, made, aim('voted', n, k, before) AS aim
            FROM (SELECT n, before, votes_before + j AS k, at + 240 + 35 * j AS made
                  FROM (SELECT *, generate_series(1, votes) AS j FROM profile_visits WHERE votes > 0) AS v OFFSET 0) AS v OFFSET 0) AS v OFFSET 0) AS v;
