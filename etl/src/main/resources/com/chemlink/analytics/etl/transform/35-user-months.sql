-- User months: one row per user and month with any activity: a mask of what it was, the masks around it, the days with a
-- core activity, and who the user is.
-- From: user_days (30), users (02 to 04). Days before 1970 are mistakes in the data; days after as-of are not known yet.

WITH seen AS (
    SELECT days.user_id, month_of(days.day) AS month,
           bit_or(CASE WHEN days.is_bulk THEN 1::bigint << 62 ELSE 1::bigint << type.bit END) AS mask,
           min(days.day) FILTER (WHERE type.is_core) AS first_core,
           bit_or(CASE WHEN type.is_core THEN 1 << (date_part('day', days.day)::int - 1) ELSE 0 END) AS core_days
    FROM user_days AS days
    JOIN event_types AS type ON type.event_type = days.event_type
    WHERE days.day BETWEEN '1970-01-01' AND
        (SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date)
    GROUP BY 1, 2
), neighbours AS (   -- from the newest back: what is done later adds up on the way
    SELECT user_id, month, mask, core_days,
           CASE WHEN lead(month) OVER newest_first = (month - interval '1 month')::date THEN lead(mask) OVER newest_first ELSE 0 END AS before_mask,
           CASE WHEN lag(month) OVER newest_first = (month + interval '1 month')::date THEN lag(mask) OVER newest_first ELSE 0 END AS after_mask,
           coalesce(bit_or(mask) OVER newest_first, 0) AS later_mask,
           min(first_core) OVER (PARTITION BY user_id) AS first_core
    FROM seen
    WINDOW newest_first AS (PARTITION BY user_id ORDER BY month DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
INSERT INTO user_months (user_id, month, activity_mask, before_mask, after_mask, later_mask, core_days, started, is_new, first_core,
                        product, population, segment, country)
SELECT neighbours.user_id, month, mask, before_mask, after_mask, later_mask, core_days, start.day,
       coalesce(month_of(start.day) = month, false), first_core, product, population, segment, country
FROM neighbours
JOIN users ON users.user_id = neighbours.user_id
CROSS JOIN LATERAL (SELECT (started_at AT TIME ZONE current_setting('chemlink.time_zone'))::date AS day) AS start;
