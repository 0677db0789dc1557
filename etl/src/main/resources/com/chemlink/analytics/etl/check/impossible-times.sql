-- title: Impossible times in {subject}
-- question: Which rows were created or changed at a time that cannot be?
-- severity: medium
-- where: {subject}
-- reads: chemlink_persons chemlink_experiences chemlink_education chemlink_collections chemlink_query_votes chemlink_view_access chemlink_query_embeddings engagement_persons engagement_posts engagement_comments engagement_mentions clock
-- metrics: new_users_monthly activity_by_type_monthly growth_rate_monthly retention retention_first_core
-- finding: {affected} rows of {subject} have a time in the future, before 2000, without end, or a change before their creation.
-- advice: Look at what writes these rows, and at the clock of the machine that does.
-- client: A check of the recorded times on {affected} early rows will sharpen the trend lines.
-- cleanup:
--   SELECT id, created_at, updated_at FROM {table} WHERE id IN ({keys});
WITH known AS (
    SELECT current_setting('chemlink.as_of')::timestamptz + interval '1 day' AS latest, timestamptz '2000-01-01 00:00:00+00' AS earliest
), every AS NOT MATERIALIZED (
    SELECT 'chemlink.persons' AS subject, id::text AS row_key, created_at, updated_at FROM {rows:chemlink_persons} AS t
    UNION ALL SELECT 'chemlink.experiences', id::text, created_at, updated_at FROM {rows:chemlink_experiences} AS t
    UNION ALL SELECT 'chemlink.education', id::text, created_at, updated_at FROM {rows:chemlink_education} AS t
    UNION ALL SELECT 'chemlink.collections', id::text, created_at, updated_at FROM {rows:chemlink_collections} AS t
    UNION ALL SELECT 'chemlink.query_votes', id::text, created_at, updated_at FROM {rows:chemlink_query_votes} AS t
    UNION ALL SELECT 'chemlink.view_access', id::text, created_at, updated_at FROM {rows:chemlink_view_access} AS t
    UNION ALL SELECT 'chemlink.query_embeddings', id::text, created_at, updated_at FROM {rows:chemlink_query_embeddings} AS t
    UNION ALL SELECT 'engagement.persons', id::text, created_at, updated_at FROM {rows:engagement_persons} AS t
    UNION ALL SELECT 'engagement.posts', id::text, created_at, updated_at FROM {rows:engagement_posts} AS t
    UNION ALL SELECT 'engagement.comments', id::text, created_at, updated_at FROM {rows:engagement_comments} AS t
    UNION ALL SELECT 'engagement.mentions', id::text, created_at, NULL FROM {rows:engagement_mentions} AS t
)
SELECT subject, row_key, created_at::text AS created, updated_at::text AS updated
FROM every
WHERE created_at < (SELECT earliest FROM known) OR created_at > (SELECT latest FROM known)
   OR updated_at > (SELECT latest FROM known) OR updated_at < created_at
