-- What was known by then: one row per training dataset and real ChemLink person whose horizon has ended at as-of, with what
-- had happened by the prediction instant T and what came until the horizon. From: users, training_plans, user_moments (36),
-- user_trails (39), user_languages, user_embeddings (11), the published profiles and what is known of earlier versions of them.
-- T is so long after signup as the dataset waits. Features know only what had happened by T and was known by then; labels look
-- at core activities after T, until the horizon. Days are 24 hours, whatever the clocks did. Two things are therefore missing:
-- profile_update, because the source forgets all but the last one, and what the source overwrites in place (score, Finder,
-- country, company, role), unless a sync saw it by T. What happened before 2000 is a mistake: no feature counts it. 60 and 61 make
-- rows of it; it goes with the schema it is in, as do the rows that came back.
-- Rows are told apart by user first, then by dataset: nearly always that is one look at eight bytes.

CREATE UNLOGGED TABLE sync_next.known_by_then AS
WITH people AS MATERIALIZED (
    SELECT plan.dataset, users.user_id, users.started_at, users.started_at + plan.wait AS prediction_at,
           users.started_at + plan.horizon AS horizon_at, plan.earliest
    FROM users
    CROSS JOIN training_plans AS plan
    WHERE users.source = 'chemlink' AND users.population = 'real' AND users.started_at >= plan.earliest   -- as in 57
      AND users.started_at + plan.horizon <= current_setting('chemlink.as_of')::timestamptz
), done AS (   -- of each type: how often by T, and when last
    SELECT dataset, user_id, event_type, by_then - mistaken AS times, moments[by_then] AS last_at
    FROM (
        SELECT people.dataset, people.user_id, did.event_type, part.moments,
               width_bucket(people.earliest - interval '1 microsecond', part.moments) AS mistaken,
               width_bucket(people.prediction_at, part.moments) AS by_then
        FROM people
        JOIN user_moments AS did ON did.user_id = people.user_id AND did.event_type <> 'profile_update'
        CROSS JOIN LATERAL (VALUES (did.moments), (did.bulk_moments)) AS part (moments)
        WHERE part.moments IS NOT NULL
        OFFSET 0
    ) AS placed
    WHERE by_then > mistaken
), counts AS (
    SELECT dataset, user_id,
           sum(times) FILTER (WHERE event_type = 'experience_added') AS experiences,
           sum(times) FILTER (WHERE event_type = 'education_added') AS education,
           sum(times) FILTER (WHERE event_type = 'view') AS views,
           sum(times) FILTER (WHERE event_type = 'vote') AS votes,
           sum(times) FILTER (WHERE event_type = 'collection_created') AS collections_created,
           sum(times) FILTER (WHERE event_type = 'profile_collected') AS profiles_collected,
           sum(times) FILTER (WHERE event_type = 'collection_shared') AS collections_shared,
           sum(times) FILTER (WHERE event_type = 'post') AS posts,
           sum(times) FILTER (WHERE event_type = 'comment') AS comments,
           sum(times) FILTER (WHERE event_type = 'mention') AS mentions,
           sum(times) FILTER (WHERE event_type = 'report') AS reports,
           sum(times) FILTER (WHERE event_type = 'group_created') AS groups_created,
           sum(times) FILTER (WHERE event_type = 'group_joined') AS groups_joined,
           max(last_at) AS last_at
    FROM done
    GROUP BY user_id, dataset
), core_activity AS (   -- of all core types: by T, and from then until the horizon
    SELECT dataset, user_id, by_then - mistaken AS activities, CASE WHEN by_then > mistaken THEN moments[by_then] END AS last_at,
           (SELECT count(DISTINCT (moment AT TIME ZONE current_setting('chemlink.time_zone'))::date)
            FROM unnest(moments[mistaken + 1:by_then]) AS moment) AS days,
           by_horizon - by_then AS later, CASE WHEN by_horizon > by_then THEN moments[by_then + 1] END AS next_at
    FROM (
        SELECT people.dataset, people.user_id, trail.moments,
               width_bucket(people.earliest - interval '1 microsecond', trail.moments) AS mistaken,
               width_bucket(people.prediction_at, trail.moments) AS by_then, width_bucket(people.horizon_at, trail.moments) AS by_horizon
        FROM people
        JOIN user_trails AS trail ON trail.user_id = people.user_id
        OFFSET 0
    ) AS placed
), languages AS (
    SELECT people.dataset, people.user_id, count(*) AS languages, max(spoken.created_at) AS last_at
    FROM user_languages AS spoken
    JOIN people ON people.user_id = spoken.user_id AND spoken.created_at BETWEEN people.earliest AND people.prediction_at
    GROUP BY people.user_id, people.dataset
), pieces AS (
    SELECT people.dataset, people.user_id, count(*) AS pieces, max(piece.created_at) AS last_at
    FROM user_embeddings AS piece
    JOIN people ON people.user_id = piece.user_id AND piece.created_at BETWEEN people.earliest AND people.prediction_at
    GROUP BY people.user_id, people.dataset
), versions AS (   -- the profile's versions known by then, from the run that published one until the run that replaced it;
                  -- what this run makes of it nobody can have known so long ago
    SELECT people.dataset, history.user_id, (history.profile ->> 'profile_completion_score')::smallint AS score,
           (history.profile ->> 'has_finder')::boolean AS has_finder, history.profile ->> 'country' AS country,
           history.profile ->> 'company' AS company, history.profile ->> 'role' AS role, seen.as_of AS seen_at
    FROM people
    JOIN user_profile_history AS history ON history.user_id = people.user_id
    JOIN runs AS seen ON seen.run_id = history.valid_from_run AND seen.as_of <= people.prediction_at
    JOIN runs AS replaced ON replaced.run_id = history.valid_to_run  AND coalesce(replaced.as_of, 'infinity') > people.prediction_at
    UNION ALL
    SELECT people.dataset, profile.user_id, profile.profile_completion_score, profile.has_finder, profile.country,
           profile.company, profile.role, seen.as_of
    FROM people
    JOIN core.user_profiles AS profile ON profile.user_id = people.user_id
    JOIN runs AS seen ON seen.run_id = profile.since_run_id AND seen.as_of <= people.prediction_at
), known AS (
    SELECT DISTINCT ON (user_id, dataset) *
    FROM versions
    ORDER BY user_id, dataset, seen_at DESC
)
SELECT people.dataset, people.user_id, people.started_at, people.prediction_at, split.split,
       coalesce(counts.experiences, 0) AS experiences_added, coalesce(counts.education, 0) AS education_added,
       coalesce(languages.languages, 0) AS languages_added, coalesce(pieces.pieces, 0) AS embeddings_added,
       known.score AS profile_completion_score, known.user_id IS NOT NULL AS profile_known, known.has_finder, known.country,
       known.company, known.role, known.seen_at AS profile_seen_at,
       coalesce(core_activity.activities, 0) AS core_activities, coalesce(core_activity.days, 0) AS active_days, core_activity.last_at AS last_core_at,
       coalesce(counts.views, 0) AS views, coalesce(counts.votes, 0) AS votes, coalesce(counts.collections_created, 0) AS collections_created,
       coalesce(counts.profiles_collected, 0) AS profiles_collected, coalesce(counts.collections_shared, 0) AS collections_shared, coalesce(counts.posts, 0) AS posts,
       coalesce(counts.comments, 0) AS comments, coalesce(counts.mentions, 0) AS mentions, coalesce(counts.reports, 0) AS reports,
       coalesce(counts.groups_created, 0) AS groups_created, coalesce(counts.groups_joined, 0) AS groups_joined,
       greatest(people.started_at, counts.last_at, languages.last_at, pieces.last_at) AS features_until,
       coalesce(core_activity.later, 0) AS label_core_activities, core_activity.next_at AS label_at
