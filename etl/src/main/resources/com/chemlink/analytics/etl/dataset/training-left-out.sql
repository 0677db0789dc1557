-- Who is not in it, and why.

WITH run AS (
    SELECT as_of, (SELECT min(earliest) FROM ops.training_plans) AS earliest
    FROM ops.runs WHERE run_id = current_setting('chemlink.known_on')::bigint
)
SELECT reason, count(*) AS rows
FROM (SELECT CASE population WHEN 'test' THEN 'test accounts' WHEN 'deleted' THEN 'deleted accounts' WHEN 'ghost' THEN 'ghosts: accounts on the social side that no person stands behind'
                  ELSE CASE WHEN source <> 'chemlink' THEN 'people of other sources'
                            WHEN started_at IS NULL OR started_at < run.earliest OR started_at > run.as_of + interval '24 hours'
                            THEN 'signup at no possible time: none, before 2000, or in the future'
                            WHEN started_at + {mature} > run.as_of
                            THEN 'label not yet known: the horizon has not ended' END END AS reason
      FROM core.users CROSS JOIN run WHERE product = 'chemlink') AS everybody
WHERE reason IS NOT NULL
GROUP BY reason
ORDER BY rows DESC, reason
