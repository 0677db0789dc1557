-- title: Rows that name nobody: {subject}
-- question: Which activities lack the person they belong to or are about?
-- severity: low
-- where: {subject}
-- reads: chemlink_experiences chemlink_education chemlink_collections chemlink_query_votes chemlink_view_access engagement_posts engagement_comments engagement_mentions engagement_reports
-- metrics: activity_by_type_monthly
-- finding: {affected} rows have an empty {subject}, which should always be filled.
-- advice: Find out what writes such rows; they count for nobody.
-- client: {affected} early rows were written before everything was recorded; nothing needs to be done for the members.
-- cleanup:
--   SELECT * FROM {table} WHERE id IN ({keys});
SELECT 'experiences.person_id' AS subject, id::text AS row_key FROM chemlink_experiences WHERE person_id IS NULL
UNION ALL SELECT 'education.person_id', id::text FROM chemlink_education WHERE person_id IS NULL
UNION ALL SELECT 'collections.person_id', id::text FROM chemlink_collections WHERE person_id IS NULL
UNION ALL SELECT 'query_votes.voter_id', id::text FROM chemlink_query_votes WHERE voter_id IS NULL
UNION ALL SELECT 'view_access.person_id', id::text FROM chemlink_view_access WHERE person_id IS NULL
UNION ALL SELECT 'view_access.user_id', id::text FROM chemlink_view_access WHERE user_id IS NULL
UNION ALL SELECT 'posts.person_id', id::text FROM engagement_posts WHERE person_id IS NULL
UNION ALL SELECT 'comments.person_id', id::text FROM engagement_comments WHERE person_id IS NULL
UNION ALL SELECT 'mentions.mentioned_by_person_id', id::text FROM engagement_mentions WHERE mentioned_by_person_id IS NULL
UNION ALL SELECT 'reports.reporter_id', id::text FROM engagement_reports WHERE reporter_id IS NULL
