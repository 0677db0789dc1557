-- title: {subject} is not what the source holds
-- question: Has every row arrived?
-- severity: high
-- where: {subject}
-- reads: run
-- metrics: accounts_by_population activity_by_type_monthly
-- finding: {subject} differs from its source, in the number of rows or the checksum over their keys.
-- advice: Read everything with 'chemlink sync --full'. If it stays, report it: a sync should never publish this.
-- client: We are re-reading {subject} as a precaution; no figures are affected for members.
-- cleanup:
--   -- nothing at the source
SELECT read.table_name AS subject, 'rows' AS row_key, read.rows_there AS at_source,
       coalesce(before.row_count + read.inserted - read.deleted, read.rows_written) AS here
FROM run_tables AS read
LEFT JOIN watermarks AS before ON read.table_name = 'staging.' || before.source || '_' || before.table_name AND read.inserted IS NOT NULL
WHERE read.run_id = current_setting('chemlink.run_id')::bigint
  AND read.rows_there <> coalesce(before.row_count + read.inserted - read.deleted, read.rows_written)
