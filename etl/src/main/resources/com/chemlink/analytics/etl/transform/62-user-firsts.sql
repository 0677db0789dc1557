-- User firsts: one row per user with a start who did anything since: how long after it each thing first came, in one array, so
-- that a median over many people reads one row of each. Those who started together lie together. From: users (02), user_moments
-- (36), event_types.

INSERT INTO user_firsts (user_id, started_at, product, population, segment, country, firsts, bulk_firsts)
SELECT users.user_id, users.started_at, users.product, users.population, users.segment, users.country,
       core.at_places(did.places, did.firsts, did.size),
       CASE WHEN did.bulk_came_first THEN core.at_places(did.places, did.bulk_firsts, did.size) END
FROM (
    SELECT user_id, max(place) AS size, array_agg(place) AS places, array_agg(first) AS firsts, array_agg(least(first, bulk)) AS bulk_firsts,
           bool_or(bulk < coalesce(first, 'Infinity')) AS bulk_came_first
    FROM (
        SELECT users.user_id, type.bit + 1 AS place, core.micros_until_first(users.started_at, done.moments) AS first,
               core.micros_until_first(users.started_at, done.bulk_moments) AS bulk
        FROM users
        JOIN user_moments AS done ON done.user_id = users.user_id
        JOIN event_types AS type ON type.event_type = done.event_type AND type.product = users.product AND NOT type.is_start
        WHERE users.started_at IS NOT NULL
    OFFSET '0') AS done
    WHERE first IS NOT NULL OR bulk IS NOT NULL
    GROUP BY user_id
) AS did
JOIN users ON users.user_id = did.user_id
ORDER BY users.started_at;
