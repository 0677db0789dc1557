-- First core days: one row per user with a core activity. From: user_months (35), of whose days the lowest bit is the first.

INSERT INTO first_core_days (user_id, day)
SELECT user_id, min(month + bit_count(((core_days & -core_days) - 1)::bit(31))::int)
FROM user_months
WHERE core_days <> 0
GROUP BY user_id;
