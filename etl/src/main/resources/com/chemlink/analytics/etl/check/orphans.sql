-- title: Rows that point at nothing: {subject}
-- question: Which rows name somebody or something that does not exist?
-- severity: medium
-- where: {subject}
-- reads: chemlink_persons chemlink_experiences chemlink_education chemlink_person_languages chemlink_collections chemlink_collection_profiles chemlink_collection_collaborators chemlink_embeddings chemlink_query_votes chemlink_view_access engagement_persons engagement_posts engagement_comments engagement_mentions engagement_group_members engagement_reports
-- metrics: activity_by_type_monthly mau_comprehensive
-- finding: {affected} rows hold a {subject} that does not exist. What belongs to nobody counts for nobody.
-- advice: Remove the rows, or restore what they point at.
-- client: A routine tidy-up of {affected} leftover rows keeps the history consistent.
-- cleanup:
--   SELECT * FROM {table} WHERE id IN ({keys});
-- anew: EXISTS (SELECT FROM sync_next.gone_chemlink_persons) OR EXISTS (SELECT FROM sync_next.gone_chemlink_collections)
--   OR EXISTS (SELECT FROM sync_next.gone_engagement_persons) OR EXISTS (SELECT FROM sync_next.gone_engagement_posts)
--   OR EXISTS (SELECT FROM sync_was.chemlink_persons AS was JOIN chemlink_persons AS now USING (id) WHERE now.person_id IS DISTINCT FROM was.person_id)
WITH of_person AS NOT MATERIALIZED (
    SELECT 'experiences.person_id' AS subject, id, person_id AS named FROM {rows:chemlink_experiences} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'education.person_id', id, person_id FROM {rows:chemlink_education} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'person_languages.person_id', id, person_id FROM {rows:chemlink_person_languages} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'embeddings.person_id', id, person_id FROM {rows:chemlink_embeddings} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'collections.person_id', id, person_id FROM {rows:chemlink_collections} AS t WHERE person_id IS NOT NULL
    UNION ALL SELECT 'collection_profiles.added_by', id, added_by FROM {rows:chemlink_collection_profiles} AS t WHERE added_by IS NOT NULL
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
)
SELECT subject, id::text AS row_key FROM of_person AS t
WHERE NOT EXISTS (SELECT FROM chemlink_persons AS p WHERE p.id = t.named)
UNION ALL
SELECT subject, id::text FROM of_collection AS t
WHERE NOT EXISTS (SELECT FROM chemlink_collections AS c WHERE c.id = t.named)
UNION ALL
SELECT 'view_access.user_id', t.id::text FROM {rows:chemlink_view_access} AS t
WHERE t.user_id IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_persons AS p WHERE p.person_id = t.user_id)
UNION ALL
SELECT subject, id::text FROM of_account AS t
WHERE NOT EXISTS (SELECT FROM engagement_persons AS p WHERE p.id = t.named)
UNION ALL
SELECT 'comments.post_id', t.id::text FROM {rows:engagement_comments} AS t
WHERE t.post_id IS NOT NULL AND NOT EXISTS (SELECT FROM engagement_posts AS p WHERE p.id = t.post_id)
