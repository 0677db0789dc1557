-- User flows: one row per week or month, product, population, segment, country and flow, with the users in it: new,
-- returning, resurrecting or dormant by their core activities. From: user_weeks (34), user_months (35), whose rows know their
-- neighbours; user_days (30) for those who did something on mistaken days or after as-of, which no week and no month knows;
-- users. Nobody is in two countries, so the rows for all countries ('*') are sums. A lapse belongs to the bucket after the last
-- active one.

WITH as_of AS (
    SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date AS day
), core_types AS (
    SELECT product, bit_or(1::bigint << bit) AS mask FROM event_types WHERE is_core GROUP BY product
), odd AS MATERIALIZED (
    SELECT DISTINCT days.user_id
    FROM user_days AS days
    JOIN event_types AS type ON type.event_type = days.event_type AND type.is_core
    WHERE days.day < '1970-01-01' OR days.day > (SELECT day FROM as_of)
), odd_visits AS (
    SELECT user_id, granularity, bucket, lag(bucket) OVER visit = (bucket - step)::date AS was_there,
           lead(bucket) OVER visit IS NOT DISTINCT FROM (bucket + step)::date AS stays
    FROM (
        SELECT DISTINCT days.user_id, length.granularity, length.step,
               CASE length.granularity WHEN 'week' THEN week_of(days.day) ELSE month_of(days.day) END AS bucket
        FROM odd
        JOIN user_days AS days ON days.user_id = odd.user_id
        JOIN event_types AS type ON type.event_type = days.event_type AND type.is_core
        CROSS JOIN (VALUES ('week', interval '7 days'), ('month', interval '1 month')) AS length (granularity, step)
    ) AS seen
    WINDOW visit AS (PARTITION BY user_id, granularity ORDER BY bucket)
), visits AS (
    SELECT 'week' AS granularity, week AS bucket, visit.product, population, segment, country, is_new,
           before_mask & core_types.mask <> 0 AS was_there, after_mask & core_types.mask <> 0 AS stays, count(*) AS users
    FROM user_weeks AS visit
    JOIN core_types ON core_types.product = visit.product AND activity_mask & core_types.mask <> 0
    WHERE NOT EXISTS (SELECT FROM odd WHERE odd.user_id = visit.user_id)
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
    UNION ALL
    SELECT 'month', month, visit.product, population, segment, country, is_new,
           before_mask & core_types.mask <> 0, after_mask & core_types.mask <> 0, count(*)
    FROM user_months AS visit
    JOIN core_types ON core_types.product = visit.product AND activity_mask & core_types.mask <> 0
    WHERE NOT EXISTS (SELECT FROM odd WHERE odd.user_id = visit.user_id)
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
    UNION ALL
    SELECT granularity, bucket, product, population, segment, country,
           bucket IS NOT DISTINCT FROM CASE granularity WHEN 'week' THEN week_of(joined.day) ELSE month_of(joined.day) END,
           was_there, stays, 1
    FROM odd_visits
    JOIN users ON users.user_id = odd_visits.user_id
    CROSS JOIN LATERAL (SELECT (started_at AT TIME ZONE current_setting('chemlink.time_zone'))::date AS day) AS joined
), countries AS (
    SELECT granularity, bucket, product, population, coalesce(segment, 'none') AS segment, coalesce(country, '?') AS country,
           CASE WHEN is_new THEN 'new' WHEN was_there THEN 'returning' ELSE 'resurrecting' END AS flow, users
    FROM visits
    UNION ALL
    SELECT granularity, CASE granularity WHEN 'week' THEN bucket + 7 ELSE (bucket + interval '1 month')::date END,
           product, population, coalesce(segment, 'none'), coalesce(country, '?'), 'dormant', users
    FROM visits
    WHERE NOT stays
)
INSERT INTO user_flows (granularity, bucket, product, population, segment, country, flow, users)
SELECT granularity, bucket, product, population, segment, coalesce(country, '*'), flow, sum(users)
FROM countries
GROUP BY GROUPING SETS ((granularity, bucket, product, population, segment, flow, country),
                        (granularity, bucket, product, population, segment, flow));
