-- The neighbours' rows have made events of the neighbours too, but not all of them: those are not to be published.

DELETE FROM user_journey_events AS event
WHERE NOT EXISTS (SELECT FROM users_touched AS touched WHERE touched.user_id = event.user_id);

ANALYZE user_journey_events;
