-- Events: one experience_added per live job, one education_added per live course of study, by whose profile it is.
-- From: chemlink_experiences, chemlink_education, users (02).

INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT users.user_id, job.created_at, 'experience_added', event_key(job.id), users.population, false, '{}',
       current_setting('chemlink.run_id')::bigint
FROM chemlink_experiences AS job
JOIN users ON users.source_number = job.person_id AND users.source = 'chemlink'
WHERE job.deleted_at IS NULL AND instant(job.created_at) IS NOT NULL;

INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT users.user_id, study.created_at, 'education_added', event_key(study.id), users.population, false, '{}',
       current_setting('chemlink.run_id')::bigint
FROM chemlink_education AS study
JOIN users ON users.source_number = study.person_id AND users.source = 'chemlink'
WHERE study.deleted_at IS NULL AND instant(study.created_at) IS NOT NULL;
