-- title: Dates that are not dates: {subject}
-- question: Which dates typed as text cannot be read?
-- severity: info
-- where: chemlink.{subject}
-- reads: chemlink_experiences chemlink_education
-- metrics: education_distribution
-- finding: {affected} dates in {subject} are none that a calendar knows; they are read as empty.
-- advice: Correct them with the people concerned, and let the form accept only dates.
-- client: A date picker in the profile form will make careers easier to compare.
-- cleanup:
--   -- chemlink-service
--   SELECT * FROM {table} WHERE id IN ({keys});
WITH typed AS MATERIALIZED (   -- the same few hundred texts many times: read once each
    SELECT start_date AS text FROM chemlink_experiences
    UNION SELECT end_date FROM chemlink_experiences
    UNION SELECT start_date FROM chemlink_education
    UNION SELECT end_date FROM chemlink_education
), texts AS MATERIALIZED (
    SELECT text FROM typed WHERE is_no_date(text)
), dated AS (
    SELECT 'experiences' AS kind, id, start_date, end_date FROM chemlink_experiences
    WHERE start_date IN (SELECT text FROM texts) OR end_date IN (SELECT text FROM texts)
    UNION ALL
    SELECT 'education', id, start_date, end_date FROM chemlink_education
    WHERE start_date IN (SELECT text FROM texts) OR end_date IN (SELECT text FROM texts)
)
SELECT kind || '.' || side AS subject, id::text AS row_key, left(text, 20) AS text
FROM dated
CROSS JOIN LATERAL (VALUES ('start_date', start_date), ('end_date', end_date)) AS sides (side, text)
WHERE text IN (SELECT text FROM texts)
