-- title: Profiles changed in bulk on {subject}
-- question: Which changes were made by a program, not by people?
-- severity: medium
-- where: chemlink.persons
-- reads: chemlink_persons
-- metrics: mau_comprehensive dau_comprehensive profile_freshness activity_by_type_monthly reported_and_really_used activity_by_type active_days_summary bulk_updates
-- count: {affected} of {total}
-- finding: {affected} of {total} profiles were last changed within {distinct:minute} minutes of {subject}: an import, not people. Counted as activity they make a month look busy.
-- advice: Leave bulk updates out when you ask who used the product, and let imports keep updated_at.
-- client: The import of {subject} refreshed {affected} profiles; activity by members themselves is shown beside it.
-- cleanup:
--   -- nothing to mend; what the import touched:
--   SELECT date_trunc('minute', updated_at) AS minute, count(*) FROM persons WHERE updated_at::date = '{subject}' GROUP BY 1 ORDER BY 1;
-- lasting: yes
-- total: SELECT count(*) FROM chemlink_persons
SELECT to_char(minutes.minute AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS subject, person.id AS row_key,
       to_char(minutes.minute AT TIME ZONE 'UTC', 'HH24:MI') AS minute
FROM {rows:chemlink_persons of id} AS person
JOIN bulk_minutes AS minutes ON minutes.minute = date_trunc('minute', instant(person.updated_at), 'UTC')
