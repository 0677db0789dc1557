-- Months: a partition of the events for each month (UTC) from the first signup to the one after as-of, twenty years at the
-- most. What lies outside, mistakes among it, goes into the partition for the rest. From: chemlink_persons.

SELECT next_month('user_journey_events', month::date)
FROM (
    SELECT current_setting('chemlink.as_of')::timestamptz AT TIME ZONE 'UTC' AS as_of,
           (SELECT min(instant(created_at)) AT TIME ZONE 'UTC' FROM chemlink_persons
            WHERE created_at > current_setting('chemlink.as_of')::timestamptz - interval '20 years') AS first
) AS span
CROSS JOIN generate_series(date_trunc('month', coalesce(first, as_of)), date_trunc('month', as_of) + interval '1 month',
                           interval '1 month') AS month;
