-- The figures published from chemlink-service on 3 November 2025, and plain SQL that derives each from the source.
-- A statement stands below the name of its figure and, after an arrow, the value it must give: columns apart by a
-- space, rows by a bar. Days and months are UTC; the last 30 days are 2025-10-04 to 2025-11-03.
-- Nothing here knows how the sample was made.

-- rows in persons
-- => 2105
SELECT count(*) FROM persons;

-- of them soft-deleted
-- => 11
SELECT count(*) FROM persons WHERE deleted_at IS NOT NULL;

-- active accounts
-- => 2094
SELECT count(*) FROM persons WHERE deleted_at IS NULL;

-- signups of active accounts by month
-- => 2025-06 1084 | 2025-07 175 | 2025-08 596 | 2025-09 139 | 2025-10 99 | 2025-11 1
SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*)
FROM persons WHERE deleted_at IS NULL GROUP BY month ORDER BY month;

-- signups of June to October added up, which the published text puts beside a total of 2,094
-- => 2093
SELECT count(*) FROM persons WHERE deleted_at IS NULL AND created_at < '2025-11-01 00:00:00+00';

-- growth in per cent, July to October
-- => -83.86 | 240.57 | -76.68 | -28.78
SELECT round(100.0 * (signups - before) / before, 2)
FROM (
  SELECT month, signups, lag(signups) OVER (ORDER BY month) AS before
  FROM (
    SELECT date_trunc('month', created_at AT TIME ZONE 'UTC') AS month, count(*) AS signups
    FROM persons WHERE deleted_at IS NULL GROUP BY 1
  ) AS months
) AS growth
WHERE before IS NOT NULL AND month <= '2025-10-01'
ORDER BY month;

-- Finder accounts, and their share of all 2,105 in per cent
-- => 19 0.9
SELECT count(*) FILTER (WHERE has_finder), round(100.0 * count(*) FILTER (WHERE has_finder) / count(*), 1) FROM persons;

-- Standard accounts, their share of all 2,105 in per cent, and the deleted ones among them
-- => 2086 99.1 11
SELECT count(*) FILTER (WHERE NOT has_finder),
       round(100.0 * count(*) FILTER (WHERE NOT has_finder) / count(*), 1),
       count(*) FILTER (WHERE NOT has_finder AND deleted_at IS NOT NULL)
FROM persons;

-- accounts whose embeddings contradict has_finder
-- => 0
SELECT count(*)
FROM persons p
WHERE has_finder IS DISTINCT FROM EXISTS (SELECT FROM embeddings e WHERE e.person_id = p.id AND e.deleted_at IS NULL);

-- monthly active in October: of all types, with a profile update, with a view or vote or collection, with both of these
-- => 2088 2084 24 20
WITH updated AS (
  SELECT id FROM persons
  WHERE deleted_at IS NULL AND updated_at <> created_at
    AND date_trunc('month', updated_at AT TIME ZONE 'UTC') = '2025-10-01'
), used AS (
  SELECT person_id AS id FROM view_access
  WHERE deleted_at IS NULL AND date_trunc('month', created_at AT TIME ZONE 'UTC') = '2025-10-01'
  UNION
  SELECT voter_id FROM query_votes WHERE date_trunc('month', created_at AT TIME ZONE 'UTC') = '2025-10-01'
  UNION
  SELECT person_id FROM collections
  WHERE deleted_at IS NULL AND date_trunc('month', created_at AT TIME ZONE 'UTC') = '2025-10-01'
)
SELECT (SELECT count(*) FROM (SELECT id FROM updated UNION SELECT id FROM used) AS either_of_them),
       (SELECT count(*) FROM updated),
       (SELECT count(*) FROM used),
       (SELECT count(*) FROM (SELECT id FROM updated INTERSECT SELECT id FROM used) AS both_of_them);

