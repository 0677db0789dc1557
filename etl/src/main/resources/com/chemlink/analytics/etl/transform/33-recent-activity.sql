-- Recent activity: one row per ChemLink person with a core activity in the 30 days up to the as-of day.
-- From: users, user_days (30), user_profiles (31). Changes with the day alone.

WITH as_of AS (
    SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date AS day
)
INSERT INTO recent_activity (user_id, product, population, segment, country, activated, last_core_activity_date,
                             core_activities_30d, core_days_30d)
SELECT recent.user_id, recent.product, recent.population, recent.segment, recent.country, profile.activated_at IS NOT NULL,
       profile.last_core_activity_date, recent.activities, recent.days
FROM (
    SELECT users.user_id, users.product, users.population, users.segment, users.country, sum(days.events) AS activities,
           count(DISTINCT days.day) AS days
    FROM users
    JOIN user_days AS days ON days.user_id = users.user_id
                          AND days.day BETWEEN (SELECT day - 30 FROM as_of) AND (SELECT day FROM as_of)
    JOIN event_types AS type ON type.event_type = days.event_type AND type.is_core
    WHERE users.source = 'chemlink'
    GROUP BY users.user_id, users.product, users.population, users.segment, users.country
) AS recent
JOIN user_profiles AS profile ON profile.user_id = recent.user_id;
