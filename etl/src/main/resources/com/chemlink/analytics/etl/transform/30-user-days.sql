-- User days: one row per user, day in the reporting time zone, type and bulk mark.
-- From: user_journey_events (20 to 28). Everything that counts people goes on from here.

INSERT INTO user_days (user_id, day, event_type, is_bulk, events, first_at, last_at)
SELECT user_id, (occurred_at AT TIME ZONE (SELECT current_setting('chemlink.time_zone')))::date AS day, event_type, is_bulk,
       count(*), min(occurred_at), max(occurred_at)
FROM user_journey_events
GROUP BY user_id, day, event_type, is_bulk;
