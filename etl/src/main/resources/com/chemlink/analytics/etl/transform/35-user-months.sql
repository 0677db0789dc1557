-- User months: one row per user and month with any activity, a mask of what it was, and the days with a core activity.
-- From: user_days (30). Days before 1970 are mistakes in the data; days after as-of are not known yet.

INSERT INTO user_months (user_id, month, activity_mask, core_days)
SELECT days.user_id, month_of(days.day),
       bit_or(CASE WHEN days.is_bulk THEN 1::bigint << 62 ELSE 1::bigint << type.bit END),
       bit_or(CASE WHEN type.is_core THEN 1 << (date_part('day', days.day)::int - 1) ELSE 0 END)
FROM user_days AS days
JOIN event_types AS type ON type.event_type = days.event_type
WHERE days.day BETWEEN '1970-01-01' AND
    (SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date)
GROUP BY 1, 2;
