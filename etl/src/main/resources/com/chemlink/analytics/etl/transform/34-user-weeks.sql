-- User weeks: one row per user and week with any activity: a mask of what it was, the masks around it, and who the user is.
-- From: user_days (30), users (02 to 04). Days before 1970 are mistakes in the data; days after as-of are not known yet.

WITH seen AS (
    SELECT days.user_id, week_of(days.day) AS week,
           bit_or(CASE WHEN days.is_bulk THEN 1::bigint << 62 ELSE 1::bigint << type.bit END) AS mask,
           min(days.day) FILTER (WHERE type.is_core) AS first_core
    FROM user_days AS days
    JOIN event_types AS type ON type.event_type = days.event_type
    WHERE days.day BETWEEN '1970-01-01' AND
        (SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date)
    GROUP BY 1, 2
), neighbours AS (   -- from the newest back: what is done later adds up on the way
    SELECT user_id, week, mask,
           CASE WHEN lead(week) OVER newest_first = week - 7 THEN lead(mask) OVER newest_first ELSE 0 END AS before_mask,
           CASE WHEN lag(week) OVER newest_first = week + 7 THEN lag(mask) OVER newest_first ELSE 0 END AS after_mask,
           coalesce(bit_or(mask) OVER newest_first, 0) AS later_mask,
           min(first_core) OVER (PARTITION BY user_id) AS first_core
    FROM seen
    WINDOW newest_first AS (PARTITION BY user_id ORDER BY week DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
INSERT INTO user_weeks (user_id, week, activity_mask, before_mask, after_mask, later_mask, started, is_new, first_core,
                        product, population, segment, country)
SELECT neighbours.user_id, week, mask, before_mask, after_mask, later_mask, start.day,
       coalesce(week_of(start.day) = week, false), first_core, product, population, segment, country
FROM neighbours
JOIN users ON users.user_id = neighbours.user_id
CROSS JOIN LATERAL (SELECT (started_at AT TIME ZONE current_setting('chemlink.time_zone'))::date AS day) AS start;
