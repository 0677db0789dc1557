-- User flows: one row per week or month, product, population, segment, country and flow, with the users in it: new,
-- returning, resurrecting or dormant by their core activities. From: user_weeks (34), user_months (35); user_days (30) for
-- what those leave out, mistaken days and those after as-of; users. Nobody is in two countries, so the rows for all
-- countries ('*') are sums. A lapse belongs to the bucket after the last active one.
-- There are far fewer groups than the planner thinks; it would sort millions of wide rows to be safe.

SET LOCAL enable_sort = off;

WITH as_of AS (
    SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date AS day
), core_types AS (
    SELECT product, bit_or(1::bigint << bit) AS mask FROM event_types WHERE is_core GROUP BY product
), known_weeks AS MATERIALIZED (
    SELECT visit.user_id, visit.week AS bucket
    FROM user_weeks AS visit
    JOIN users ON users.user_id = visit.user_id
    JOIN core_types ON core_types.product = users.product AND visit.activity_mask & core_types.mask <> 0
), known_months AS MATERIALIZED (
    SELECT visit.user_id, visit.month AS bucket
    FROM user_months AS visit
    JOIN users ON users.user_id = visit.user_id
    JOIN core_types ON core_types.product = users.product AND visit.activity_mask & core_types.mask <> 0
), unknown AS MATERIALIZED (
    SELECT days.user_id, days.day
    FROM user_days AS days
    JOIN event_types AS type ON type.event_type = days.event_type AND type.is_core
    WHERE days.day < '1970-01-01' OR days.day > (SELECT day FROM as_of)
), weeks AS (
    SELECT user_id, bucket FROM known_weeks
    UNION ALL
    (SELECT user_id, week_of(day) FROM unknown EXCEPT SELECT user_id, bucket FROM known_weeks)
), months AS (
    SELECT user_id, bucket FROM known_months
    UNION ALL
    (SELECT user_id, month_of(day) FROM unknown EXCEPT SELECT user_id, bucket FROM known_months)
), people AS (
    SELECT user_id, product, population, coalesce(segment, 'none') AS segment, coalesce(country, '?') AS country,
           (started_at AT TIME ZONE (SELECT current_setting('chemlink.time_zone')))::date AS joined
    FROM users
), visits AS (
    SELECT user_id, 'week' AS granularity, bucket, lag(bucket) OVER visit = bucket - 7 AS was_there,
           lead(bucket) OVER visit IS NOT DISTINCT FROM bucket + 7 AS stays
    FROM weeks
    WINDOW visit AS (PARTITION BY user_id ORDER BY bucket)
    UNION ALL
    SELECT user_id, 'month', bucket, lag(bucket) OVER visit = (bucket - interval '1 month')::date,
           lead(bucket) OVER visit IS NOT DISTINCT FROM (bucket + interval '1 month')::date
    FROM months
    WINDOW visit AS (PARTITION BY user_id ORDER BY bucket)
), counted AS (
    SELECT granularity, bucket, product, population, segment, country,
           CASE WHEN bucket = CASE granularity WHEN 'week' THEN week_of(joined) ELSE month_of(joined) END THEN 'new'
                WHEN was_there THEN 'returning'
                ELSE 'resurrecting' END AS flow, stays, count(*) AS users
    FROM visits
    JOIN people ON people.user_id = visits.user_id
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
), countries AS (
    SELECT granularity, bucket, product, population, segment, country, flow, users
    FROM counted
    UNION ALL
    SELECT granularity, CASE granularity WHEN 'week' THEN bucket + 7 ELSE (bucket + interval '1 month')::date END,
           product, population, segment, country, 'dormant', users
    FROM counted
    WHERE NOT stays
)
INSERT INTO user_flows (granularity, bucket, product, population, segment, country, flow, users)
SELECT granularity, bucket, product, population, segment, coalesce(country, '*'), flow, sum(users)
FROM countries
GROUP BY GROUPING SETS ((granularity, bucket, product, population, segment, flow, country),
                        (granularity, bucket, product, population, segment, flow));

SET LOCAL enable_sort = on;
