-- One row per record of the sources that stands for a person or belongs to one, with what is wrong with it. What the label
-- follows from directly (whether the owner exists, which rule was broken) is in the label's columns only.

WITH run AS (
    SELECT as_of FROM ops.published
), dates AS MATERIALIZED (   -- a few thousand different texts are the dates of millions of records
    SELECT text, core.date_in_text(text) AS day, core.is_no_date(text) AS is_none
    FROM (SELECT start_date FROM staging.chemlink_experiences UNION SELECT end_date FROM staging.chemlink_experiences
          UNION SELECT start_date FROM staging.chemlink_education UNION SELECT end_date FROM staging.chemlink_education) AS texts (text)
), records AS (
    SELECT 'chemlink' AS source, 'person' AS kind, id::text AS key, created_at, updated_at, deleted_at,
           (first_name IS NOT NULL)::int + (last_name IS NOT NULL)::int + (email IS NOT NULL)::int + (headline_description IS NOT NULL)::int
               + (linked_in_url IS NOT NULL)::int + (location_id IS NOT NULL)::int + (company_id IS NOT NULL)::int AS filled,
           coalesce(length(headline_description), 0) AS text_length, 'own' AS reference, false AS no_date, NULL::date AS start_day, NULL::date AS end_day,
           false AS is_ghost, false AS is_orphan
    FROM staging.chemlink_persons
    UNION ALL
    SELECT 'engagement', 'account', account.id::text, account.created_at, account.updated_at, account.deleted_at,
           (first_name IS NOT NULL)::int + (last_name IS NOT NULL)::int + (email IS NOT NULL)::int + (company_name IS NOT NULL)::int
               + (role_title IS NOT NULL)::int,
           0, CASE WHEN coalesce(btrim(external_id), '') = '' THEN 'none' WHEN btrim(external_id) ~ '^[0-9]+$' THEN 'number'
                   WHEN btrim(external_id) ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN 'uuid' ELSE 'other' END,
           false, NULL, NULL, coalesce(known.link = 'ghost', false), false
    FROM staging.engagement_persons AS account
    LEFT JOIN core.engagement_accounts AS known ON known.engagement_person_id = account.id
    UNION ALL
    SELECT 'chemlink', 'experience', job.id::text, job.created_at, job.updated_at, job.deleted_at,
           (job.company_id IS NOT NULL)::int + (job.role_id IS NOT NULL)::int + (job.project_id IS NOT NULL)::int + (job.location_id IS NOT NULL)::int,
           coalesce(length(job.description), 0), 'number', coalesce(began.is_none OR ended.is_none, false), began.day, ended.day, false, person.id IS NULL
    FROM staging.chemlink_experiences AS job
    LEFT JOIN staging.chemlink_persons AS person ON person.id = job.person_id
    LEFT JOIN dates AS began ON began.text = job.start_date
    LEFT JOIN dates AS ended ON ended.text = job.end_date
    UNION ALL
    SELECT 'chemlink', 'education', study.id::text, study.created_at, study.updated_at, study.deleted_at,
           (study.school_id IS NOT NULL)::int + (study.degree_id IS NOT NULL)::int + (study.field_of_study IS NOT NULL)::int,
           coalesce(length(study.description), 0), 'number', coalesce(began.is_none OR ended.is_none, false), began.day, ended.day, false, person.id IS NULL
    FROM staging.chemlink_education AS study
    LEFT JOIN staging.chemlink_persons AS person ON person.id = study.person_id
    LEFT JOIN dates AS began ON began.text = study.start_date
    LEFT JOIN dates AS ended ON ended.text = study.end_date
    UNION ALL
    SELECT 'engagement', 'post', post.id::text, post.created_at, post.updated_at, post.deleted_at,
           (post.group_id IS NOT NULL)::int + (post.link_url IS NOT NULL)::int + (post.media_keys IS NOT NULL)::int,
           coalesce(length(post.content), 0), 'uuid', false, NULL, NULL, false, person.id IS NULL
    FROM staging.engagement_posts AS post
    LEFT JOIN staging.engagement_persons AS person ON person.id = post.person_id
), judged AS (
    SELECT records.*,
           coalesce(created_at BETWEEN timestamptz '0001-01-01 00:00:00+00' AND timestamptz '9999-12-31 00:00:00+00', false) AS created_possible,
           coalesce(updated_at BETWEEN timestamptz '0001-01-01 00:00:00+00' AND timestamptz '9999-12-31 00:00:00+00', false) AS updated_possible
    FROM records
), labelled AS (
    SELECT judged.*, CASE WHEN is_ghost THEN 'no person stands behind the account'
                WHEN is_orphan THEN 'its owner does not exist'
                WHEN NOT created_possible OR created_at < timestamptz '2000-01-01 00:00:00+00' THEN 'created at no possible time'
                WHEN created_at > (SELECT as_of FROM run) THEN 'created in the future'
                WHEN updated_at > (SELECT as_of FROM run) THEN 'updated in the future'
                WHEN updated_at < created_at THEN 'updated before it was created'
                WHEN deleted_at < created_at THEN 'deleted before it was created'
                WHEN end_day < start_day THEN 'ended before it began'
                WHEN no_date THEN 'a date that is none' END AS reason
    FROM judged
)
SELECT kind || ':' || key AS id, source, kind,
       CASE WHEN created_possible THEN (created_at AT TIME ZONE 'UTC')::date END AS created_on,
       CASE WHEN created_possible AND updated_possible THEN extract(epoch FROM updated_at - created_at)::bigint END AS seconds_to_update,
       CASE WHEN created_possible THEN date_part('isodow', created_at AT TIME ZONE 'UTC')::int END AS created_weekday,
       CASE WHEN created_possible THEN date_part('hour', created_at AT TIME ZONE 'UTC')::int END AS created_hour,
       deleted_at IS NOT NULL AS deleted, filled AS fields_filled, text_length, reference AS reference_form,
       extract(year FROM start_day)::int AS start_year, extract(year FROM end_day)::int AS end_year,
       CASE WHEN reason IS NULL THEN 'clean' WHEN is_ghost THEN 'ghost' WHEN is_orphan THEN 'orphan' ELSE 'impossible' END AS label,
       reason AS label_reason,
       'all' AS x_split, NULL::text AS x_population
FROM labelled
