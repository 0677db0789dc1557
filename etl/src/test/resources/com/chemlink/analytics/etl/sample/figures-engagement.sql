-- The figures published from engagement-platform on 3 November 2025, and plain SQL that derives each from the source.
-- The format is that of figures-chemlink.sql. Who is a ghost needs both sources: PublishedFiguresTest compares them.

-- posts: all, text, link, image, file, not approved
-- => 312 165 65 50 32 0
SELECT count(*), count(*) FILTER (WHERE type = 'text'), count(*) FILTER (WHERE type = 'link'),
       count(*) FILTER (WHERE type = 'image'), count(*) FILTER (WHERE type = 'file'),
       count(*) FILTER (WHERE status IS DISTINCT FROM 'approved')
FROM posts;

-- soft-deleted posts, and their share in per cent
-- => 302 96.8
SELECT count(deleted_at), round(100.0 * count(deleted_at) / count(*), 1) FROM posts;

-- live posts, live comments
-- => 10 0
SELECT (SELECT count(*) FROM posts WHERE deleted_at IS NULL), (SELECT count(*) FROM comments WHERE deleted_at IS NULL);

-- live posts by author
-- => 9 | 1
SELECT count(*) FROM posts WHERE deleted_at IS NULL GROUP BY person_id ORDER BY count(*) DESC;

-- daily active with posts and comments: users, posts
-- => 2025-10-28 2 2 | 2025-10-29 1 6 | 2025-10-30 1 2
SELECT (created_at AT TIME ZONE 'UTC')::date AS day, count(DISTINCT person_id), count(*)
FROM (
  SELECT person_id, created_at FROM posts WHERE deleted_at IS NULL
  UNION ALL
  SELECT person_id, created_at FROM comments WHERE deleted_at IS NULL
) AS social
GROUP BY day ORDER BY day;

-- monthly active in October, deleted posts left out and counted
-- => 2 2
SELECT count(DISTINCT person_id) FILTER (WHERE deleted_at IS NULL), count(DISTINCT person_id)
FROM posts WHERE date_trunc('month', created_at AT TIME ZONE 'UTC') = '2025-10-01';

-- intensity in October: level, users, activities
-- => Casual 1 1 | Regular 1 9
SELECT CASE WHEN posts >= 20 THEN 'Power' WHEN posts >= 10 THEN 'Active' WHEN posts >= 5 THEN 'Regular'
            ELSE 'Casual' END AS level, count(*), sum(posts)
FROM (
  SELECT count(*) AS posts FROM posts
  WHERE deleted_at IS NULL AND date_trunc('month', created_at AT TIME ZONE 'UTC') = '2025-10-01'
  GROUP BY person_id
) AS authors
GROUP BY level ORDER BY level;

-- posts and comments in the current month (November)
-- => 0
SELECT (SELECT count(*) FROM posts WHERE created_at >= '2025-11-01 00:00:00+00')
       + (SELECT count(*) FROM comments WHERE created_at >= '2025-11-01 00:00:00+00');

-- mentions, reports, groups, memberships
-- => 1 0 0 0
SELECT (SELECT count(*) FROM mentions), (SELECT count(*) FROM reports), (SELECT count(*) FROM groups),
       (SELECT count(*) FROM group_members);
