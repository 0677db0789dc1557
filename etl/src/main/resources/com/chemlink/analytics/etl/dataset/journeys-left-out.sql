-- What is not in it, and why.

SELECT 'events of ' || population || CASE WHEN population = 'ghost' THEN 's' ELSE ' accounts' END AS reason, count(*) AS rows
FROM core.user_journey_events
WHERE population <> 'real'
GROUP BY population
ORDER BY rows DESC, reason
