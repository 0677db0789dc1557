-- Writing months: one row per month, product, population, segment, country and level, with the people who wrote so much.
-- From: user_days (30), users. Nobody is in two countries, so the rows for all countries ('*') are sums of the others.

WITH people AS (
    SELECT user_id, month_of(day) AS month, sum(events) AS events
    FROM user_days
    WHERE event_type IN ('post', 'comment')
    GROUP BY 1, 2
), countries AS (
    SELECT people.month, users.product, users.population, coalesce(users.segment, 'none') AS segment,
           coalesce(users.country, '?') AS country,
           CASE WHEN people.events >= 20 THEN 'Power' WHEN people.events >= 10 THEN 'Active'
                WHEN people.events >= 5 THEN 'Regular' ELSE 'Casual' END AS level,
           count(*) AS users, sum(people.events) AS events
    FROM people
    JOIN users ON users.user_id = people.user_id
    GROUP BY 1, 2, 3, 4, 5, 6
)
INSERT INTO writing_months (month, level, product, population, segment, country, users, events)
SELECT month, level, product, population, segment, country, users, events
FROM countries
UNION ALL
SELECT month, level, product, population, segment, '*', sum(users), sum(events)
FROM countries
GROUP BY month, level, product, population, segment;
