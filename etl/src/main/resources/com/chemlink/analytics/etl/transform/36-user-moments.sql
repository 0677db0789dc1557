-- User moments: one row per user and type, with all its instants in their order. From: user_journey_events (20 to 28). The
-- rows of one type lie beside each other, as those who read them read one type at a time.

INSERT INTO user_moments (user_id, event_type, moments, bulk_moments)
SELECT user_id, event_type, coalesce(array_agg(occurred_at ORDER BY occurred_at) FILTER (WHERE NOT is_bulk), '{}'),
       array_agg(occurred_at ORDER BY occurred_at) FILTER (WHERE is_bulk)
FROM user_journey_events
GROUP BY event_type, user_id
ORDER BY event_type, user_id;
