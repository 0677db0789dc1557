-- A cohort gets a cell for every week and month that has begun since; nobody has returned in it yet. Runs on the published
-- cells and on those of the people concerned as they were.

INSERT INTO cohort_cells (granularity, start_kind, cohort, period, product, population, segment, cohort_size, returned_on,
                          returned_on_or_after)
SELECT cell.granularity, cell.start_kind, cell.cohort,
       CASE cell.granularity
           WHEN 'week' THEN (bucket::date - cell.cohort) / 7
           ELSE (date_part('year', bucket) - date_part('year', cell.cohort)) * 12 + date_part('month', bucket) - date_part('month', cell.cohort)
       END,
       cell.product, cell.population, cell.segment, cell.cohort_size, 0, 0
FROM cohort_cells AS cell
CROSS JOIN (
    SELECT (current_setting('chemlink.was_as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date AS was,
           (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date AS now
) AS day
CROSS JOIN LATERAL (
    SELECT generate_series(week_of(day.was)::timestamp + interval '7 days', week_of(day.now)::timestamp, interval '7 days') AS bucket
    WHERE cell.granularity = 'week'
    UNION ALL
    SELECT generate_series(month_of(day.was)::timestamp + interval '1 month', month_of(day.now)::timestamp, interval '1 month')
    WHERE cell.granularity = 'month'
) AS begun
WHERE cell.period = 0;
