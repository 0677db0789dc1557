-- What is odd in the published sample of engagement-platform, and how much of it: exactly this, nothing else.
-- The format is that of figures-chemlink.sql. What needs both sources is in PublishedFiguresTest.

-- external_id by its shape
-- => NULL 3 | digits 28 | empty 1 | neither 3 | uuid 1872 | uuid caps 18 | uuid caps spaces 3 | uuid spaces 12
SELECT shape, count(*)
FROM (
  SELECT CASE WHEN external_id IS NULL THEN 'NULL'
              WHEN external_id = '' THEN 'empty'
              WHEN external_id ~ '^[0-9]+$' THEN 'digits'
              WHEN trim(external_id) !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN 'neither'
              ELSE 'uuid' || CASE WHEN external_id <> lower(external_id) THEN ' caps' ELSE '' END
                          || CASE WHEN external_id <> trim(external_id) THEN ' spaces' ELSE '' END END AS shape
  FROM persons
) AS shapes
GROUP BY shape ORDER BY shape COLLATE "C";

-- accounts, soft-deleted accounts
-- => 1940 5
SELECT count(*), count(deleted_at) FROM persons;

-- comments, deleted ones too
-- => 0
SELECT count(*) FROM comments;

-- posts older than their author's account, or younger than its deletion
-- => 0
SELECT count(*) FROM posts p JOIN persons a ON a.id = p.person_id
WHERE p.created_at < a.created_at OR p.created_at > a.deleted_at;
