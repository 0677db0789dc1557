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
WITH today AS (
    SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date AS day
), careers AS NOT MATERIALIZED (
    SELECT 'experiences' AS kind, experience_id AS row_key, started_on, ended_on FROM experiences
    UNION ALL
    SELECT 'education', education_id, started_on, ended_on FROM education
)
SELECT kind || wrong.words AS subject, row_key, started_on, ended_on
FROM careers
CROSS JOIN LATERAL (VALUES (' that end before they begin', ended_on < started_on),
                           (' that begin in the future', started_on > (SELECT day FROM today))) AS wrong (words, holds)
WHERE (ended_on < started_on OR started_on > (SELECT day FROM today)) AND wrong.holds
