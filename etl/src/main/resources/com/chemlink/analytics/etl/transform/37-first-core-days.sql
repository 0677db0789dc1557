-- First core days: one row per user with a core activity. From: user_months (35), each of which knows the first of its user.

INSERT INTO first_core_days (user_id, day)
SELECT user_id, first_core
FROM user_months
WHERE month = month_of(first_core);
