-- Training rows, activation: one row per real ChemLink person whose horizon has ended at as-of.
-- From: users, training_days (58), the events, user_days (30), user_languages, user_embeddings (11), the published profiles
-- and what is known of earlier versions of them.
-- The prediction instant T is signup + 7 days. Features know only what had happened by T and was known by then; the label
-- looks at core activities in (T, T + 30 days]. Days are 24 hours, whatever the clocks did. Two things are therefore
-- missing: profile_update, because the source forgets all but the last one, and what the source overwrites in place (score,
-- Finder, country, company, role), unless a sync saw it by T. A row that was published keeps its features: what is deleted,
-- changed or added at the sources after T cannot change what was known at T. Only its label may still move.

WITH people AS (
    SELECT user_id, started_at, started_at + interval '168 hours' AS prediction_at, started_at + interval '888 hours' AS horizon_at
    FROM users
    WHERE source = 'chemlink' AND population = 'real'
      AND started_at + interval '888 hours' <= current_setting('chemlink.as_of')::timestamptz
), types AS (   -- how often by T, and how often from then until the horizon ends
    SELECT event.user_id, event.event_type, type.is_core,
           count(*) FILTER (WHERE event.occurred_at <= people.prediction_at)::int AS by_then,
           count(*) FILTER (WHERE event.occurred_at > people.prediction_at)::int AS later,
           max(event.occurred_at) FILTER (WHERE event.occurred_at <= people.prediction_at) AS last_at,
           min(event.occurred_at) FILTER (WHERE event.occurred_at > people.prediction_at) AS next_at
    FROM people
    JOIN user_journey_events AS event ON event.user_id = people.user_id AND event.occurred_at <= people.horizon_at
    JOIN event_types AS type ON type.event_type = event.event_type
    WHERE event.event_type <> 'profile_update'
    GROUP BY 1, 2, 3
), counts AS (
    SELECT user_id, coalesce(jsonb_object_agg(event_type, by_then) FILTER (WHERE by_then > 0), '{}') AS event_counts,
           coalesce(sum(by_then) FILTER (WHERE event_type = 'experience_added'), 0) AS experiences,
           coalesce(sum(by_then) FILTER (WHERE event_type = 'education_added'), 0) AS education,
           coalesce(sum(by_then) FILTER (WHERE is_core), 0) AS core_activities,
           coalesce(sum(later) FILTER (WHERE is_core), 0) AS later,
           max(last_at) AS last_at, min(next_at) FILTER (WHERE is_core) AS next_core_at
    FROM types
    GROUP BY user_id
), days AS (
    SELECT days.user_id, count(DISTINCT days.day) AS active_days
    FROM people
    JOIN user_days AS days ON days.user_id = people.user_id AND days.first_at <= people.prediction_at
    JOIN event_types AS type ON type.event_type = days.event_type AND type.is_core
    GROUP BY days.user_id
), languages AS (
    SELECT spoken.user_id, count(*) AS languages, max(spoken.created_at) AS last_at
    FROM user_languages AS spoken
    JOIN people ON people.user_id = spoken.user_id AND spoken.created_at <= people.prediction_at
    GROUP BY spoken.user_id
), pieces AS (
    SELECT piece.user_id, count(*) AS pieces, max(piece.created_at) AS last_at
    FROM user_embeddings AS piece
    JOIN people ON people.user_id = piece.user_id AND piece.created_at <= people.prediction_at
    GROUP BY piece.user_id
), versions AS (   -- the profile's versions, from the run that published one until the run that replaced it; what this run
                  -- makes of it nobody can have known so long ago
    SELECT history.user_id, (history.profile ->> 'profile_completion_score')::smallint AS score,
           (history.profile ->> 'has_finder')::boolean AS has_finder, history.profile ->> 'country' AS country,
           (history.profile ->> 'company_id')::bigint AS company_id, (history.profile ->> 'role_id')::bigint AS role_id,
           seen.as_of AS seen_at, coalesce(replaced.as_of, 'infinity') AS replaced_at
    FROM user_profile_history AS history
    JOIN runs AS seen ON seen.run_id = history.valid_from_run
    JOIN runs AS replaced ON replaced.run_id = history.valid_to_run
    UNION ALL
    SELECT profile.user_id, profile.profile_completion_score, profile.has_finder, profile.country, profile.company_id,
           profile.role_id, seen.as_of, 'infinity'
    FROM core.user_profiles AS profile
    JOIN runs AS seen ON seen.run_id = profile.since_run_id
), known AS (
    SELECT DISTINCT ON (versions.user_id) versions.*, company.name AS company, role.title AS role
    FROM versions
    JOIN people ON people.user_id = versions.user_id
               AND versions.seen_at <= people.prediction_at AND versions.replaced_at > people.prediction_at
    LEFT JOIN companies AS company ON company.company_id = versions.company_id
    LEFT JOIN roles AS role ON role.role_id = versions.role_id
    ORDER BY versions.user_id, versions.seen_at DESC
), made AS (
    SELECT people.user_id, people.prediction_at, days_of_t.split,
           date_part('isodow', signup.local)::smallint AS signup_weekday, date_part('hour', signup.local)::smallint AS signup_hour,
           coalesce(counts.experiences, 0) AS experiences_added, coalesce(counts.education, 0) AS education_added,
           coalesce(languages.languages, 0) AS languages_added, coalesce(pieces.pieces, 0) AS embeddings_added,
           known.score AS profile_completion_score, known.user_id IS NOT NULL AS profile_known, known.has_finder, known.country,
           known.company, known.role, known.seen_at AS profile_seen_at,
           coalesce(counts.core_activities, 0) AS core_activities, coalesce(days.active_days, 0) AS active_days,
           coalesce(counts.event_counts, '{}') AS event_counts,
           greatest(people.started_at, counts.last_at, languages.last_at, pieces.last_at) AS features_until,
           coalesce(counts.later > 0, false) AS label, counts.next_core_at AS label_at
    FROM people
    CROSS JOIN LATERAL (SELECT people.started_at AT TIME ZONE (SELECT current_setting('chemlink.time_zone')) AS local) AS signup
    JOIN training_days AS days_of_t ON days_of_t.dataset = 'activation'
                                   AND days_of_t.day = (people.prediction_at AT TIME ZONE 'UTC')::date
    LEFT JOIN counts ON counts.user_id = people.user_id
    LEFT JOIN days ON days.user_id = people.user_id
    LEFT JOIN languages ON languages.user_id = people.user_id
    LEFT JOIN pieces ON pieces.user_id = people.user_id
    LEFT JOIN known ON known.user_id = people.user_id
), was AS (   -- unless the transformations or the time zone are others now
    SELECT * FROM ai.training_data_activation
    WHERE EXISTS (SELECT FROM ops.published
                  JOIN runs AS before ON before.run_id = published.run_id
                  JOIN runs AS now ON now.run_id = current_setting('chemlink.run_id')::bigint
                  WHERE (before.transform_version, before.time_zone) = (now.transform_version, now.time_zone))
)
INSERT INTO training_data_activation (user_id, prediction_at, split, signup_weekday, signup_hour, experiences_added, education_added, languages_added, embeddings_added,
    profile_completion_score, profile_known, has_finder, country, company, role, profile_seen_at, core_activities,
    active_days, event_counts, features_until, label, label_at, since_run_id)
