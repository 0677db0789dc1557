-- Training days: how many real ChemLink persons have their prediction instant on which day (UTC), of those whose horizon
-- has ended at as-of. A signup before there was anything is a mistake: nobody learns from it. From: users, training_plans.

INSERT INTO training_days (dataset, day, people)
SELECT dataset, ((started_at + wait) AT TIME ZONE 'UTC')::date AS day, count(*)
FROM users
CROSS JOIN training_plans AS plan
WHERE source = 'chemlink' AND population = 'real'
  AND started_at >= earliest AND started_at + horizon <= current_setting('chemlink.as_of')::timestamptz
GROUP BY dataset, day;
