-- The figures published from engagement-platform on 3 November 2025 and the plain SQL that derives each from the source.
-- The format is that of figures-chemlink.sql. Who is a ghost needs both sources: PublishedFiguresTest compares them.

-- posts: all, text, link, image, file, not approved => 312 165 65 50 32 0
SELECT count(*), count(*) FILTER (WHERE type = 'text'), count(*) FILTER (WHERE type = 'link'), count(*) FILTER (WHERE type = 'image'), count(*) FILTER (WHERE type = 'file'),
       count(*) FILTER (WHERE status IS DISTINCT FROM 'approved') FROM posts;

-- soft-deleted posts, in per cent of all => 302 96.8
SELECT count(deleted_at), round(100.0 * count(deleted_at) / count(*), 1) FROM posts;

-- live posts, live comments => 10 0
SELECT (SELECT count(*) FROM posts WHERE deleted_at IS NULL), (SELECT count(*) FROM comments WHERE deleted_at IS NULL);

-- live posts by author => 9 | 1
SELECT count(*) FROM posts WHERE deleted_at IS NULL GROUP BY person_id ORDER BY 1 DESC;

-- daily active, posts and comments: users, posts => 2025-10-28 2 2 | 2025-10-29 1 6 | 2025-10-30 1 2
SELECT (created_at AT TIME ZONE 'UTC')::date AS day, count(DISTINCT person_id), count(*)
FROM (SELECT person_id, created_at FROM posts WHERE deleted_at IS NULL UNION ALL SELECT person_id, created_at FROM comments WHERE deleted_at IS NULL) AS social
GROUP BY 1 ORDER BY 1;

-- monthly active Oct => 2
SELECT count(DISTINCT person_id) FROM posts WHERE deleted_at IS NULL AND created_at >= '2025-10-01 00:00:00+00' AND created_at < '2025-11-01 00:00:00+00';

-- intensity Oct: level, users, activities => Casual 1 1 | Regular 1 9
SELECT CASE WHEN activities >= 20 THEN 'Power' WHEN activities >= 10 THEN 'Active' WHEN activities >= 5 THEN 'Regular' ELSE 'Casual' END AS level, count(*), sum(activities)
FROM (SELECT person_id, count(*) AS activities FROM posts WHERE deleted_at IS NULL AND created_at >= '2025-10-01 00:00:00+00' AND created_at < '2025-11-01 00:00:00+00' GROUP BY 1) AS users
GROUP BY 1 ORDER BY 1;

-- activity in the current month (Nov) => 0
SELECT (SELECT count(*) FROM posts WHERE created_at >= '2025-11-01 00:00:00+00') + (SELECT count(*) FROM comments WHERE created_at >= '2025-11-01 00:00:00+00');

-- mentions, reports, groups, memberships => 1 0 0 0
SELECT (SELECT count(*) FROM mentions WHERE deleted_at IS NULL), (SELECT count(*) FROM reports WHERE deleted_at IS NULL), (SELECT count(*) FROM groups WHERE deleted_at IS NULL),
       (SELECT count(*) FROM group_members WHERE deleted_at IS NULL AND confirmed_at IS NOT NULL);
