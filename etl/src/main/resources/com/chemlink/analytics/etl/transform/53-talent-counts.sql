-- Talent counts: one row per product, population, segment, country, kind and key of a company, role, degree or project.
-- From: user_profiles (31), experiences, education (10), users. Names are looked up when read, so a reference row
-- may change its name. Nobody is in two countries, so the rows for all countries ('*') are sums of the others.
-- There are far fewer groups than the planner thinks; it would sort millions of wide rows to be safe.

SET LOCAL enable_sort = off;

WITH countries AS (
    SELECT users.product, users.population, coalesce(users.segment, 'none') AS segment, coalesce(users.country, '?') AS country,
           had.kind, had.id, count(*) AS users
    FROM (
        SELECT user_id, 'company' AS kind, company_id AS id FROM user_profiles WHERE company_id IS NOT NULL
        UNION ALL
        SELECT user_id, 'role', role_id FROM user_profiles WHERE role_id IS NOT NULL
        UNION ALL
        SELECT DISTINCT user_id, CASE WHEN degree_id IS NULL THEN 'no_degree' ELSE 'degree' END, coalesce(degree_id, 0) FROM education
        UNION ALL
        SELECT DISTINCT user_id, 'project', project_id FROM experiences WHERE project_id IS NOT NULL
    ) AS had
    JOIN users ON users.user_id = had.user_id AND users.source = 'chemlink'
    GROUP BY 1, 2, 3, 4, 5, 6
)
INSERT INTO talent_counts (product, population, segment, country, kind, id, users)
SELECT product, population, segment, country, kind, id, users
FROM countries
UNION ALL
SELECT product, population, segment, '*', kind, id, sum(users)
FROM countries
GROUP BY product, population, segment, kind, id;

SET LOCAL enable_sort = on;
