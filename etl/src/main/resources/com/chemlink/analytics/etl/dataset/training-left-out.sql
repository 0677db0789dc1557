-- Who is not in it, and why.

SELECT reason, count(*) AS rows
FROM (SELECT CASE population WHEN 'test' THEN 'test accounts' WHEN 'deleted' THEN 'deleted accounts' WHEN 'ghost' THEN 'ghosts: accounts on the social side that no person stands behind'
                  ELSE CASE WHEN source <> 'chemlink' THEN 'people of other sources'
                            WHEN started_at IS NULL THEN 'signup at no possible time'
                            WHEN started_at + {mature} > (SELECT as_of FROM ops.runs WHERE run_id = current_setting('chemlink.known_on')::bigint)
                            THEN 'label not yet known: the horizon has not ended' END END AS reason
      FROM core.users WHERE product = 'chemlink') AS everybody
WHERE reason IS NOT NULL
GROUP BY reason
ORDER BY rows DESC, reason