-- users in October by type: view, collection, vote
-- => 14 10 8
SELECT (SELECT count(DISTINCT person_id) FROM view_access
        WHERE deleted_at IS NULL AND date_trunc('month', created_at AT TIME ZONE 'UTC') = '2025-10-01'),
       (SELECT count(DISTINCT person_id) FROM collections
        WHERE deleted_at IS NULL AND date_trunc('month', created_at AT TIME ZONE 'UTC') = '2025-10-01'),
       (SELECT count(DISTINCT voter_id) FROM query_votes
        WHERE date_trunc('month', created_at AT TIME ZONE 'UTC') = '2025-10-01');

-- monthly active in November: viewers, Standard accounts among them, votes and collections and profile updates
-- => 7 7 0
SELECT count(DISTINCT v.person_id),
       count(DISTINCT v.person_id) FILTER (WHERE NOT has_finder),
       (SELECT count(*) FROM query_votes WHERE created_at >= '2025-11-01 00:00:00+00')
       + (SELECT count(*) FROM collections WHERE created_at >= '2025-11-01 00:00:00+00')
       + (SELECT count(*) FROM persons WHERE updated_at <> created_at AND updated_at >= '2025-11-01 00:00:00+00')
FROM view_access v JOIN persons p ON p.id = v.person_id
WHERE v.deleted_at IS NULL AND v.created_at >= '2025-11-01 00:00:00+00';

-- active users with views, votes or collections by month: Finder, Standard
-- => 2025-10 14 10 | 2025-11 0 7
SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') AS month,
       count(DISTINCT id) FILTER (WHERE has_finder), count(DISTINCT id) FILTER (WHERE NOT has_finder)
FROM (
  SELECT person_id, created_at FROM view_access WHERE deleted_at IS NULL
  UNION ALL
  SELECT voter_id, created_at FROM query_votes
  UNION ALL
  SELECT person_id, created_at FROM collections WHERE deleted_at IS NULL
) AS used (person, at)
JOIN persons p ON p.id = used.person
WHERE at >= '2025-10-01 00:00:00+00'
GROUP BY month ORDER BY month;

-- activation in October: Finder in per cent, Standard in per cent of all accounts, Standard accounts that are not
-- deleted, and how many times the Finder rate is the Standard rate
-- => 73.7 0.48 2075 153.7
WITH active AS (
  SELECT person_id AS id FROM view_access WHERE date_trunc('month', created_at AT TIME ZONE 'UTC') = '2025-10-01'
  UNION
  SELECT voter_id FROM query_votes WHERE date_trunc('month', created_at AT TIME ZONE 'UTC') = '2025-10-01'
  UNION
  SELECT person_id FROM collections WHERE date_trunc('month', created_at AT TIME ZONE 'UTC') = '2025-10-01'
), counted AS (
  SELECT count(*) FILTER (WHERE has_finder) AS finder,
         count(active.id) FILTER (WHERE has_finder) AS finder_active,
         count(*) FILTER (WHERE NOT has_finder) AS standard,
         count(active.id) FILTER (WHERE NOT has_finder) AS standard_active,
         count(*) FILTER (WHERE NOT has_finder AND deleted_at IS NULL) AS standard_live
  FROM persons LEFT JOIN active USING (id)
)
SELECT round(100.0 * finder_active / finder, 1), round(100.0 * standard_active / standard, 2), standard_live,
       round(1.0 * finder_active * standard / (finder * standard_active), 1)
FROM counted;

-- Finder against Standard as published, from rates already rounded to 74 % and 0.5 %
-- => 148
SELECT trunc(round(100.0 * 14 / 19) / round(100.0 * 10 / 2086, 1));

-- last 30 days, daily active of all types: days, mean, peak, 24 October, 30 October, 3 November
-- => 18 3.6 9 8 6 7
WITH days AS (
  SELECT (at AT TIME ZONE 'UTC')::date AS day, count(DISTINCT person) AS users
  FROM (
    SELECT person_id, created_at FROM view_access WHERE deleted_at IS NULL
    UNION ALL
    SELECT voter_id, created_at FROM query_votes
    UNION ALL
    SELECT person_id, created_at FROM collections WHERE deleted_at IS NULL
    UNION ALL
    SELECT id, updated_at FROM persons WHERE deleted_at IS NULL AND updated_at <> created_at
  ) AS activity (person, at)
  WHERE at >= '2025-10-04 00:00:00+00' AND at < '2025-11-04 00:00:00+00'
  GROUP BY day
)
SELECT count(*), round(avg(users), 1), max(users),
       sum(users) FILTER (WHERE day = '2025-10-24'),
       sum(users) FILTER (WHERE day = '2025-10-30'),
       sum(users) FILTER (WHERE day = '2025-11-03')
