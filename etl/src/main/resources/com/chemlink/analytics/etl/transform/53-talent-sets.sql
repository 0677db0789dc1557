-- Talent sets: one row per product, population, segment, country, kind and set of keys of companies, roles, degrees or
-- projects. From: user_profiles (31), experiences, education (10), users. Names are looked up when read, so a reference row
-- may change its name. Nobody is in two countries, so the rows for all countries ('*') are sums of the others.
-- There are far fewer groups than the planner thinks; it would sort millions of wide rows to be safe.

SET LOCAL enable_sort = off;

WITH countries AS (
    SELECT users.product, users.population, coalesce(users.segment, 'none') AS segment, coalesce(users.country, '?') AS country,
           had.kind, had.ids, count(*) AS users
    FROM (
        SELECT user_id, 'company' AS kind, ARRAY[company_id] AS ids FROM user_profiles WHERE company_id IS NOT NULL
        UNION ALL
        SELECT user_id, 'role', ARRAY[role_id] FROM user_profiles WHERE role_id IS NOT NULL
        UNION ALL
        SELECT user_id, 'degree', array_agg(DISTINCT degree_id ORDER BY degree_id) FROM education GROUP BY user_id
        UNION ALL
        SELECT user_id, 'project', array_agg(DISTINCT project_id ORDER BY project_id) FROM experiences
        WHERE project_id IS NOT NULL
        GROUP BY user_id
    ) AS had
    JOIN users ON users.user_id = had.user_id AND users.source = 'chemlink'
    GROUP BY 1, 2, 3, 4, 5, 6
)
INSERT INTO talent_sets (product, population, segment, country, kind, ids, users)
SELECT product, population, segment, country, kind, ids, users
FROM countries
UNION ALL
SELECT product, population, segment, '*', kind, ids, sum(users)
FROM countries
GROUP BY product, population, segment, kind, ids;

SET LOCAL enable_sort = on;