FROM people
JOIN training_days AS split ON split.dataset = people.dataset AND split.day = (people.prediction_at AT TIME ZONE 'UTC')::date
LEFT JOIN counts ON counts.user_id = people.user_id AND counts.dataset = people.dataset
LEFT JOIN core_activity ON core_activity.user_id = people.user_id AND core_activity.dataset = people.dataset
LEFT JOIN languages ON languages.user_id = people.user_id AND languages.dataset = people.dataset
LEFT JOIN pieces ON pieces.user_id = people.user_id AND pieces.dataset = people.dataset
LEFT JOIN known ON known.user_id = people.user_id AND known.dataset = people.dataset;

ANALYZE sync_next.known_by_then;

-- Rows that are known from history alone: they were published, went with their person (deleted, a test account, another start), and
-- are due again. Coming back tells nothing new about T: they are as they were last, unless the transformations or the time zone are
-- others now.

CREATE UNLOGGED TABLE sync_next.rows_back AS
SELECT DISTINCT ON (history.dataset, history.user_id, history.prediction_at) history.dataset,
       history.training_row || '{"since_run_id": null}' AS training_row   -- this run publishes it
FROM known_by_then AS known
JOIN ai.training_history AS history ON history.dataset = known.dataset AND history.user_id = known.user_id
    AND history.prediction_at = known.prediction_at
JOIN runs AS before ON before.run_id = history.valid_from_run
JOIN runs AS now ON now.run_id = current_setting('chemlink.run_id')::bigint
    AND (now.transform_version, now.time_zone) = (before.transform_version, before.time_zone)
WHERE NOT EXISTS (SELECT FROM ai.training_data_activation AS row
                  WHERE history.dataset = 'activation' AND row.user_id = history.user_id AND row.prediction_at = history.prediction_at)
  AND NOT EXISTS (SELECT FROM ai.training_data_engagement AS row
                  WHERE history.dataset = 'engagement' AND row.user_id = history.user_id AND row.prediction_at = history.prediction_at)
ORDER BY history.dataset, history.user_id, history.prediction_at, history.valid_to_run DESC;

-- As tables of the rows' own shape: the server looks the few that are asked for up in them as in the published ones.

CREATE UNLOGGED TABLE sync_next.activation_back AS
SELECT row.*
FROM sync_next.rows_back AS back
CROSS JOIN LATERAL jsonb_populate_record(NULL::ai.training_data_activation, back.training_row) AS row
WHERE back.dataset = 'activation';

CREATE UNLOGGED TABLE sync_next.engagement_back AS
SELECT row.*
FROM sync_next.rows_back AS back
CROSS JOIN LATERAL jsonb_populate_record(NULL::ai.training_data_engagement, back.training_row) AS row
WHERE back.dataset = 'engagement';

ANALYZE sync_next.activation_back, sync_next.engagement_back;
