-- User flows: one row per week or month, product, population, segment, country and flow, with the users in it: new,
-- returning, resurrecting or dormant by their core activities. From: user_days (30), users. Nobody is in two countries, so
-- the rows for all countries ('*') are sums. A lapse belongs to the bucket after the last active one.

WITH visits AS (
    SELECT days.user_id, 'week' AS granularity, week_of(days.day) AS bucket
    FROM user_days AS days
    JOIN event_types AS type ON type.event_type = days.event_type AND type.is_core
    GROUP BY 1, 3
    UNION ALL
    SELECT days.user_id, 'month', month_of(days.day)
    FROM user_days AS days
    JOIN event_types AS type ON type.event_type = days.event_type AND type.is_core
    GROUP BY 1, 3
), neighbours AS (
    SELECT user_id, granularity, bucket, lag(bucket) OVER visit AS before, lead(bucket) OVER visit AS after,
           CASE granularity WHEN 'week' THEN interval '7 days' ELSE interval '1 month' END AS step
    FROM visits
    WINDOW visit AS (PARTITION BY user_id, granularity ORDER BY bucket)
), people AS (
    SELECT user_id, product, population, coalesce(segment, 'none') AS segment, coalesce(country, '?') AS country,
           (started_at AT TIME ZONE (SELECT current_setting('chemlink.time_zone')))::date AS joined
    FROM users
), flows AS (
    SELECT user_id, granularity, bucket, before, step, 'active' AS flow
    FROM neighbours
    UNION ALL
    SELECT user_id, granularity, (bucket + step)::date, NULL, step, 'dormant'
    FROM neighbours
    WHERE after IS DISTINCT FROM (bucket + step)::date
), countries AS (
    SELECT flows.granularity, flows.bucket, people.product, people.population, people.segment, people.country,
           CASE WHEN flows.flow = 'dormant' THEN 'dormant'
                WHEN flows.bucket = CASE flows.granularity WHEN 'week' THEN week_of(people.joined) ELSE month_of(people.joined) END THEN 'new'
                WHEN flows.before = (flows.bucket - flows.step)::date THEN 'returning'
                ELSE 'resurrecting' END AS flow, count(*) AS users
    FROM flows
    JOIN people ON people.user_id = flows.user_id
    GROUP BY 1, 2, 3, 4, 5, 6, 7
)
INSERT INTO user_flows (granularity, bucket, product, population, segment, country, flow, users)
SELECT granularity, bucket, product, population, segment, country, flow, users
FROM countries
UNION ALL
SELECT granularity, bucket, product, population, segment, '*', flow, sum(users)
FROM countries
GROUP BY granularity, bucket, product, population, segment, flow;
