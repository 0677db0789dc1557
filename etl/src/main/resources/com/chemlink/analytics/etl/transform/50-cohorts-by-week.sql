-- Cohorts by week: one row per cohort, period from 0 to the as-of week, product, population and segment; zeros included.
-- From: user_weeks (34), users. Returning is a core activity. Ghosts never signed up and are left out; so is who started
-- before 1970: that is a mistake in the data, and would bring a row for every week since.
-- People are counted by the day they started on; weeks are then made of few rows.

WITH as_of AS (
    SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date AS day
), core_types AS (
    SELECT product, bit_or(1::bigint << bit) AS mask FROM event_types WHERE is_core GROUP BY product
), visits AS MATERIALIZED (
    SELECT CASE grouping(started) WHEN 0 THEN 'signup' ELSE 'first_core' END AS start_kind,
           CASE grouping(started) WHEN 0 THEN started ELSE first_core END AS start_day,
           week AS bucket, visit.product, population, segment, count(*) AS users,
           count(*) FILTER (WHERE later_mask & core_types.mask = 0) AS last_users
    FROM user_weeks AS visit
    JOIN core_types ON core_types.product = visit.product AND activity_mask & core_types.mask <> 0
    WHERE population <> 'ghost'
    GROUP BY GROUPING SETS ((started, week, visit.product, population, segment), (first_core, week, visit.product, population, segment))
), people AS (
    SELECT (started_at AT TIME ZONE (SELECT current_setting('chemlink.time_zone')))::date AS started_on,
           product, population, segment, count(*) AS users
    FROM users
    WHERE population <> 'ghost'
    GROUP BY 1, 2, 3, 4
), cohorts AS (
    SELECT 'signup' AS start_kind, week_of(started_on) AS cohort, product, population, coalesce(segment, 'none') AS segment,
           sum(users) AS size
    FROM people
    WHERE started_on BETWEEN '1970-01-01' AND (SELECT day FROM as_of)
    GROUP BY 1, 2, 3, 4, 5
    UNION ALL
    SELECT 'first_core', bucket, product, population, coalesce(segment, 'none'), sum(users)
    FROM visits
    WHERE start_kind = 'first_core' AND bucket = week_of(start_day)
    GROUP BY 1, 2, 3, 4, 5
), returns AS (
    SELECT start_kind, week_of(start_day) AS cohort, bucket, product, population, coalesce(segment, 'none') AS segment,
           sum(users) AS users, sum(last_users) AS last_users
    FROM visits
    WHERE start_day BETWEEN '1970-01-01' AND (SELECT day FROM as_of) AND bucket >= week_of(start_day)
    GROUP BY 1, 2, 3, 4, 5, 6
), cells AS (
    SELECT cohorts.*, bucket::date AS bucket
    FROM cohorts
    CROSS JOIN generate_series(cohorts.cohort::timestamp, (SELECT day FROM as_of)::timestamp, interval '7 days') AS bucket
)
INSERT INTO cohort_cells (granularity, start_kind, cohort, period, product, population, segment, cohort_size, returned_on,
                          returned_on_or_after)
SELECT 'week', start_kind, cohort,
       (cells.bucket - cells.cohort) / 7,
       product, population, segment, cells.size, coalesce(returns.users, 0),
       coalesce(sum(returns.last_users) OVER (
           PARTITION BY start_kind, cohort, product, population, segment ORDER BY bucket DESC), 0)
FROM cells
LEFT JOIN returns USING (start_kind, cohort, bucket, product, population, segment);
