-- How much the checks saw of what. Of what a lasting check did not look at again, everything fails as before.

CREATE TEMPORARY TABLE seen AS
SELECT parts.check_id, parts.subject, looked.severity, looked.figures, looked.partly, sum(parts.affected)::bigint AS affected,
       coalesce(max(parts.total), looked.total) AS total
FROM (
    SELECT check_id, subject, count(*) AS affected, max(of_total) AS total
    FROM check_rows
    GROUP BY check_id, subject
    UNION ALL
    SELECT findings.check_id, findings.subject, count(*), NULL
    FROM ops.findings AS findings
    JOIN ops.finding_rows AS rows USING (finding_id)
    WHERE findings.status <> 'resolved' AND findings.check_id IN (SELECT check_id FROM checks_looked WHERE partly)
      AND NOT EXISTS (SELECT FROM looked_again AS again WHERE again.finding_id = rows.finding_id AND again.row_key = rows.row_key)
    GROUP BY findings.check_id, findings.subject
) AS parts
JOIN checks_looked AS looked USING (check_id)
GROUP BY parts.check_id, parts.subject, looked.severity, looked.figures, looked.partly, looked.total;
