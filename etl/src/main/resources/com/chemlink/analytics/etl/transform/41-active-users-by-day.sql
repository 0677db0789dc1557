-- Active users by day: one row per day, product, population, segment, country and activity mask, with the users who did
-- exactly that. From: user_days (30), users. Nobody is in two countries, so the rows for all countries ('*') are sums.

WITH user_days AS (
    SELECT days.user_id, days.day AS bucket,
           bit_or(CASE WHEN days.is_bulk THEN 1::bigint << 62 ELSE 1::bigint << type.bit END) AS activity_mask
    FROM user_days AS days
    JOIN event_types AS type ON type.event_type = days.event_type
    GROUP BY days.user_id, bucket
), countries AS (
    SELECT bucket, users.product, users.population, coalesce(users.segment, 'none') AS segment,
           coalesce(users.country, '?') AS country, activity_mask, count(*) AS users
    FROM user_days
    JOIN users ON users.user_id = user_days.user_id
    GROUP BY 1, 2, 3, 4, 5, 6
)
INSERT INTO active_users (granularity, bucket, product, population, segment, country, activity_mask, users)
SELECT 'day', bucket, product, population, segment, country, activity_mask, users
FROM countries
UNION ALL
SELECT 'day', bucket, product, population, segment, '*', activity_mask, sum(users)
FROM countries
GROUP BY bucket, product, population, segment, activity_mask;
