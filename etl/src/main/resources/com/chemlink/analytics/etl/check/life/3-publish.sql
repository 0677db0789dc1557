-- What the checks saw becomes findings: new ones open, known ones go on, those whose rows are gone are resolved by
-- themselves, resolved ones whose rows are back are reopened. In the transaction that publishes the run.
-- A check that did not look, or could not, leaves its findings as they are.

INSERT INTO ops.run_checks (run_id, check_id, digest, looked, seconds, problem)
SELECT current_setting('chemlink.run_id')::bigint, check_id, digest, looked, seconds, problem
FROM checks_looked
LEFT JOIN check_problems USING (check_id);

CREATE TEMPORARY TABLE steps ON COMMIT DROP AS
WITH was AS (
    SELECT findings.finding_id, findings.check_id, findings.subject, findings.status, findings.waived_until,
           seen.check_id IS NOT NULL AS is_seen
    FROM ops.findings AS findings
    LEFT JOIN seen ON seen.check_id = findings.check_id AND seen.subject = findings.subject
)
SELECT was.finding_id, was.status,
       CASE WHEN was.is_seen AND was.status = 'resolved' THEN 'reopened'
            WHEN NOT was.is_seen AND was.status <> 'resolved'
                 AND was.check_id IN (SELECT check_id FROM checks_looked WHERE looked
                                      EXCEPT SELECT check_id FROM check_problems) THEN 'resolved'
            WHEN was.status = 'waived' AND was.waived_until < (current_setting('chemlink.as_of')::timestamptz
                 AT TIME ZONE current_setting('chemlink.time_zone'))::date THEN 'reopened'
       END AS action,
       CASE WHEN was.status = 'waived' AND NOT (was.is_seen AND was.status = 'resolved') THEN 'the waiver has ended'
            WHEN was.is_seen THEN 'the rows are back' ELSE 'the rows are gone' END AS reason
FROM was;

INSERT INTO ops.finding_actions (finding_id, run_id, actor, action, reason)
SELECT finding_id, current_setting('chemlink.run_id')::bigint, 'sync', action,
       CASE action WHEN 'resolved' THEN 'the rows are gone' ELSE reason END
FROM steps
WHERE action IS NOT NULL
ORDER BY finding_id;

UPDATE ops.findings AS findings
SET status = CASE steps.action WHEN 'resolved' THEN 'resolved' ELSE 'open' END,
    resolved_run_id = CASE steps.action WHEN 'resolved' THEN current_setting('chemlink.run_id')::bigint END,
    reason = NULL, waived_until = NULL
FROM steps
WHERE steps.finding_id = findings.finding_id AND steps.action IS NOT NULL;

WITH new AS (
    INSERT INTO ops.findings (check_id, subject, severity, first_run_id, last_run_id)
    SELECT check_id, subject, severity, current_setting('chemlink.run_id')::bigint, current_setting('chemlink.run_id')::bigint
    FROM seen
    WHERE NOT EXISTS (SELECT FROM ops.findings AS known WHERE known.check_id = seen.check_id AND known.subject = seen.subject)
    ORDER BY check_id, subject
    RETURNING finding_id
)
INSERT INTO ops.finding_actions (finding_id, run_id, actor, action)
SELECT finding_id, current_setting('chemlink.run_id')::bigint, 'sync', 'found'
FROM new
ORDER BY finding_id;

-- Those of checks that did not look still hold.
INSERT INTO ops.finding_counts (finding_id, run_id, affected, total, figures)
SELECT counts.finding_id, current_setting('chemlink.run_id')::bigint, counts.affected, counts.total, counts.figures
FROM ops.findings AS findings
JOIN ops.finding_counts AS counts ON counts.finding_id = findings.finding_id AND counts.run_id = findings.last_run_id
WHERE findings.status <> 'resolved'
  AND findings.check_id IN (SELECT check_id FROM checks_looked WHERE NOT looked UNION SELECT check_id FROM check_problems);

