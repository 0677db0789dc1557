-- Update minutes: per minute, how many persons were last changed in it.
-- From: chemlink_persons, deleted ones included. A sum that can be kept up to date by what came and what went.

INSERT INTO update_minutes (minute, persons)
SELECT date_trunc('minute', instant(updated_at), 'UTC') AS minute, count(*)
FROM chemlink_persons
WHERE instant(updated_at) IS NOT NULL
GROUP BY minute;
