-- Search days: one row per day and intent of live Finder searches. From: finder_searches (15).

INSERT INTO search_days (day, intent, searches)
SELECT (searched_at AT TIME ZONE current_setting('chemlink.time_zone'))::date, coalesce(intent, 'Unknown'), count(*)
FROM finder_searches
WHERE searched_at IS NOT NULL
GROUP BY 1, 2;
