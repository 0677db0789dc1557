-- Active users by month: one row per month, product, population, segment, country and activity mask, with the users who did
-- exactly that. From: user_months (35); user_days (30) for what those leave out, mistaken days and those after as-of; users.
-- Nobody is in two countries, so the rows for all countries ('*') are sums.

WITH known AS (
    SELECT month_of('1970-01-01') AS first, month_of(
        (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date) AS last
), visits AS (
    SELECT month AS bucket, activity_mask, product, population, segment, country
    FROM user_months
    WHERE month >= (SELECT first FROM known) AND month < (SELECT last FROM known)
    UNION ALL
    SELECT month_of(days.day), bit_or(CASE WHEN days.is_bulk THEN 1::bigint << 62 ELSE 1::bigint << type.bit END),
           users.product, users.population, users.segment, users.country
    FROM user_days AS days
    JOIN event_types AS type ON type.event_type = days.event_type
    JOIN users ON users.user_id = days.user_id
    WHERE days.day < (SELECT first FROM known) OR days.day >= (SELECT last FROM known)
    GROUP BY days.user_id, 1, 3, 4, 5, 6
), countries AS (
    SELECT bucket, product, population, coalesce(segment, 'none') AS segment, coalesce(country, '?') AS country,
           activity_mask, count(*) AS users
    FROM visits
    GROUP BY 1, 2, 3, 4, 5, 6
)
INSERT INTO active_users (granularity, bucket, product, population, segment, country, activity_mask, users)
SELECT 'month', bucket, product, population, segment, country, activity_mask, users
FROM countries
UNION ALL
SELECT 'month', bucket, product, population, segment, '*', activity_mask, sum(users)
FROM countries
GROUP BY bucket, product, population, segment, activity_mask;
