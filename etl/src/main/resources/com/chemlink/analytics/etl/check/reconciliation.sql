-- title: {subject} is not what the source holds
-- question: Has every row arrived?
-- severity: high
-- where: {subject}
-- reads: run
-- metrics: accounts_by_population activity_by_type_monthly growth_rate_monthly mau_comprehensive dau_comprehensive
-- finding: {subject} differs from its source, in the number of rows or the checksum over their keys.
-- advice: Read everything with 'chemlink sync --full'. If it stays, report it: a sync should never publish this.
-- client: We are re-reading {subject} as a precaution; no figures are affected for members.
-- cleanup:
--   -- nothing at the source
-- Every read compares the checksums of both ends' keys itself, and ends the sync where they differ; here, in addition, a table
-- whose keys have not changed must have the checksum it was published with.
SELECT subject, CASE WHEN at_source <> here THEN 'rows' ELSE 'keys' END AS row_key, at_source, here
FROM (
    SELECT read.table_name AS subject, read.rows_there AS at_source,
           coalesce(before.row_count + read.inserted - read.deleted, read.rows_written) AS here,
           read.inserted = 0 AND read.deleted = 0 AND read.key_checksum <> before.key_checksum AS other_keys
    FROM run_tables AS read
    LEFT JOIN watermarks AS before ON read.table_name = 'staging.' || before.source || '_' || before.table_name AND read.inserted IS NOT NULL
    WHERE read.run_id = current_setting('chemlink.run_id')::bigint
) AS compared
WHERE at_source <> here OR other_keys
