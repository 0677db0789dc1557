-- The rows that failed before in checks that judge each row by itself; of lasting checks, those that may differ now.

ANALYZE looked_again;

DROP TABLE IF EXISTS failed_before;
CREATE TEMPORARY TABLE failed_before AS
SELECT check_id, CASE WHEN row_key ~ '^-?[0-9]{1,19}$' THEN row_key::bigint END AS as_number,
       CASE WHEN row_key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN row_key::uuid END AS as_uuid
FROM (
    SELECT findings.check_id, rows.row_key
    FROM ops.findings AS findings
    CROSS JOIN LATERAL (SELECT row_key FROM ops.finding_rows WHERE finding_id = findings.finding_id OFFSET 0) AS rows
    WHERE findings.status <> 'resolved'
      AND findings.check_id = ANY (string_to_array(current_setting('chemlink.row_by_row'), ' '))
    UNION ALL
    SELECT check_id, row_key FROM looked_again
) AS failed;

ANALYZE failed_before;
