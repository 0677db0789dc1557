-- One row per real ChemLink person: how they use the product, as of the run chemlink.known_on. Nothing is counted in days
-- from a time at which nothing can have happened.

WITH run AS (
    SELECT run_id, as_of, time_zone, (as_of AT TIME ZONE time_zone)::date AS today,
           (SELECT min(earliest) FROM ops.training_plans) AS earliest
    FROM ops.runs WHERE run_id = current_setting('chemlink.known_on')::bigint
), profiles AS (
    SELECT current.* FROM core.user_profiles AS current WHERE current.since_run_id <= (SELECT run_id FROM run)
    UNION ALL
    SELECT version.*
    FROM core.user_profile_history AS history
    CROSS JOIN LATERAL jsonb_populate_record(NULL::core.user_profiles, history.profile) AS version
    WHERE history.valid_from_run <= (SELECT run_id FROM run) AND history.valid_to_run > (SELECT run_id FROM run)
), recent AS (
    SELECT user_id, count(*)::int AS activities, count(DISTINCT (occurred_at AT TIME ZONE (SELECT time_zone FROM run))::date)::int AS days
    FROM (
        SELECT user_id, occurred_at, event_type FROM core.user_journey_events
        WHERE since_run_id <= (SELECT run_id FROM run)
          AND occurred_at > (SELECT as_of FROM run) - interval '720 hours' AND occurred_at <= (SELECT as_of FROM run)
        UNION ALL
        SELECT user_id, occurred_at, event_type FROM core.event_history
        WHERE valid_from_run <= (SELECT run_id FROM run) AND valid_to_run > (SELECT run_id FROM run)
          AND occurred_at > (SELECT as_of FROM run) - interval '720 hours' AND occurred_at <= (SELECT as_of FROM run)
    ) AS events
    JOIN core.event_types USING (event_type)
    WHERE is_core
    GROUP BY user_id
)
SELECT 'user:' || profile.user_id AS id,
       core.week_of(profile.signup_date) AS signup_week, profile.country, profile.company, profile.role,
       profile.has_finder, profile.profile_status, profile.profile_completion_score::int AS profile_completion_score,
       profile.experience_count, profile.education_count, profile.language_count,
       profile.views_made, profile.votes_cast, profile.collections_created, profile.posts_created, profile.comments_made,
       profile.groups_joined, profile.mentions_received, profile.engagement_score,
       profile.core_activities, coalesce(recent.activities, 0) AS core_activities_30d, coalesce(recent.days, 0) AS active_days_30d,
       CASE WHEN profile.signup_date >= run.earliest THEN run.today - profile.signup_date END AS days_since_signup,
       CASE WHEN profile.signup_date >= run.earliest THEN profile.days_to_activation END AS days_to_activation,
       CASE WHEN profile.last_core_activity_date >= run.earliest THEN run.today - profile.last_core_activity_date END AS days_since_core_activity,
       CASE WHEN profile.activated_at IS NULL AND profile.signup_date >= run.today - 30 THEN 'NEW'
            WHEN profile.activated_at IS NULL THEN 'NEVER_ACTIVATED'
            WHEN recent.activities >= 5 THEN 'ENGAGED'
            WHEN recent.activities >= 1 THEN 'ACTIVATED'
            WHEN profile.last_core_activity_date >= run.today - 90 THEN 'DORMANT'
            ELSE 'CHURNED' END AS lifecycle_stage,
       CASE WHEN profile.core_activities = 0 THEN 'none'
            ELSE coalesce((SELECT kind FROM (VALUES (1, 'looking', profile.views_made), (2, 'judging', profile.votes_cast),
                                           (3, 'collecting', profile.collections_created),
                                           (4, 'talking', profile.posts_created + profile.comments_made + profile.groups_joined)) AS kinds (place, kind, times)
                  WHERE times > 0 ORDER BY times DESC, place LIMIT 1), 'something else') END AS main_use,
       profile.email, profile.first_name, profile.last_name,
       'all' AS x_split, profile.population AS x_population,
       NULL::timestamptz AS x_t, NULL::timestamptz AS x_known_at, NULL::timestamptz AS x_label_at, NULL::timestamptz AS x_label_until
FROM profiles AS profile
CROSS JOIN run
LEFT JOIN recent ON recent.user_id = profile.user_id
WHERE profile.population = 'real'
