-- Recent activity: one row per ChemLink person with a core activity in the 30 days up to the as-of day.
-- From: users, user_days (30). Changes with the day alone.

WITH as_of AS (
    SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date AS day
)
INSERT INTO recent_activity (user_id, core_activities_30d)
SELECT days.user_id, sum(days.events)
FROM user_days AS days
JOIN event_types AS type ON type.event_type = days.event_type AND type.is_core
JOIN users ON users.user_id = days.user_id AND users.source = 'chemlink'
WHERE days.day BETWEEN (SELECT day - 30 FROM as_of) AND (SELECT day FROM as_of)
GROUP BY days.user_id;
