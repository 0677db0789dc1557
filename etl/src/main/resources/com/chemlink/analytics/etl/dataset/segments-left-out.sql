-- Who is not in it, and why.

SELECT CASE population WHEN 'test' THEN 'test accounts' WHEN 'deleted' THEN 'deleted accounts'
            ELSE 'ghosts: accounts on the social side that no person stands behind' END AS reason, count(*) AS rows
FROM core.users
WHERE product = 'chemlink' AND population <> 'real'
GROUP BY reason
ORDER BY rows DESC, reason
