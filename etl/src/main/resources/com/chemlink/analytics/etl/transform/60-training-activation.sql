-- Training rows, activation: one row per real ChemLink person whose horizon has ended at as-of.
-- From: what was known by then (59). The prediction instant T is signup + 7 days, the label looks at (T, T + 30 days].
-- A row that was published keeps its features: what is deleted, changed or added at the sources after T cannot change what
-- was known at T, and that its person was away meanwhile does not either. Only its label may still move.

WITH made AS (
    SELECT known.*, date_part('isodow', signup.local)::smallint AS signup_weekday, date_part('hour', signup.local)::smallint AS signup_hour,
           known.label_core_activities > 0 AS label
    FROM known_by_then AS known
    CROSS JOIN LATERAL (SELECT known.started_at AT TIME ZONE (SELECT current_setting('chemlink.time_zone')) AS local) AS signup
    WHERE known.dataset = 'activation'
), was AS NOT MATERIALIZED (   -- unless the transformations or the time zone are others now
    SELECT *
    FROM (SELECT * FROM ai.training_data_activation UNION ALL SELECT * FROM activation_back) AS kept
    WHERE EXISTS (SELECT FROM ops.published
                  JOIN runs AS before ON before.run_id = published.run_id
                  JOIN runs AS now ON now.run_id = current_setting('chemlink.run_id')::bigint
                  WHERE (before.transform_version, before.time_zone) = (now.transform_version, now.time_zone))
)
INSERT INTO training_data_activation (user_id, prediction_at, split, signup_weekday, signup_hour, experiences_added, education_added, languages_added, embeddings_added,
    profile_completion_score, profile_known, has_finder, country, company, role, profile_seen_at, core_activities,
    active_days,
    views, votes, collections_created, profiles_collected, collections_shared, posts,
    comments, mentions, reports, groups_created, groups_joined, features_until, label, label_at, since_run_id)
SELECT made.user_id, made.prediction_at, made.split, made.signup_weekday, made.signup_hour, made.experiences_added, made.education_added, made.languages_added,
    made.embeddings_added, made.profile_completion_score, made.profile_known, made.has_finder, made.country,
    made.company, made.role, made.profile_seen_at, made.core_activities, made.active_days,
    made.views, made.votes, made.collections_created, made.profiles_collected, made.collections_shared, made.posts,
    made.comments, made.mentions, made.reports, made.groups_created, made.groups_joined,
    made.features_until, made.label, made.label_at,
    current_setting('chemlink.run_id')::bigint
FROM made
LEFT JOIN was ON was.user_id = made.user_id AND was.prediction_at = made.prediction_at
WHERE was.user_id IS NULL
UNION ALL
SELECT made.user_id, made.prediction_at, made.split, was.signup_weekday, was.signup_hour, was.experiences_added, was.education_added, was.languages_added,
    was.embeddings_added, was.profile_completion_score, was.profile_known, was.has_finder, was.country, was.company,
    was.role, was.profile_seen_at, was.core_activities, was.active_days,
    was.views, was.votes, was.collections_created, was.profiles_collected, was.collections_shared, was.posts,
    was.comments, was.mentions, was.reports, was.groups_created, was.groups_joined, was.features_until,
    made.label, made.label_at,
    coalesce(CASE WHEN ROW(made.label, made.label_at) IS NOT DISTINCT FROM ROW(was.label, was.label_at) THEN was.since_run_id END,
             current_setting('chemlink.run_id')::bigint)
FROM made
JOIN was ON was.user_id = made.user_id AND was.prediction_at = made.prediction_at;
