-- title: A column is missing: {subject}
-- question: Which optional columns does a source lack?
-- severity: medium
-- where: {subject}
-- reads: run
-- metrics: finder_engagement finder_votes_by_type activity_by_type_monthly mau_comprehensive dau_comprehensive activity_by_type
-- count: 1 column
-- finding: {subject} does not exist in this source and is read as empty. Three queries of today's dashboard fail for a column like it; the workbench's do not.
-- advice: Add the column where rows can be withdrawn there; until then everything in the table counts.
-- client: Adding {subject} is a small step that lets members withdraw what they did, and reports follow.
-- cleanup:
--   -- for the owner of the source, as a migration of theirs: add {subject}
SELECT run_sources.source || '.' || missing AS subject, missing AS row_key, run_sources.source
FROM run_sources, unnest(missing_columns) AS missing
WHERE run_id = current_setting('chemlink.run_id')::bigint
