-- title: The account for {subject} could write
-- question: Could our account harm a source?
-- severity: medium
-- where: {subject}
-- reads: run
-- metrics:
-- count: 1 account
-- finding: The account for {subject} is allowed more than to read. Every session of ours is read-only by its own settings all the same.
-- advice: Ask for an account that can only read.
-- client: A read-only account for reporting is the recommended set-up.
-- cleanup:
--   -- for the administrator of {subject}
--   CREATE ROLE analytics_readonly LOGIN; GRANT pg_read_all_data TO analytics_readonly;
SELECT CASE source WHEN 'chemlink' THEN 'chemlink-service' ELSE 'engagement-platform' END AS subject,
       'account' AS row_key, account_rights AS rights
FROM run_sources
WHERE run_id = current_setting('chemlink.run_id')::bigint AND account_rights IS NOT NULL
