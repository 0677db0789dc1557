-- title: Rows that point at nothing: {subject}
-- question: Which rows name somebody or something that does not exist?
-- severity: medium
-- where: {subject}
-- reads: chemlink_companies chemlink_roles chemlink_locations chemlink_projects chemlink_schools chemlink_degrees chemlink_languages engagement_groups chemlink_persons chemlink_experiences chemlink_education chemlink_person_languages chemlink_collections chemlink_collection_profiles chemlink_collection_collaborators chemlink_embeddings chemlink_query_votes chemlink_view_access engagement_persons engagement_posts engagement_comments engagement_mentions engagement_group_members engagement_reports
-- metrics: activity_by_type_monthly mau_comprehensive
-- finding: {affected} rows hold a {subject} that does not exist. What belongs to nobody counts for nobody.
-- advice: Remove the rows, or restore what they point at.
-- client: A routine tidy-up of {affected} leftover rows keeps the history consistent.
-- cleanup:
--   SELECT * FROM {table} WHERE id IN ({keys});
-- anew: EXISTS (SELECT FROM sync_next.gone_chemlink_persons) OR EXISTS (SELECT FROM sync_next.gone_chemlink_collections)
--   OR EXISTS (SELECT FROM sync_next.gone_chemlink_companies) OR EXISTS (SELECT FROM sync_next.gone_chemlink_roles)
--   OR EXISTS (SELECT FROM sync_next.gone_chemlink_locations) OR EXISTS (SELECT FROM sync_next.gone_chemlink_projects)
--   OR EXISTS (SELECT FROM sync_next.gone_chemlink_schools) OR EXISTS (SELECT FROM sync_next.gone_chemlink_degrees)
--   OR EXISTS (SELECT FROM sync_next.gone_chemlink_languages) OR EXISTS (SELECT FROM sync_next.gone_engagement_persons)
--   OR EXISTS (SELECT FROM sync_next.gone_engagement_posts) OR EXISTS (SELECT FROM sync_next.gone_engagement_comments)
--   OR EXISTS (SELECT FROM sync_next.gone_engagement_groups)
--   OR EXISTS (SELECT FROM sync_was.chemlink_persons AS was JOIN chemlink_persons AS now USING (id) WHERE now.person_id IS DISTINCT FROM was.person_id)
WITH of_person AS NOT MATERIALIZED (
    SELECT 'experiences.person_id' AS subject, id, person_id AS named FROM {rows:chemlink_experiences} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'education.person_id', id, person_id FROM {rows:chemlink_education} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'person_languages.person_id', id, person_id FROM {rows:chemlink_person_languages} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'embeddings.person_id', id, person_id FROM {rows:chemlink_embeddings} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'collections.person_id', id, person_id FROM {rows:chemlink_collections} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'collection_profiles.person_id', id, person_id FROM {rows:chemlink_collection_profiles} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'collection_profiles.added_by', id, added_by FROM {rows:chemlink_collection_profiles} AS t WHERE added_by IS NOT NULL
    UNION ALL SELECT 'collection_collaborators.person_id', id, person_id FROM {rows:chemlink_collection_collaborators} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'collection_collaborators.added_by', id, added_by FROM {rows:chemlink_collection_collaborators} AS t WHERE added_by IS NOT NULL
    UNION ALL SELECT 'query_votes.voter_id', id, voter_id FROM {rows:chemlink_query_votes} AS t WHERE voter_id IS NOT NULL
    UNION ALL SELECT 'query_votes.profile_id', id, profile_id FROM {rows:chemlink_query_votes} AS t WHERE profile_id IS NOT NULL
    UNION ALL SELECT 'view_access.person_id', id, person_id FROM {rows:chemlink_view_access} AS t WHERE person_id IS NOT NULL
), of_collection AS NOT MATERIALIZED (
    SELECT 'collection_profiles.collection_id' AS subject, id, collection_id AS named FROM {rows:chemlink_collection_profiles} AS t WHERE collection_id IS NOT NULL
    UNION ALL SELECT 'collection_collaborators.collection_id', id, collection_id FROM {rows:chemlink_collection_collaborators} AS t WHERE collection_id IS NOT NULL
), of_account AS NOT MATERIALIZED (
    SELECT 'posts.person_id' AS subject, id, person_id AS named FROM {rows:engagement_posts} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'comments.person_id', id, person_id FROM {rows:engagement_comments} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'mentions.mentioned_person_id', id, mentioned_person_id FROM {rows:engagement_mentions} AS t WHERE mentioned_person_id IS NOT NULL
    UNION ALL SELECT 'mentions.mentioned_by_person_id', id, mentioned_by_person_id FROM {rows:engagement_mentions} AS t WHERE mentioned_by_person_id IS NOT NULL
    UNION ALL SELECT 'group_members.person_id', id, person_id FROM {rows:engagement_group_members} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'reports.reporter_id', id, reporter_id FROM {rows:engagement_reports} AS t WHERE reporter_id IS NOT NULL
), of_post AS NOT MATERIALIZED (
    SELECT 'comments.post_id' AS subject, id, post_id AS named FROM {rows:engagement_comments} AS t WHERE post_id IS NOT NULL
    UNION ALL SELECT 'mentions.post_id', id, post_id FROM {rows:engagement_mentions} AS t WHERE post_id IS NOT NULL
    UNION ALL SELECT 'reports.reported_post_id', id, reported_post_id FROM {rows:engagement_reports} AS t WHERE reported_post_id IS NOT NULL
), of_comment AS NOT MATERIALIZED (
    SELECT 'comments.parent_comment_id' AS subject, id, parent_comment_id AS named FROM {rows:engagement_comments} AS t WHERE parent_comment_id IS NOT NULL
    UNION ALL SELECT 'mentions.comment_id', id, comment_id FROM {rows:engagement_mentions} AS t WHERE comment_id IS NOT NULL
), of_group AS NOT MATERIALIZED (
    SELECT 'posts.group_id' AS subject, id, group_id AS named FROM {rows:engagement_posts} AS t WHERE group_id IS NOT NULL
    UNION ALL SELECT 'group_members.group_id', id, group_id FROM {rows:engagement_group_members} AS t WHERE group_id IS NOT NULL
), of_company AS NOT MATERIALIZED (
    SELECT 'persons.company_id' AS subject, id, company_id AS named FROM {rows:chemlink_persons} AS t WHERE company_id IS NOT NULL
    UNION ALL SELECT 'experiences.company_id', id, company_id FROM {rows:chemlink_experiences} AS t WHERE company_id IS NOT NULL
), of_role AS NOT MATERIALIZED (
    SELECT 'persons.role_id' AS subject, id, role_id AS named FROM {rows:chemlink_persons} AS t WHERE role_id IS NOT NULL
    UNION ALL SELECT 'experiences.role_id', id, role_id FROM {rows:chemlink_experiences} AS t WHERE role_id IS NOT NULL
), of_location AS NOT MATERIALIZED (
    SELECT 'persons.location_id' AS subject, id, location_id AS named FROM {rows:chemlink_persons} AS t WHERE location_id IS NOT NULL
    UNION ALL SELECT 'experiences.location_id', id, location_id FROM {rows:chemlink_experiences} AS t WHERE location_id IS NOT NULL
), of_project AS NOT MATERIALIZED (
    SELECT 'experiences.project_id' AS subject, id, project_id AS named FROM {rows:chemlink_experiences} AS t WHERE project_id IS NOT NULL
), of_school AS NOT MATERIALIZED (
    SELECT 'education.school_id' AS subject, id, school_id AS named FROM {rows:chemlink_education} AS t WHERE school_id IS NOT NULL
), of_degree AS NOT MATERIALIZED (
    SELECT 'education.degree_id' AS subject, id, degree_id AS named FROM {rows:chemlink_education} AS t WHERE degree_id IS NOT NULL
), of_language AS NOT MATERIALIZED (
    SELECT 'person_languages.language_id' AS subject, id, language_id AS named FROM {rows:chemlink_person_languages} AS t WHERE language_id IS NOT NULL
)
SELECT subject, id::text AS row_key FROM of_person AS t
WHERE NOT EXISTS (SELECT FROM chemlink_persons AS there WHERE there.id = t.named)
UNION ALL
SELECT subject, id::text AS row_key FROM of_collection AS t
WHERE NOT EXISTS (SELECT FROM chemlink_collections AS there WHERE there.id = t.named)
UNION ALL
SELECT subject, id::text AS row_key FROM of_account AS t
WHERE NOT EXISTS (SELECT FROM engagement_persons AS there WHERE there.id = t.named)
UNION ALL
SELECT subject, id::text AS row_key FROM of_post AS t
WHERE NOT EXISTS (SELECT FROM engagement_posts AS there WHERE there.id = t.named)
UNION ALL
SELECT subject, id::text AS row_key FROM of_comment AS t
WHERE NOT EXISTS (SELECT FROM engagement_comments AS there WHERE there.id = t.named)
UNION ALL
SELECT subject, id::text AS row_key FROM of_group AS t
WHERE NOT EXISTS (SELECT FROM engagement_groups AS there WHERE there.id = t.named)
UNION ALL
SELECT subject, id::text AS row_key FROM of_company AS t
WHERE NOT EXISTS (SELECT FROM chemlink_companies AS there WHERE there.id = t.named)
UNION ALL
SELECT subject, id::text AS row_key FROM of_role AS t
WHERE NOT EXISTS (SELECT FROM chemlink_roles AS there WHERE there.id = t.named)
UNION ALL
SELECT subject, id::text AS row_key FROM of_location AS t
WHERE NOT EXISTS (SELECT FROM chemlink_locations AS there WHERE there.id = t.named)
UNION ALL
SELECT subject, id::text AS row_key FROM of_project AS t
WHERE NOT EXISTS (SELECT FROM chemlink_projects AS there WHERE there.id = t.named)
UNION ALL
SELECT subject, id::text AS row_key FROM of_school AS t
WHERE NOT EXISTS (SELECT FROM chemlink_schools AS there WHERE there.id = t.named)
UNION ALL
SELECT subject, id::text AS row_key FROM of_degree AS t
WHERE NOT EXISTS (SELECT FROM chemlink_degrees AS there WHERE there.id = t.named)
UNION ALL
SELECT subject, id::text AS row_key FROM of_language AS t
WHERE NOT EXISTS (SELECT FROM chemlink_languages AS there WHERE there.id = t.named)
UNION ALL
SELECT 'view_access.user_id', t.id::text FROM {rows:chemlink_view_access} AS t
WHERE t.user_id IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_persons AS there WHERE there.person_id = t.user_id)