SELECT made.user_id, made.prediction_at, made.split, made.signup_weekday, made.signup_hour, made.experiences_added, made.education_added, made.languages_added,
    made.embeddings_added, made.profile_completion_score, made.profile_known, made.has_finder, made.country,
    made.company, made.role, made.profile_seen_at, made.core_activities, made.active_days, made.event_counts,
    made.features_until, made.label, made.label_at,
    current_setting('chemlink.run_id')::bigint
FROM made
LEFT JOIN was ON was.user_id = made.user_id AND was.prediction_at = made.prediction_at
WHERE was.user_id IS NULL
UNION ALL
SELECT made.user_id, made.prediction_at, made.split, was.signup_weekday, was.signup_hour, was.experiences_added, was.education_added, was.languages_added,
    was.embeddings_added, was.profile_completion_score, was.profile_known, was.has_finder, was.country, was.company,
    was.role, was.profile_seen_at, was.core_activities, was.active_days, was.event_counts, was.features_until,
    made.label, made.label_at,
    CASE WHEN ROW(made.label, made.label_at) IS NOT DISTINCT FROM ROW(was.label, was.label_at) THEN was.since_run_id
         ELSE current_setting('chemlink.run_id')::bigint END
FROM made
JOIN was ON was.user_id = made.user_id AND was.prediction_at = made.prediction_at;
