-- Careers: one row per live job and one per live course of study.
-- From: chemlink_experiences, chemlink_education, users (02). Their dates are text; the few hundred different texts are
-- read once each, not once per row.

WITH texts AS MATERIALIZED (
    SELECT text, date_in_text(text) AS day
    FROM (
        SELECT DISTINCT text
        FROM (
            SELECT start_date AS text FROM chemlink_experiences
            UNION ALL
            SELECT end_date FROM chemlink_experiences
        ) AS typed
    ) AS different
)
INSERT INTO experiences (user_id, experience_id, company_id, role_id, project_id, location_id, type, started_on, ended_on,
                         created_at)
SELECT users.user_id, job.id, job.company_id, job.role_id, job.project_id, job.location_id, job.type,
       started.day, ended.day, instant(job.created_at)
FROM chemlink_experiences AS job
JOIN users ON users.source_number = job.person_id AND users.source = 'chemlink'
LEFT JOIN texts AS started ON started.text = job.start_date
LEFT JOIN texts AS ended ON ended.text = job.end_date
WHERE job.deleted_at IS NULL;

WITH texts AS MATERIALIZED (
    SELECT text, date_in_text(text) AS day
    FROM (
        SELECT DISTINCT text
        FROM (
            SELECT start_date AS text FROM chemlink_education
            UNION ALL
            SELECT end_date FROM chemlink_education
        ) AS typed
    ) AS different
)
INSERT INTO education (user_id, education_id, school_id, degree_id, field_of_study, started_on, ended_on, created_at)
SELECT users.user_id, study.id, study.school_id, study.degree_id, study.field_of_study, started.day, ended.day,
       instant(study.created_at)
FROM chemlink_education AS study
JOIN users ON users.source_number = study.person_id AND users.source = 'chemlink'
LEFT JOIN texts AS started ON started.text = study.start_date
LEFT JOIN texts AS ended ON ended.text = study.end_date
WHERE study.deleted_at IS NULL;
