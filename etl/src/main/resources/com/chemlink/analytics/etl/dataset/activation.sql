-- Rows to learn activation from, as the run chemlink.known_on published them. A day belongs to one split as a whole, so that the
-- order of time and the split never contradict each other; with the published run the split is the one in the table.

WITH rows AS (
    SELECT current.*
    FROM ai.training_data_activation AS current
    WHERE current.since_run_id <= current_setting('chemlink.known_on')::bigint
    UNION ALL
    SELECT version.*
    FROM ai.training_history AS history
    CROSS JOIN LATERAL jsonb_populate_record(NULL::ai.training_data_activation, history.training_row) AS version
    WHERE history.dataset = 'activation' AND history.valid_from_run <= current_setting('chemlink.known_on')::bigint
      AND history.valid_to_run > current_setting('chemlink.known_on')::bigint
), days AS (
    SELECT (prediction_at AT TIME ZONE 'UTC')::date AS day, count(*) AS people FROM rows GROUP BY 1
), splits AS (
    SELECT day, CASE WHEN sum(people) OVER until_then * 100 <= sum(people) OVER () * 70 THEN 'train'
                     WHEN sum(people) OVER until_then * 100 <= sum(people) OVER () * 85 THEN 'validation'
                     ELSE 'test' END AS split
    FROM days WINDOW until_then AS (ORDER BY day)
)
SELECT ops.pseudonym('user', user_id::text) AS id, prediction_at,
       signup_weekday, signup_hour,
       date_trunc('week', (prediction_at - interval '168 hours') AT TIME ZONE 'UTC')::date AS signup_week,
       country, company, role, has_finder, profile_known, profile_completion_score,
       experiences_added, education_added, languages_added, embeddings_added, core_activities, active_days,
       coalesce((event_counts ->> 'view')::int, 0) AS views,
       coalesce((event_counts ->> 'vote')::int, 0) AS votes,
       coalesce((event_counts ->> 'collection_created')::int, 0) AS collections_created,
       coalesce((event_counts ->> 'profile_collected')::int, 0) AS profiles_collected,
       coalesce((event_counts ->> 'collection_shared')::int, 0) AS collections_shared,
       coalesce((event_counts ->> 'post')::int, 0) AS posts,
       coalesce((event_counts ->> 'comment')::int, 0) AS comments,
       coalesce((event_counts ->> 'mention')::int, 0) AS mentions,
       coalesce((event_counts ->> 'report')::int, 0) AS reports,
       coalesce((event_counts ->> 'group_created')::int, 0) AS groups_created,
       coalesce((event_counts ->> 'group_joined')::int, 0) AS groups_joined,
       label AS activated_within_30d,
       part AS x_split, user_id AS x_user, 'real' AS x_population, prediction_at AS x_t,
       greatest(features_until, profile_seen_at) AS x_known_at, label_at AS x_label_at,
       prediction_at + interval '720 hours' AS x_label_until
FROM (SELECT rows.*, splits.split AS part FROM rows JOIN splits ON splits.day = (rows.prediction_at AT TIME ZONE 'UTC')::date) AS placed
