-- What the changed rows add to the counts of table rows (16), and what their earlier versions no longer do.
-- Runs before staging is changed. From: changed_*, keys_*, staging.

UPDATE core.table_rows AS counted
SET rows = counted.rows + moved.rows, deleted = counted.deleted + moved.deleted
FROM (
    SELECT table_name, sum(rows) AS rows, sum(deleted) AS deleted
    FROM (
        SELECT 'posts' AS table_name, count(*) AS rows, count(deleted_at) AS deleted FROM changed_engagement_posts
        UNION ALL SELECT 'posts', -count(*), -count(was.deleted_at) FROM staging.engagement_posts AS was JOIN keys_engagement_posts AS key ON key.id = was.id
        UNION ALL SELECT 'comments' AS table_name, count(*) AS rows, count(deleted_at) AS deleted FROM changed_engagement_comments
        UNION ALL SELECT 'comments', -count(*), -count(was.deleted_at) FROM staging.engagement_comments AS was JOIN keys_engagement_comments AS key ON key.id = was.id
        UNION ALL SELECT 'groups' AS table_name, count(*) AS rows, count(deleted_at) AS deleted FROM changed_engagement_groups
        UNION ALL SELECT 'groups', -count(*), -count(was.deleted_at) FROM staging.engagement_groups AS was JOIN keys_engagement_groups AS key ON key.id = was.id
        UNION ALL SELECT 'group_members' AS table_name, count(*) AS rows, count(deleted_at) AS deleted FROM changed_engagement_group_members
        UNION ALL SELECT 'group_members', -count(*), -count(was.deleted_at) FROM staging.engagement_group_members AS was JOIN keys_engagement_group_members AS key ON key.id = was.id
        UNION ALL SELECT 'persons' AS table_name, count(*) AS rows, count(deleted_at) AS deleted FROM changed_chemlink_persons
        UNION ALL SELECT 'persons', -count(*), -count(was.deleted_at) FROM staging.chemlink_persons AS was JOIN keys_chemlink_persons AS key ON key.id = was.id
        UNION ALL SELECT 'collections' AS table_name, count(*) AS rows, count(deleted_at) AS deleted FROM changed_chemlink_collections
        UNION ALL SELECT 'collections', -count(*), -count(was.deleted_at) FROM staging.chemlink_collections AS was JOIN keys_chemlink_collections AS key ON key.id = was.id
        UNION ALL SELECT 'experiences' AS table_name, count(*) AS rows, count(deleted_at) AS deleted FROM changed_chemlink_experiences
        UNION ALL SELECT 'experiences', -count(*), -count(was.deleted_at) FROM staging.chemlink_experiences AS was JOIN keys_chemlink_experiences AS key ON key.id = was.id
        UNION ALL SELECT 'education' AS table_name, count(*) AS rows, count(deleted_at) AS deleted FROM changed_chemlink_education
        UNION ALL SELECT 'education', -count(*), -count(was.deleted_at) FROM staging.chemlink_education AS was JOIN keys_chemlink_education AS key ON key.id = was.id
    ) AS moves
    GROUP BY table_name
) AS moved
WHERE moved.table_name = counted.table_name AND (moved.rows <> 0 OR moved.deleted <> 0);
