-- One row per real ChemLink person: how they use the product, as of a run. Nothing is counted in days
-- from a time at which nothing can have happened. {run}, {as_of} and {zone} say of which, written out: so the server knows
-- how few of all events it needs.

WITH run AS (
    SELECT ({as_of} AT TIME ZONE {zone})::date AS today, min(earliest) AS earliest FROM ops.training_plans
), profiles AS (
    SELECT current.* FROM core.user_profiles AS current WHERE current.since_run_id <= {run}
    UNION ALL
    SELECT version.*
    FROM core.user_profile_history AS history
    CROSS JOIN LATERAL jsonb_populate_record(NULL::core.user_profiles, history.profile) AS version
    WHERE history.valid_from_run <= {run} AND history.valid_to_run > {run}
), days AS (
    SELECT user_id, (occurred_at AT TIME ZONE {zone})::date AS day, count(*) AS activities
    FROM (
        SELECT user_id, occurred_at, event_type FROM core.user_journey_events
        WHERE since_run_id <= {run} AND occurred_at > {as_of} - interval '720 hours' AND occurred_at <= {as_of}
        UNION ALL
        SELECT user_id, occurred_at, event_type FROM core.event_history
        WHERE valid_from_run <= {run} AND valid_to_run > {run}
          AND occurred_at > {as_of} - interval '720 hours' AND occurred_at <= {as_of}
    ) AS events
    WHERE event_type IN (SELECT event_type FROM core.event_types WHERE is_core)
    GROUP BY user_id, day
), recent AS (
    SELECT user_id, sum(activities)::int AS activities, count(*)::int AS days FROM days GROUP BY user_id
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
            WHEN (uses.most > 0) IS NOT TRUE THEN 'something else'
            WHEN uses.most = profile.views_made THEN 'looking'
            WHEN uses.most = profile.votes_cast THEN 'judging'
            WHEN uses.most = profile.collections_created THEN 'collecting'
            ELSE 'talking' END AS main_use,
       profile.email, profile.first_name, profile.last_name,
       'all' AS x_split, profile.population AS x_population
FROM profiles AS profile
CROSS JOIN run
CROSS JOIN LATERAL (SELECT greatest(profile.views_made, profile.votes_cast, profile.collections_created,
                                    profile.posts_created + profile.comments_made + profile.groups_joined) AS most) AS uses
LEFT JOIN recent ON recent.user_id = profile.user_id
WHERE profile.population = 'real'
