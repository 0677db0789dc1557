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
SELECT 'experiences.person_id' AS subject, t.id::text AS row_key FROM chemlink_experiences AS t
WHERE t.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_persons AS p WHERE p.id = t.person_id)
UNION ALL
SELECT 'education.person_id', t.id::text FROM chemlink_education AS t
WHERE t.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_persons AS p WHERE p.id = t.person_id)
UNION ALL
SELECT 'person_languages.person_id', t.id::text FROM chemlink_person_languages AS t
WHERE t.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_persons AS p WHERE p.id = t.person_id)
UNION ALL
SELECT 'embeddings.person_id', t.id::text FROM chemlink_embeddings AS t
WHERE t.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_persons AS p WHERE p.id = t.person_id)
UNION ALL
SELECT 'collections.person_id', t.id::text FROM chemlink_collections AS t
WHERE t.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_persons AS p WHERE p.id = t.person_id)
UNION ALL
SELECT 'collection_profiles.collection_id', t.id::text FROM chemlink_collection_profiles AS t
WHERE t.collection_id IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_collections AS c WHERE c.id = t.collection_id)
UNION ALL
SELECT 'collection_profiles.added_by', t.id::text FROM chemlink_collection_profiles AS t
WHERE t.added_by IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_persons AS p WHERE p.id = t.added_by)
UNION ALL
SELECT 'collection_collaborators.collection_id', t.id::text FROM chemlink_collection_collaborators AS t
WHERE t.collection_id IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_collections AS c WHERE c.id = t.collection_id)
UNION ALL
SELECT 'collection_collaborators.added_by', t.id::text FROM chemlink_collection_collaborators AS t
WHERE t.added_by IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_persons AS p WHERE p.id = t.added_by)
UNION ALL
SELECT 'query_votes.voter_id', t.id::text FROM chemlink_query_votes AS t
WHERE t.voter_id IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_persons AS p WHERE p.id = t.voter_id)
UNION ALL
SELECT 'query_votes.profile_id', t.id::text FROM chemlink_query_votes AS t
WHERE t.profile_id IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_persons AS p WHERE p.id = t.profile_id)
UNION ALL
SELECT 'view_access.person_id', t.id::text FROM chemlink_view_access AS t
WHERE t.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_persons AS p WHERE p.id = t.person_id)
UNION ALL
SELECT 'view_access.user_id', t.id::text FROM chemlink_view_access AS t
WHERE t.user_id IS NOT NULL AND NOT EXISTS (SELECT FROM chemlink_persons AS p WHERE p.person_id = t.user_id)
UNION ALL
SELECT 'posts.person_id', t.id::text FROM engagement_posts AS t
WHERE t.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM engagement_persons AS p WHERE p.id = t.person_id)
UNION ALL
SELECT 'comments.person_id', t.id::text FROM engagement_comments AS t
WHERE t.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM engagement_persons AS p WHERE p.id = t.person_id)
UNION ALL
SELECT 'comments.post_id', t.id::text FROM engagement_comments AS t
WHERE t.post_id IS NOT NULL AND NOT EXISTS (SELECT FROM engagement_posts AS p WHERE p.id = t.post_id)
UNION ALL
SELECT 'mentions.mentioned_person_id', t.id::text FROM engagement_mentions AS t
WHERE t.mentioned_person_id IS NOT NULL AND NOT EXISTS (SELECT FROM engagement_persons AS p WHERE p.id = t.mentioned_person_id)
UNION ALL
SELECT 'mentions.mentioned_by_person_id', t.id::text FROM engagement_mentions AS t
WHERE t.mentioned_by_person_id IS NOT NULL AND NOT EXISTS (SELECT FROM engagement_persons AS p WHERE p.id = t.mentioned_by_person_id)
UNION ALL
SELECT 'group_members.person_id', t.id::text FROM engagement_group_members AS t
WHERE t.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM engagement_persons AS p WHERE p.id = t.person_id)
UNION ALL
SELECT 'reports.reporter_id', t.id::text FROM engagement_reports AS t
WHERE t.reporter_id IS NOT NULL AND NOT EXISTS (SELECT FROM engagement_persons AS p WHERE p.id = t.reporter_id)
