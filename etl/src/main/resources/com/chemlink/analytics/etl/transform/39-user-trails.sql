-- User trails: one row per user with core activities, in their order: the instants, and one sign for each, a blank where more
-- than 24 hours went by since the one before, else a dash, and the letter of the type's bit. Those of one instant go by name.
-- From: user_journey_events (20 to 28), event_types, users (02 to 04).

WITH letters AS (
    SELECT event_type, chr(64 + bit) AS letter, row_number() OVER (ORDER BY event_type)::int AS number
    FROM event_types
    WHERE is_core
), signs AS (
    SELECT event.user_id, event.occurred_at AS at, letters.number,
           CASE WHEN event.occurred_at - interval '24 hours' > lag(event.occurred_at) OVER (
                    PARTITION BY event.user_id ORDER BY event.occurred_at, letters.number)
                THEN ' ' ELSE '-' END || letters.letter AS sign
    FROM user_journey_events AS event
    JOIN letters ON letters.event_type = event.event_type
), trails AS (
    SELECT user_id, array_agg(at ORDER BY at, number) AS moments, string_agg(sign, '' ORDER BY at, number) AS trail
    FROM signs
    GROUP BY user_id
)
INSERT INTO user_trails (user_id, moments, trail, product, population, segment, country)
SELECT trails.user_id, trails.moments, trails.trail, users.product, users.population, users.segment, users.country
FROM trails
JOIN users ON users.user_id = trails.user_id;
