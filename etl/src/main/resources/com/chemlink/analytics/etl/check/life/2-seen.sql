-- How much the checks saw of what. Of what a lasting check did not look at again, everything fails as before: it was counted then.

CREATE TEMPORARY TABLE seen AS
SELECT parts.check_id, parts.subject, looked.severity, looked.figures, looked.partly, sum(parts.affected)::bigint AS affected,
       coalesce(max(parts.total), looked.total) AS total
FROM (
    SELECT check_id, subject, count(*) AS affected, max(of_total) AS total
    FROM check_rows
    GROUP BY check_id, subject
    UNION ALL
    SELECT findings.check_id, findings.subject, counts.affected - coalesce(again.rows, 0), NULL
    FROM ops.findings AS findings
    JOIN ops.finding_counts AS counts ON counts.finding_id = findings.finding_id AND counts.run_id = findings.last_run_id
    LEFT JOIN (SELECT finding_id, count(*) AS rows FROM looked_again GROUP BY finding_id) AS again ON again.finding_id = findings.finding_id
    WHERE findings.status <> 'resolved' AND findings.check_id IN (SELECT check_id FROM checks_looked WHERE partly)
      AND counts.affected > coalesce(again.rows, 0)
) AS parts
JOIN checks_looked AS looked USING (check_id)
GROUP BY parts.check_id, parts.subject, looked.severity, looked.figures, looked.partly, looked.total;
