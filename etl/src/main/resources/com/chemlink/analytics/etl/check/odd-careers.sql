-- title: Careers that cannot be: {subject}
-- question: Which jobs and studies cannot have been at the time they say?
-- severity: info
-- where: chemlink.{table}
-- reads: chemlink_experiences chemlink_education clock
-- metrics: education_distribution
-- finding: {affected} rows of {subject}.
-- advice: Ask the people concerned; the form can refuse such dates.
-- client: A plausibility check in the profile form will keep careers consistent.
-- cleanup:
--   -- chemlink-service
--   SELECT id, start_date, end_date FROM {table} WHERE id IN ({keys});
WITH careers AS (
    SELECT 'experiences' AS kind, experience_id AS row_key, started_on, ended_on FROM experiences
    UNION ALL
    SELECT 'education', education_id, started_on, ended_on FROM education
)
SELECT kind || ' that end before they begin' AS subject, row_key, started_on, ended_on
FROM careers
WHERE ended_on < started_on
UNION ALL
SELECT kind || ' that begin in the future', row_key, started_on, ended_on
FROM careers
WHERE started_on > (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date
