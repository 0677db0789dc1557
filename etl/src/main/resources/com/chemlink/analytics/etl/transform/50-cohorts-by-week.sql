-- Cohorts by week: one row per cohort, period from 0 to the as-of week, product, population and segment; zeros included.
-- From: user_weeks (34), users. Returning is a core activity. Ghosts never signed up and are left out; so is who started
-- before 1970: that is a mistake in the data, and would bring a row for every week since.

WITH as_of AS (
    SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date AS day
), core_types AS (
    SELECT product, bit_or(1::bigint << bit) AS mask FROM event_types WHERE is_core GROUP BY product
), active AS MATERIALIZED (   -- the weeks in which a user was active
    SELECT visit.user_id, visit.week AS bucket
    FROM user_weeks AS visit
    JOIN users ON users.user_id = visit.user_id
    JOIN core_types ON core_types.product = users.product AND visit.activity_mask & core_types.mask <> 0
), spans AS (
    SELECT user_id, min(bucket) AS first_bucket, max(bucket) AS last_bucket
    FROM active
    GROUP BY user_id
), people AS (
    SELECT user_id, product, population, coalesce(segment, 'none') AS segment,
           (started_at AT TIME ZONE (SELECT current_setting('chemlink.time_zone')))::date AS started_on
    FROM users
    WHERE population <> 'ghost'
), starts AS MATERIALIZED (
    SELECT 'signup' AS start_kind, people.*, week_of(people.started_on) AS cohort, spans.last_bucket
    FROM people
    LEFT JOIN spans ON spans.user_id = people.user_id
    WHERE people.started_on BETWEEN '1970-01-01' AND (SELECT day FROM as_of)
    UNION ALL
    SELECT 'first_core', people.*, spans.first_bucket, spans.last_bucket
    FROM people
    JOIN spans ON spans.user_id = people.user_id
), cohorts AS (
    SELECT start_kind, cohort, product, population, segment, count(*) AS size
    FROM starts
    GROUP BY 1, 2, 3, 4, 5
), returns AS (
    SELECT starts.start_kind, starts.cohort, active.bucket, starts.product, starts.population, starts.segment, count(*) AS users
    FROM starts
    JOIN active ON active.user_id = starts.user_id AND active.bucket >= starts.cohort
    GROUP BY 1, 2, 3, 4, 5, 6
), last_returns AS (
    SELECT start_kind, cohort, last_bucket AS bucket, product, population, segment, count(*) AS users
    FROM starts
    WHERE last_bucket >= cohort
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
       coalesce(sum(last_returns.users) OVER (
           PARTITION BY start_kind, cohort, product, population, segment ORDER BY bucket DESC), 0)
FROM cells
LEFT JOIN returns USING (start_kind, cohort, bucket, product, population, segment)
LEFT JOIN last_returns USING (start_kind, cohort, bucket, product, population, segment);
