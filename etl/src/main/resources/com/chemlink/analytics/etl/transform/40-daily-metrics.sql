-- Daily metrics: one row per day, product, population, segment, country, type and bulk mark.
-- From: user_days (30), users. Nobody is in two countries, so the rows for all countries ('*') are sums of the others.

WITH countries AS (
    SELECT days.day, users.product, users.population, coalesce(users.segment, 'none') AS segment,
           coalesce(users.country, '?') AS country, days.event_type, days.is_bulk, sum(days.events) AS events, count(*) AS users
    FROM user_days AS days
    JOIN users ON users.user_id = days.user_id
    GROUP BY 1, 2, 3, 4, 5, 6, 7
)
INSERT INTO daily_metrics (day, product, population, segment, country, event_type, is_bulk, events, users)
SELECT day, product, population, segment, country, event_type, is_bulk, events, users
FROM countries
UNION ALL
SELECT day, product, population, segment, '*', event_type, is_bulk, sum(events), sum(users)
FROM countries
GROUP BY day, product, population, segment, event_type, is_bulk;
