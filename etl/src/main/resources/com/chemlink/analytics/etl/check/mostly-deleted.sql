-- title: Most {subject} are deleted
-- question: Which tables hold mostly soft-deleted rows?
-- severity: high
-- where: {subject}
-- reads: engagement_posts engagement_comments engagement_groups engagement_group_members chemlink_persons chemlink_collections chemlink_experiences chemlink_education
-- metrics: post_frequency content_type active_posters engagement_rate dau mau posts_by_type post_reach
-- count: {affected} of {total}
-- finding: {affected} of {total} {subject} ({share}) are soft-deleted. Live figures rest on the rest.
-- advice: Ask whether this was a clean-up. If it was, live figures begin there.
-- client: After the test clean-up, the {subject} that remain are the early-stage baseline to grow from.
-- cleanup:
--   -- nothing to mend where the deletion was meant; what was deleted when:
--   SELECT date_trunc('day', deleted_at) AS day, count(*) FROM {subject} WHERE deleted_at IS NOT NULL GROUP BY 1 ORDER BY 1;
WITH ratios AS MATERIALIZED (
    SELECT table_name AS subject, rows AS of_total FROM table_rows WHERE deleted >= 20 AND deleted * 2 > rows
), rows AS (   -- a table that is not among them is not read again
    SELECT 'posts' AS subject, id::text AS row_key, deleted_at FROM engagement_posts
    WHERE deleted_at IS NOT NULL AND EXISTS (SELECT FROM ratios WHERE subject = 'posts')
    UNION ALL SELECT 'comments', id::text, deleted_at FROM engagement_comments
    WHERE deleted_at IS NOT NULL AND EXISTS (SELECT FROM ratios WHERE subject = 'comments')
    UNION ALL SELECT 'groups', id::text, deleted_at FROM engagement_groups
    WHERE deleted_at IS NOT NULL AND EXISTS (SELECT FROM ratios WHERE subject = 'groups')
    UNION ALL SELECT 'group_members', id::text, deleted_at FROM engagement_group_members
    WHERE deleted_at IS NOT NULL AND EXISTS (SELECT FROM ratios WHERE subject = 'group_members')
    UNION ALL SELECT 'persons', id::text, deleted_at FROM chemlink_persons
    WHERE deleted_at IS NOT NULL AND EXISTS (SELECT FROM ratios WHERE subject = 'persons')
    UNION ALL SELECT 'collections', id::text, deleted_at FROM chemlink_collections
    WHERE deleted_at IS NOT NULL AND EXISTS (SELECT FROM ratios WHERE subject = 'collections')
    UNION ALL SELECT 'experiences', id::text, deleted_at FROM chemlink_experiences
    WHERE deleted_at IS NOT NULL AND EXISTS (SELECT FROM ratios WHERE subject = 'experiences')
    UNION ALL SELECT 'education', id::text, deleted_at FROM chemlink_education
    WHERE deleted_at IS NOT NULL AND EXISTS (SELECT FROM ratios WHERE subject = 'education')
)
SELECT rows.subject, rows.row_key, ratios.of_total, instant(rows.deleted_at)::date AS deleted
FROM rows
JOIN ratios USING (subject)
