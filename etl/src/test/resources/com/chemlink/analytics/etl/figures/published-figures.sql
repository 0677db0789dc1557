-- The figures published on 3 November 2025, each asked of core and aggregates after a full sync of the published sample.
-- A block is one figure: its name, what must come out (columns joined by " / "), one statement that returns one row.
-- Run with search_path = core, aggregates. As-of is 2025-11-03 23:59:59 UTC, the reporting time zone UTC.

-- figure: rows in persons
-- expected: 2105
SELECT count(*) FROM user_profiles;

-- figure: of them soft-deleted
-- expected: 11
SELECT count(*) FROM user_profiles WHERE population = 'deleted';

-- figure: active accounts
-- expected: 2094
SELECT count(*) FROM users WHERE population = 'real';

-- figure: signups of active accounts, June to November 2025
-- expected: 1084 / 175 / 596 / 139 / 99 / 1
SELECT sum(users) FILTER (WHERE month = '2025-06-01'), sum(users) FILTER (WHERE month = '2025-07-01'),
       sum(users) FILTER (WHERE month = '2025-08-01'), sum(users) FILTER (WHERE month = '2025-09-01'),
       sum(users) FILTER (WHERE month = '2025-10-01'), sum(users) FILTER (WHERE month = '2025-11-01')
FROM monthly_metrics
WHERE event_type = 'signup' AND population = 'real' AND country = '*';