UPDATE ops.findings AS findings
SET last_run_id = current_setting('chemlink.run_id')::bigint, severity = coalesce(seen.severity, findings.severity)
FROM ops.findings AS other
LEFT JOIN seen ON seen.check_id = other.check_id AND seen.subject = other.subject
WHERE other.finding_id = findings.finding_id
  AND (seen.check_id IS NOT NULL OR EXISTS (
      SELECT FROM ops.finding_counts AS counts
      WHERE counts.finding_id = findings.finding_id AND counts.run_id = current_setting('chemlink.run_id')::bigint));

CREATE TEMPORARY TABLE keyed ON COMMIT DROP AS
SELECT findings.finding_id, rows.row_key, rows.evidence
FROM check_rows AS rows
JOIN ops.findings AS findings ON findings.check_id = rows.check_id AND findings.subject = rows.subject;
ANALYZE keyed;

CREATE TEMPORARY TABLE moved (finding_id bigint) ON COMMIT DROP;   -- whose rows are others now

-- All that was, where all was looked at or is back after it was gone; else what was looked at again.
WITH gone AS (
    DELETE FROM ops.finding_rows AS was
    USING ops.findings AS findings, seen, steps
    WHERE findings.finding_id = was.finding_id AND seen.check_id = findings.check_id AND seen.subject = findings.subject
      AND steps.finding_id = findings.finding_id AND (NOT seen.partly OR steps.status = 'resolved')
      AND NOT EXISTS (SELECT FROM keyed WHERE keyed.finding_id = was.finding_id AND keyed.row_key = was.row_key
                      AND keyed.evidence = was.evidence)
    RETURNING was.finding_id
)
INSERT INTO moved SELECT DISTINCT finding_id FROM gone;

WITH gone AS (
    DELETE FROM ops.finding_rows AS was
    USING ops.findings AS findings, seen, looked_again AS again
    WHERE again.finding_id = was.finding_id AND again.row_key = was.row_key AND findings.finding_id = again.finding_id
      AND seen.check_id = findings.check_id AND seen.subject = findings.subject AND seen.partly
      AND NOT EXISTS (SELECT FROM keyed WHERE keyed.finding_id = was.finding_id AND keyed.row_key = was.row_key
                      AND keyed.evidence = was.evidence)
    RETURNING was.finding_id
)
INSERT INTO moved SELECT DISTINCT finding_id FROM gone;

WITH come AS (
    INSERT INTO ops.finding_rows (finding_id, row_key, evidence)
    SELECT finding_id, row_key, evidence
    FROM keyed
    WHERE NOT EXISTS (SELECT FROM ops.finding_rows AS was WHERE was.finding_id = keyed.finding_id AND was.row_key = keyed.row_key)
    RETURNING finding_id
)
INSERT INTO moved SELECT DISTINCT finding_id FROM come;

-- Figures of rows that are the same are the same.
INSERT INTO ops.finding_counts (finding_id, run_id, affected, total, figures)
SELECT findings.finding_id, current_setting('chemlink.run_id')::bigint, seen.affected, seen.total,
       CASE WHEN seen.partly AND findings.finding_id NOT IN (SELECT finding_id FROM moved) THEN before.figures
            ELSE coalesce((
                SELECT jsonb_object_agg(figure, CASE WHEN figure LIKE 'sum:%'
                           THEN (SELECT sum((rows.evidence ->> substr(figure, 5))::numeric) FROM ops.finding_rows AS rows WHERE rows.finding_id = findings.finding_id)
                           ELSE (SELECT count(value) FROM (SELECT rows.evidence ->> substr(figure, 10) AS value FROM ops.finding_rows AS rows
                                                           WHERE rows.finding_id = findings.finding_id GROUP BY 1) AS different) END)
                FROM unnest(seen.figures) AS figure), '{}') END
FROM seen
JOIN ops.findings AS findings ON findings.check_id = seen.check_id AND findings.subject = seen.subject
LEFT JOIN LATERAL (
    SELECT figures FROM ops.finding_counts AS counts WHERE counts.finding_id = findings.finding_id ORDER BY run_id DESC LIMIT 1
) AS before ON true;

DROP TABLE check_rows, checks_looked, check_problems, looked_again, seen;
