-- What is not in it, and why.

WITH run AS (
    SELECT as_of, (SELECT min(earliest) FROM ops.training_plans) AS earliest
    FROM ops.runs WHERE run_id = current_setting('chemlink.known_on')::bigint
)
SELECT CASE WHEN population <> 'real' THEN 'events of ' || population || CASE WHEN population = 'ghost' THEN 's' ELSE ' accounts' END
            ELSE 'events at no possible time: before 2000, or in the future' END AS reason,
       count(*) AS rows
FROM core.user_journey_events
CROSS JOIN run
WHERE population <> 'real' OR occurred_at < run.earliest OR occurred_at > run.as_of + interval '24 hours'
GROUP BY reason
ORDER BY rows DESC, reason