-- figure: signups of June to October (the total of 2,094 counts November's too)
-- expected: 2093
SELECT sum(events) FROM monthly_metrics
WHERE event_type = 'signup' AND population = 'real' AND country = '*' AND month BETWEEN '2025-06-01' AND '2025-10-01';

-- figure: growth in per cent, July to October
-- expected: -83.86 / 240.57 / -76.68 / -28.78
WITH months AS (
    SELECT month, sum(users) AS signups, lag(sum(users)) OVER (ORDER BY month) AS before
    FROM monthly_metrics
    WHERE event_type = 'signup' AND population = 'real' AND country = '*'
    GROUP BY month
)
SELECT max(rate) FILTER (WHERE month = '2025-07-01'), max(rate) FILTER (WHERE month = '2025-08-01'),
       max(rate) FILTER (WHERE month = '2025-09-01'), max(rate) FILTER (WHERE month = '2025-10-01')
FROM months CROSS JOIN LATERAL (SELECT round(100 * (signups - before) / before, 2)) AS growth (rate);

-- figure: Finder accounts, and their share of all in per cent
-- expected: 19 / 0.9
SELECT count(*) FILTER (WHERE has_finder), round(100.0 * count(*) FILTER (WHERE has_finder) / count(*), 1) FROM user_profiles;

-- figure: Standard accounts, their share of all in per cent, and the deleted ones among them
-- expected: 2086 / 99.1 / 11
SELECT count(*) FILTER (WHERE user_type = 'STANDARD'), round(100.0 * count(*) FILTER (WHERE user_type = 'STANDARD') / count(*), 1),
       count(*) FILTER (WHERE user_type = 'STANDARD' AND deleted_at IS NOT NULL) FROM user_profiles;

-- figure: monthly active, all activity types, October: all, with a profile update, with a view, vote or collection, with both
-- expected: 2088 / 2084 / 24 / 20
WITH chosen AS (
    SELECT bit_or(mask) FILTER (WHERE event_type = 'profile_update') AS updates,
           bit_or(mask) FILTER (WHERE event_type IN ('view', 'vote', 'collection_created')) AS used
    FROM activity_bits
)
SELECT sum(users) FILTER (WHERE activity_mask & (updates | used) <> 0), sum(users) FILTER (WHERE activity_mask & updates <> 0),
       sum(users) FILTER (WHERE activity_mask & used <> 0), sum(users) FILTER (WHERE activity_mask & updates <> 0 AND activity_mask & used <> 0)
FROM active_users CROSS JOIN chosen
WHERE granularity = 'month' AND bucket = '2025-10-01' AND population = 'real' AND country = '*';

-- figure: of them by type: profile update / view / collection / vote
-- expected: 2084 / 14 / 10 / 8
WITH types AS (
    SELECT event_type, sum(users) AS users
    FROM monthly_metrics
    WHERE month = '2025-10-01' AND population = 'real' AND country = '*'
    GROUP BY event_type
)
SELECT max(users) FILTER (WHERE event_type = 'profile_update'), max(users) FILTER (WHERE event_type = 'view'),
       max(users) FILTER (WHERE event_type = 'collection_created'), max(users) FILTER (WHERE event_type = 'vote')
FROM types;

-- figure: monthly active, November: all, by views alone, Standard
-- expected: 7 / 7 / 7
WITH chosen AS (
    SELECT bit_or(mask) AS used, bit_or(mask) FILTER (WHERE event_type = 'view') AS views
    FROM activity_bits WHERE event_type IN ('view', 'vote', 'collection_created', 'profile_update')
)
SELECT sum(users), sum(users) FILTER (WHERE activity_mask & views <> 0), sum(users) FILTER (WHERE segment = 'standard')
FROM active_users CROSS JOIN chosen
WHERE granularity = 'month' AND bucket = '2025-11-01' AND population = 'real' AND country = '*' AND activity_mask & used <> 0;

-- figure: active by views, votes and collections: October Finder / Standard, November Standard / Finder
-- expected: 14 / 10 / 7 / 0
WITH chosen AS (
    SELECT bit_or(mask) AS used FROM activity_bits WHERE event_type IN ('view', 'vote', 'collection_created')
)
SELECT coalesce(sum(users) FILTER (WHERE bucket = '2025-10-01' AND segment = 'finder'), 0),
       coalesce(sum(users) FILTER (WHERE bucket = '2025-10-01' AND segment = 'standard'), 0),
       coalesce(sum(users) FILTER (WHERE bucket = '2025-11-01' AND segment = 'standard'), 0),
       coalesce(sum(users) FILTER (WHERE bucket = '2025-11-01' AND segment = 'finder'), 0)
FROM active_users CROSS JOIN chosen
WHERE granularity = 'month' AND population = 'real' AND country = '*' AND activity_mask & used <> 0;

-- figure: activation in October in per cent: Finder, Standard over all accounts, Standard over population real; and the ratio of the first two
-- expected: 73.7 / 0.48 / 0.48 / 153.7
WITH active AS (
    SELECT segment, sum(users)::numeric AS users
    FROM active_users
    WHERE granularity = 'month' AND bucket = '2025-10-01' AND population = 'real' AND country = '*'
      AND activity_mask & (SELECT bit_or(mask) FROM activity_bits WHERE event_type IN ('view', 'vote', 'collection_created')) <> 0
    GROUP BY segment
), accounts AS (
    SELECT segment, count(*) AS accounts, count(*) FILTER (WHERE population = 'real') AS real_accounts
    FROM users WHERE source = 'chemlink'
    GROUP BY segment
), rates AS (
    SELECT max(users / accounts) FILTER (WHERE segment = 'finder') AS finder, max(users / accounts) FILTER (WHERE segment = 'standard') AS standard,
           max(users / real_accounts) FILTER (WHERE segment = 'standard') AS real_standard
    FROM active JOIN accounts USING (segment)
)
SELECT round(100 * finder, 1), round(100 * standard, 2), round(100 * real_standard, 2), round(finder / standard, 1) FROM rates;

-- figure: accounts behind those rates: Finder, Standard, Standard in population real
-- expected: 19 / 2086 / 2075
SELECT count(*) FILTER (WHERE segment = 'finder'), count(*) FILTER (WHERE segment = 'standard'),
       count(*) FILTER (WHERE segment = 'standard' AND population = 'real')
FROM users WHERE source = 'chemlink';

-- figure: last 30 days, daily active: days with activity / mean over those days / peak
-- expected: 18 / 3.6 / 9
WITH days AS (
    SELECT bucket, sum(users) AS users
    FROM active_users
    WHERE granularity = 'day' AND bucket BETWEEN '2025-10-04' AND '2025-11-03' AND population = 'real' AND country = '*'
      AND activity_mask & (SELECT bit_or(mask) FROM activity_bits WHERE event_type IN ('view', 'vote', 'collection_created', 'profile_update')) <> 0
    GROUP BY bucket
)
SELECT count(*), round(avg(users), 1), max(users) FROM days;

-- figure: daily active on 24 October / 30 October / 3 November
-- expected: 8 / 6 / 7
SELECT sum(users) FILTER (WHERE bucket = '2025-10-24'), sum(users) FILTER (WHERE bucket = '2025-10-30'), sum(users) FILTER (WHERE bucket = '2025-11-03')
FROM active_users
WHERE granularity = 'day' AND population = 'real' AND country = '*'
  AND activity_mask & (SELECT bit_or(mask) FROM activity_bits WHERE event_type IN ('view', 'vote', 'collection_created', 'profile_update')) <> 0;

-- figure: last 30 days: views (users, events)
-- expected: 19 / 44
SELECT count(DISTINCT user_id), sum(events) FROM user_days JOIN users USING (user_id)
WHERE event_type = 'view' AND day BETWEEN '2025-10-04' AND '2025-11-03' AND population = 'real';

-- figure: last 30 days: votes (users, events)
-- expected: 8 / 22
SELECT count(DISTINCT user_id), sum(events) FROM user_days JOIN users USING (user_id)
WHERE event_type = 'vote' AND day BETWEEN '2025-10-04' AND '2025-11-03' AND population = 'real';

-- figure: last 30 days: collections (users, events)
-- expected: 10 / 36
SELECT count(DISTINCT user_id), sum(events) FROM user_days JOIN users USING (user_id)
WHERE event_type = 'collection_created' AND day BETWEEN '2025-10-04' AND '2025-11-03' AND population = 'real';

-- figure: last 30 days: profile updates (users)
-- expected: 34
SELECT count(DISTINCT user_id) FROM user_days JOIN users USING (user_id)
WHERE event_type = 'profile_update' AND day BETWEEN '2025-10-04' AND '2025-11-03' AND population = 'real';

-- figure: October's profile updates before 4 October, and how many of them were bulk
-- expected: 2050 / 2050
SELECT sum(events), sum(events) FILTER (WHERE is_bulk) FROM daily_metrics
WHERE event_type = 'profile_update' AND day BETWEEN '2025-10-01' AND '2025-10-03' AND population = 'real' AND country = '*';

-- figure: collections by privacy: PUBLIC, their creators, PRIVATE, their creators
-- expected: 27 / 8 / 9 / 7
SELECT count(*) FILTER (WHERE privacy = 'PUBLIC'), count(DISTINCT user_id) FILTER (WHERE privacy = 'PUBLIC'),
       count(*) FILTER (WHERE privacy = 'PRIVATE'), count(DISTINCT user_id) FILTER (WHERE privacy = 'PRIVATE')
FROM collections WHERE created_at >= '2025-10-01 00:00+00' AND created_at < '2025-11-01 00:00+00';

-- figure: posts: all, text, link, image, file, approved
-- expected: 312 / 165 / 65 / 50 / 32 / 312
SELECT count(*), count(*) FILTER (WHERE type = 'text'), count(*) FILTER (WHERE type = 'link'), count(*) FILTER (WHERE type = 'image'),
       count(*) FILTER (WHERE type = 'file'), count(*) FILTER (WHERE status = 'approved')
FROM posts WHERE population IN ('real', 'ghost');

-- figure: soft-deleted posts, and their share in per cent
-- expected: 302 / 96.8
SELECT count(deleted_at), round(100.0 * count(deleted_at) / count(*), 1) FROM posts WHERE population IN ('real', 'ghost');

-- figure: live posts / comments
-- expected: 10 / 0
SELECT count(*) FILTER (WHERE event_type = 'post'), count(*) FILTER (WHERE event_type = 'comment')
FROM user_journey_events WHERE population IN ('real', 'ghost');

-- figure: who wrote the live posts: ghosts, the most by one, the fewest by one
-- expected: 2 / 9 / 1
WITH writers AS (
    SELECT user_id, count(*) AS posts FROM user_journey_events WHERE event_type = 'post' AND population = 'ghost' GROUP BY user_id
)
SELECT count(*), max(posts), min(posts) FROM writers;

-- figure: social daily active on 28, 29 and 30 October: users and posts
-- expected: 2 / 2 / 1 / 6 / 1 / 2
SELECT sum(users) FILTER (WHERE day = '2025-10-28'), sum(events) FILTER (WHERE day = '2025-10-28'),
       sum(users) FILTER (WHERE day = '2025-10-29'), sum(events) FILTER (WHERE day = '2025-10-29'),
       sum(users) FILTER (WHERE day = '2025-10-30'), sum(events) FILTER (WHERE day = '2025-10-30')
FROM daily_metrics WHERE event_type = 'post' AND population IN ('real', 'ghost') AND country = '*';

-- figure: social monthly active, October
-- expected: 2
SELECT sum(users) FROM active_users
WHERE granularity = 'month' AND bucket = '2025-10-01' AND population IN ('real', 'ghost') AND country = '*'
  AND activity_mask & (SELECT bit_or(mask) FROM activity_bits WHERE event_type IN ('post', 'comment')) <> 0;

-- figure: intensity in October: Power, Active, Regular, Casual, and the activities of the Regular and the Casual user
-- expected: 0 / 0 / 1 / 1 / 9 / 1
WITH people AS (
    SELECT user_id, sum(events) AS events FROM user_days JOIN users USING (user_id)
    WHERE day BETWEEN '2025-10-01' AND '2025-10-31' AND event_type IN ('post', 'comment') AND population IN ('real', 'ghost')
    GROUP BY user_id
)
SELECT count(*) FILTER (WHERE events >= 20), count(*) FILTER (WHERE events BETWEEN 10 AND 19), count(*) FILTER (WHERE events BETWEEN 5 AND 9),
       count(*) FILTER (WHERE events <= 4), max(events) FILTER (WHERE events BETWEEN 5 AND 9), max(events) FILTER (WHERE events <= 4)
FROM people;

-- figure: activity distribution in November: posts and comments
-- expected: 0
SELECT coalesce(sum(events), 0) FROM monthly_metrics WHERE month = '2025-11-01' AND event_type IN ('post', 'comment');

-- figure: mentions / reports / groups / memberships
-- expected: 1 / 0 / 0 / 0
SELECT count(*) FILTER (WHERE event_type = 'mention'), count(*) FILTER (WHERE event_type = 'report'),
       count(*) FILTER (WHERE event_type = 'group_created'), count(*) FILTER (WHERE event_type = 'group_joined')
FROM user_journey_events;

-- figure: everything social in population real
-- expected: 0
SELECT count(*) FROM user_journey_events
WHERE population = 'real' AND event_type IN ('post', 'comment', 'mention', 'report', 'group_created', 'group_joined');
