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
-- lasting: yes
SELECT 'experiences.person_id' AS subject, id::text AS row_key FROM {rows:chemlink_experiences} AS t WHERE person_id IS NULL
UNION ALL SELECT 'education.person_id', id::text FROM {rows:chemlink_education} AS t WHERE person_id IS NULL
UNION ALL SELECT 'collections.person_id', id::text FROM {rows:chemlink_collections} AS t WHERE person_id IS NULL
UNION ALL SELECT 'query_votes.voter_id', id::text FROM {rows:chemlink_query_votes} AS t WHERE voter_id IS NULL
UNION ALL SELECT 'view_access.person_id', id::text FROM {rows:chemlink_view_access} AS t WHERE person_id IS NULL
UNION ALL SELECT 'view_access.user_id', id::text FROM {rows:chemlink_view_access} AS t WHERE user_id IS NULL
UNION ALL SELECT 'posts.person_id', id::text FROM {rows:engagement_posts} AS t WHERE person_id IS NULL
UNION ALL SELECT 'comments.person_id', id::text FROM {rows:engagement_comments} AS t WHERE person_id IS NULL
UNION ALL SELECT 'mentions.mentioned_by_person_id', id::text FROM {rows:engagement_mentions} AS t WHERE mentioned_by_person_id IS NULL
UNION ALL SELECT 'reports.reporter_id', id::text FROM {rows:engagement_reports} AS t WHERE reporter_id IS NULL
