-- title: A table has jumped: {subject}
-- question: Which source tables have far more or fewer rows than in the runs before?
-- severity: high
-- where: {subject}
-- reads: run
-- metrics: accounts_by_population activity_by_type_monthly growth_rate_monthly mau_comprehensive dau_comprehensive
-- finding: {subject} has more than twice or less than half the rows it had when it was last published.
-- advice: Ask the owner of the source whether that was meant.
-- client: {subject} changed in size; we are confirming that this was intended.
-- cleanup:
--   -- nothing to mend before the cause is known
SELECT read.table_name AS subject, 'rows' AS row_key, before.row_count AS before, read.rows_there AS now
FROM run_tables AS read
JOIN watermarks AS before ON read.table_name = 'staging.' || before.source || '_' || before.table_name
WHERE read.run_id = current_setting('chemlink.run_id')::bigint
  AND abs(read.rows_there - before.row_count) >= 100
  AND (read.rows_there > before.row_count * 2 OR read.rows_there * 2 < before.row_count)