FROM days;

-- last 30 days: users with a view, views
-- => 19 44
SELECT count(DISTINCT person_id), count(*)
FROM view_access WHERE deleted_at IS NULL AND created_at >= '2025-10-04 00:00:00+00';

-- last 30 days: users with a vote, votes
-- => 8 22
SELECT count(DISTINCT voter_id), count(*) FROM query_votes WHERE created_at >= '2025-10-04 00:00:00+00';

-- last 30 days: users with a collection, collections
-- => 10 36
SELECT count(DISTINCT person_id), count(*)
FROM collections WHERE deleted_at IS NULL AND created_at >= '2025-10-04 00:00:00+00';

-- last 30 days: users with a profile update
-- => 34
SELECT count(*)
FROM persons WHERE deleted_at IS NULL AND updated_at <> created_at AND updated_at >= '2025-10-04 00:00:00+00';

-- collections by privacy: number, creators, per cent
-- => PRIVATE 9 7 25 | PUBLIC 27 8 75
SELECT privacy, count(*), count(DISTINCT person_id), round(100.0 * count(*) / sum(count(*)) OVER ())
FROM collections WHERE deleted_at IS NULL GROUP BY privacy ORDER BY privacy;

-- collections that are not from October
-- => 0
SELECT count(*) FROM collections WHERE date_trunc('month', created_at AT TIME ZONE 'UTC') <> '2025-10-01';

-- profile updates in October: before the 4th, on the 1st, in bulks (a minute with 20 persons and 1 % of all), minutes
-- => 2050 2050 2050 9
WITH bulk AS (
  SELECT date_trunc('minute', updated_at) AS minute
  FROM persons GROUP BY 1
  HAVING count(*) >= 20 AND count(*) >= 0.01 * (SELECT count(*) FROM persons)
)
SELECT count(*), count(*) FILTER (WHERE updated_at < '2025-10-02 00:00:00+00'), count(minute), count(DISTINCT minute)
FROM persons LEFT JOIN bulk ON minute = date_trunc('minute', updated_at)
WHERE deleted_at IS NULL AND updated_at <> created_at
  AND updated_at >= '2025-10-01 00:00:00+00' AND updated_at < '2025-10-04 00:00:00+00';

-- whatever one calls activity (signups, positions, studies, shared lists too): active in October, in November, and
-- the days of the last 30 with activity, their mean, their peak
-- => 2088 7 18 3.6 9
WITH activity AS (
  SELECT id AS person, created_at AS at FROM persons
  UNION ALL
  SELECT id, updated_at FROM persons WHERE updated_at <> created_at
  UNION ALL
  SELECT person_id, created_at FROM experiences
  UNION ALL
  SELECT person_id, created_at FROM education
  UNION ALL
  SELECT person_id, created_at FROM view_access
  UNION ALL
  SELECT voter_id, created_at FROM query_votes
  UNION ALL
  SELECT person_id, created_at FROM collections
  UNION ALL
  SELECT added_by, created_at FROM collection_profiles
  UNION ALL
  SELECT added_by, created_at FROM collection_collaborators
), of_active_accounts AS (
  SELECT person, at AT TIME ZONE 'UTC' AS at
  FROM activity JOIN persons ON persons.id = person AND persons.deleted_at IS NULL
), days AS (
  SELECT at::date AS day, count(DISTINCT person) AS users FROM of_active_accounts WHERE at >= '2025-10-04' GROUP BY day
)
SELECT (SELECT count(DISTINCT person) FROM of_active_accounts WHERE at >= '2025-10-01' AND at < '2025-11-01'),
       (SELECT count(DISTINCT person) FROM of_active_accounts WHERE at >= '2025-11-01'),
       count(*), round(avg(users), 1), max(users)
FROM days;
