-- Table rows: how many rows a source table has whose rows are deleted softly, and how many of them are. From: staging.

INSERT INTO table_rows (table_name, rows, deleted)
SELECT 'posts', count(*), count(deleted_at) FROM engagement_posts
UNION ALL SELECT 'comments', count(*), count(deleted_at) FROM engagement_comments
UNION ALL SELECT 'groups', count(*), count(deleted_at) FROM engagement_groups
UNION ALL SELECT 'group_members', count(*), count(deleted_at) FROM engagement_group_members
UNION ALL SELECT 'persons', count(*), count(deleted_at) FROM chemlink_persons
UNION ALL SELECT 'collections', count(*), count(deleted_at) FROM chemlink_collections
UNION ALL SELECT 'experiences', count(*), count(deleted_at) FROM chemlink_experiences
UNION ALL SELECT 'education', count(*), count(deleted_at) FROM chemlink_education;
