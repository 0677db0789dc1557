-- Bulk minutes: the minutes in which at least 20 persons, and at least 1 % of all, were last changed.
-- From: update_minutes (05).

INSERT INTO bulk_minutes (minute)
SELECT minute
FROM update_minutes
WHERE persons >= 20 AND persons * 100 >= current_setting('chemlink.persons')::bigint;
