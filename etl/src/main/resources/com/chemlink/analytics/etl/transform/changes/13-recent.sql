-- Whose last 30 days may hold another number: the users concerned, and who was active on a day that has left them.

CREATE UNLOGGED TABLE sync_next.lapsing AS
SELECT DISTINCT event.user_id
FROM (
    SELECT ((current_setting('chemlink.was_as_of')::timestamptz AT TIME ZONE zone)::date - 30)::timestamp AT TIME ZONE zone AS starts,
           ((current_setting('chemlink.as_of')::timestamptz AT TIME ZONE zone)::date - 30)::timestamp AT TIME ZONE zone AS ends
    FROM (SELECT current_setting('chemlink.time_zone') AS zone) AS setting
) AS left_behind
JOIN core.user_journey_events AS event ON event.occurred_at >= left_behind.starts AND event.occurred_at < left_behind.ends
WHERE left_behind.starts < left_behind.ends;

TRUNCATE sync_next.users;

INSERT INTO users
SELECT * FROM core.users
WHERE user_id IN (SELECT user_id FROM users_touched UNION ALL SELECT user_id FROM lapsing);

ANALYZE users;
