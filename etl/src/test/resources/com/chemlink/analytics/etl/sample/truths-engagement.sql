-- What is odd in the published sample of engagement-platform, and how much of it: exactly this and nothing else.
-- The format is that of figures-chemlink.sql. What needs both sources is in PublishedFiguresTest.

-- external_id by its shape => NULL 3 | digits 28 | empty 1 | neither 3 | uuid 1872 | uuid in capitals 18 | uuid in capitals, spaces 3 | uuid, spaces 12
SELECT shape, count(*)
FROM (SELECT CASE WHEN external_id IS NULL THEN 'NULL' WHEN external_id = '' THEN 'empty' WHEN external_id ~ '^[0-9]+$' THEN 'digits'
                  WHEN trim(external_id) !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN 'neither'
                  ELSE 'uuid' || CASE WHEN external_id <> lower(external_id) THEN ' in capitals' ELSE '' END || CASE WHEN external_id <> trim(external_id) THEN ', spaces' ELSE '' END END AS shape
      FROM persons) AS shapes
GROUP BY shape ORDER BY shape COLLATE "C";

-- accounts: all, soft-deleted => 1940 5
SELECT count(*), count(deleted_at) FROM persons;

-- rows with a time after the as-of instant, or changed or deleted before they were created, or deleted after their last change => 0
SELECT count(*) FROM (SELECT created_at, updated_at, deleted_at FROM persons UNION ALL SELECT created_at, updated_at, deleted_at FROM posts UNION ALL SELECT created_at, created_at, deleted_at FROM mentions
                      UNION ALL SELECT created_at, profile_pic_updated_at, NULL FROM persons WHERE profile_pic_updated_at IS NOT NULL) AS times
WHERE created_at IS NULL OR updated_at IS NULL OR greatest(created_at, updated_at, deleted_at) > '2025-11-03 23:59:59+00' OR updated_at < created_at OR deleted_at < created_at OR deleted_at > updated_at;

-- posts older than their author's account, or younger than its deletion => 0
SELECT count(*) FROM posts p JOIN persons a ON a.id = p.person_id WHERE p.created_at < a.created_at OR p.created_at > a.deleted_at;
