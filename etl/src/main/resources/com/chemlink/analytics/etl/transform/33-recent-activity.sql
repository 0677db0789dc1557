-- Recent activity: one row per ChemLink person with a core activity in the 30 days up to the as-of day.
-- From: users, user_days (30), user_profiles (31). Changes with the day alone.

WITH as_of AS (
    SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date AS day
)
INSERT INTO recent_activity (user_id, product, population, segment, country, activated, last_core_activity_date,
                             core_activities_30d, core_days_30d)
SELECT users.user_id, users.product, users.population, users.segment, users.country, profile.activated_at IS NOT NULL,
       profile.last_core_activity_date, recent.activities, recent.days
FROM (
    SELECT days.user_id, sum(days.events) AS activities, count(DISTINCT days.day) AS days
    FROM user_days AS days
    JOIN event_types AS type ON type.event_type = days.event_type AND type.is_core
    WHERE days.day BETWEEN (SELECT day - 30 FROM as_of) AND (SELECT day FROM as_of)
    GROUP BY days.user_id
) AS recent
JOIN users ON users.user_id = recent.user_id AND users.source = 'chemlink'
JOIN user_profiles AS profile ON profile.user_id = recent.user_id;
