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
WITH texts AS MATERIALIZED (
    SELECT text
    FROM (
        SELECT start_date AS text FROM chemlink_experiences
        UNION SELECT end_date FROM chemlink_experiences
        UNION SELECT start_date FROM chemlink_education
        UNION SELECT end_date FROM chemlink_education
    ) AS typed
    WHERE btrim(text, E' \t\r\n') <> '' AND lower(btrim(text)) NOT IN ('present', 'now', 'today', 'current') AND date_in_text(text) IS NULL
)
SELECT 'experiences.start_date' AS subject, t.id::text AS row_key, left(t.start_date, 20) AS text
FROM chemlink_experiences AS t JOIN texts ON texts.text = t.start_date
UNION ALL
SELECT 'experiences.end_date', t.id::text, left(t.end_date, 20)
FROM chemlink_experiences AS t JOIN texts ON texts.text = t.end_date
UNION ALL
SELECT 'education.start_date', t.id::text, left(t.start_date, 20)
FROM chemlink_education AS t JOIN texts ON texts.text = t.start_date
UNION ALL
SELECT 'education.end_date', t.id::text, left(t.end_date, 20)
FROM chemlink_education AS t JOIN texts ON texts.text = t.end_date
