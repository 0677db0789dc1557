-- What every metric must say, asked of the truth (truth.sql) in the plainest way there is. A block is one metric: its
-- dimensions and measures in their order, computed ones left out. {who p}: p belongs to those the filter chooses;
-- {what e}: e is a chosen activity; {buckets}: the buckets (period, till); :from and :to, the days that count.

-- metric: new_users_monthly
SELECT period, (SELECT count(*) FROM people AS p WHERE {who p} AND p.joined BETWEEN period AND till) FROM {buckets} ORDER BY 1;

-- metric: growth_rate_monthly
SELECT period, now.n, before.n, round(100.0 * (now.n - before.n) / nullif(before.n, 0), 2)
FROM {buckets},
LATERAL (SELECT count(*) AS n FROM people AS p WHERE {who p} AND p.joined BETWEEN period AND till) AS now,
LATERAL (SELECT count(*) AS n FROM people AS p WHERE {who p} AND p.joined BETWEEN (period - :step)::date AND period - 1) AS before ORDER BY 1;

-- metric: accounts_cumulative
SELECT period, (SELECT count(*) FROM people AS p WHERE {who p} AND p.joined <= till) FROM {buckets} ORDER BY 1;

-- metric: signups_by_segment
SELECT period, s, (SELECT count(*) FROM people AS p WHERE {who p} AND p.segment = s AND p.joined BETWEEN period AND till) FROM {buckets}, (VALUES ('finder'), ('standard')) AS x (s) ORDER BY 1, 2;

-- metric: lifecycle_flows
SELECT period, (SELECT count(*) FROM people AS p WHERE {who p} AND joined BETWEEN period AND till AND {active p period till}),
       (SELECT count(*) FROM people AS p WHERE {who p} AND coalesce(joined NOT BETWEEN period AND till, true) AND {active p period till} AND {active p (period-:step)::date period-1}),
       (SELECT count(*) FROM people AS p WHERE {who p} AND coalesce(joined NOT BETWEEN period AND till, true) AND {active p period till} AND NOT {active p (period-:step)::date period-1}),
       (SELECT count(*) FROM people AS p WHERE {who p} AND NOT {active p period till} AND {active p (period-:step)::date period-1})
FROM {buckets} ORDER BY 1;

-- metric: churn_monthly
SELECT period, a, b, round(100.0 * b / nullif(a, 0), 2)
FROM {buckets},
LATERAL (SELECT count(*) AS a FROM people AS p WHERE {who p} AND {active p (period-:step)::date period-1}) AS x,
LATERAL (SELECT count(*) AS b FROM people AS p WHERE {who p} AND {active p (period-:step)::date period-1} AND NOT {active p period till}) AS y ORDER BY 1;

-- metric: dau mau dau_comprehensive mau_comprehensive wau
SELECT period, (SELECT count(DISTINCT e.uid) FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND e.day BETWEEN period AND till) FROM {buckets} ORDER BY 1;

-- metric: mau_by_country
WITH who AS (SELECT DISTINCT coalesce(p.country, 'Unknown') AS country, e.day, e.uid FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND e.day BETWEEN :from AND :to)
SELECT period, c.country, (SELECT count(DISTINCT uid) FROM who WHERE who.country = c.country AND day BETWEEN period AND till) FROM {buckets}, (SELECT DISTINCT country FROM who) AS c;

-- metric: activity_distribution_current
SELECT e.type, count(*), count(DISTINCT e.uid), round(100.0 * count(*) / sum(count(*)) OVER (), 2) FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND e.day BETWEEN :from AND :to GROUP BY 1;

-- metric: activity_intensity_levels
WITH who AS (SELECT count(*) AS n FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND e.day BETWEEN :from AND :to GROUP BY e.uid)
SELECT level, (SELECT count(*) FROM who WHERE n BETWEEN low AND high), (SELECT coalesce(sum(n), 0) FROM who WHERE n BETWEEN low AND high)
FROM (VALUES ('Power', 20, 1000000), ('Active', 10, 19), ('Regular', 5, 9), ('Casual', 1, 4)) AS x (level, low, high);

-- metric: activity_by_type
SELECT t.event_type, (SELECT count(DISTINCT e.uid) FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND e.type = t.event_type AND e.day BETWEEN :from AND :to),
       (SELECT count(*) FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND e.type = t.event_type AND e.day BETWEEN :from AND :to)
FROM core.event_types AS t WHERE t.event_type IN {types};

-- metric: activity_by_type_monthly untracked_activity profile_additions collections_created collections_shared
SELECT period, t.event_type, (SELECT count(*) FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND e.type = t.event_type AND e.day BETWEEN period AND till),
       (SELECT count(DISTINCT e.uid) FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND e.type = t.event_type AND e.day BETWEEN period AND till)
FROM {buckets}, core.event_types AS t WHERE t.event_type IN {types};

-- metric: reported_and_really_used
WITH who AS (SELECT DISTINCT e.uid, e.day, e.type = 'profile_update' AS updated FROM events AS e JOIN people AS p USING (uid)
             WHERE {who p} AND {ordinary e} AND e.type IN ('view', 'vote', 'collection_created', 'profile_update'))
SELECT period, (SELECT count(DISTINCT uid) FROM who WHERE day BETWEEN period AND till), (SELECT count(DISTINCT uid) FROM who WHERE updated AND day BETWEEN period AND till),
       (SELECT count(DISTINCT uid) FROM who WHERE NOT updated AND day BETWEEN period AND till),
       (SELECT count(*) FROM (SELECT uid FROM who WHERE updated AND day BETWEEN period AND till INTERSECT SELECT uid FROM who WHERE NOT updated AND day BETWEEN period AND till) AS x)
FROM {buckets};

-- metric: bulk_updates
SELECT period, (SELECT count(DISTINCT e.uid) FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND e.bulk AND e.day BETWEEN period AND till) FROM {buckets};

-- metric: active_days_summary
SELECT count(*), round(avg(n), 2), max(n) FROM (SELECT count(DISTINCT e.uid) AS n FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND e.day BETWEEN :from AND :to GROUP BY e.day) AS d;

-- metric: stickiness
WITH who AS (SELECT e.uid, count(DISTINCT date_trunc(:unit, e.day)) AS n FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND e.day BETWEEN :from AND :to GROUP BY 1)
SELECT i, (SELECT count(*) FROM who WHERE n = i), (SELECT count(*) FROM who WHERE n >= i) FROM generate_series(1, (SELECT max(n) FROM who)) AS i;

-- metric: dau_mau_ratio
WITH who AS (SELECT DISTINCT e.uid, e.day FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e})
SELECT period, m, round(d::numeric / nullif(days, 0), 2), round(100.0 * d / nullif(days, 0) / nullif(m, 0), 2)
FROM {buckets}, LATERAL (SELECT count(DISTINCT uid) AS m FROM who WHERE day BETWEEN period AND till) AS x,
LATERAL (SELECT count(*) AS d FROM who WHERE day BETWEEN period AND least(till, :today)) AS y,
LATERAL (SELECT greatest(least(till, :today) - period + 1, 0) AS days) AS z;

-- metric: post_frequency
SELECT period, n, u, round(n::numeric / nullif(u, 0), 2)
FROM {buckets}, LATERAL (SELECT count(*) AS n, count(DISTINCT e.uid) AS u FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND e.type = 'post' AND e.day BETWEEN period AND till) AS x;

-- metric: engagement_rate
SELECT type, count(*), sum(comments), round(avg(comments), 2) FROM {posts} WHERE alive GROUP BY 1;

-- metric: content_type
SELECT type, count(*), count(*) FILTER (WHERE alive), count(*) FILTER (WHERE NOT alive), count(*) FILTER (WHERE status = 'approved'), round(100.0 * count(*) / sum(count(*)) OVER (), 2) FROM {posts} GROUP BY 1;

-- metric: active_posters
SELECT md5(CASE WHEN uid LIKE 'c%' THEN 'chemlink:' ELSE 'engagement:' END || substr(uid, 2))::uuid::text, count(*), sum(comments), max(created_at) FROM {posts} WHERE alive GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20;

-- metric: post_reach
SELECT count(*), count(*) FILTER (WHERE comments > 0), round(100.0 * count(*) FILTER (WHERE comments > 0) / nullif(count(*), 0), 2), round(avg(commenters), 2), max(commenters) FROM {posts} WHERE alive;

-- metric: posts_by_type
WITH live AS (SELECT * FROM {posts} WHERE alive)
SELECT period, t.type, (SELECT count(*) FROM live WHERE live.type = t.type AND day BETWEEN period AND till) FROM {buckets}, (SELECT DISTINCT type FROM live) AS t;

-- metric: activation_by_cohort
SELECT period, n, a, d1, d7, d30, round(100.0 * a / nullif(n, 0), 2), CASE WHEN till + 2 <= :today THEN round(100.0 * d1 / nullif(n, 0), 2) END,
       CASE WHEN till + 8 <= :today THEN round(100.0 * d7 / nullif(n, 0), 2) END, CASE WHEN till + 31 <= :today THEN round(100.0 * d30 / nullif(n, 0), 2) END, round(m::numeric, 2)
FROM {buckets}, LATERAL (SELECT count(*) AS n, count(activated) AS a, count(*) FILTER (WHERE activated - started <= interval '24 hours') AS d1,
       count(*) FILTER (WHERE activated - started <= interval '7 days') AS d7, count(*) FILTER (WHERE activated - started <= interval '30 days') AS d30,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM activated - started)) / 86400 AS m
       FROM people AS p WHERE {who p} AND is_person AND joined BETWEEN period AND till) AS x;

-- metric: time_to_activation
WITH who AS (SELECT extract(epoch FROM activated - started) / 86400 AS d FROM people AS p WHERE {who p} AND is_person AND joined BETWEEN :from AND :to)
SELECT count(*), count(d), round((percentile_cont(0.25) WITHIN GROUP (ORDER BY d))::numeric, 2), round((percentile_cont(0.5) WITHIN GROUP (ORDER BY d))::numeric, 2),
       round((percentile_cont(0.75) WITHIN GROUP (ORDER BY d))::numeric, 2), count(*) FILTER (WHERE d <= 1), count(*) FILTER (WHERE d <= 7), count(*) FILTER (WHERE d <= 30),
       round(100.0 * count(d) / nullif(count(*), 0), 2) FROM who;

-- metric: signup_completion
SELECT period, n, c, a, round(100.0 * c / nullif(n, 0), 2), round(100.0 * a / nullif(c, 0), 2)
FROM {buckets}, LATERAL (SELECT count(*) AS n, count(*) FILTER (WHERE score >= 80) AS c, count(*) FILTER (WHERE score >= 80 AND activated IS NOT NULL) AS a
       FROM people AS p WHERE {who p} AND is_person AND joined BETWEEN period AND till) AS x;

-- metric: completeness_activation
WITH who AS (SELECT least(score / 20, 4) AS band, score, points, (activated IS NOT NULL)::int AS active FROM people AS p WHERE {who p} AND is_person)
SELECT b, count(who), coalesce(sum(active), 0), round(100.0 * sum(active) / nullif(count(who), 0), 2), round(avg(points), 2),
       (SELECT round(corr(score, active)::numeric, 3) FROM who), (SELECT round(corr(score, points)::numeric, 3) FROM who)
FROM (VALUES (0, '0-19'), (1, '20-39'), (2, '40-59'), (3, '60-79'), (4, '80-100')) AS x (n, b) LEFT JOIN who ON who.band = n GROUP BY b;

-- metric: finder_vs_standard
SELECT s, n, a, round(100.0 * a / nullif(n, 0), 2) FROM (VALUES ('finder'), ('standard')) AS x (s),
LATERAL (SELECT count(*) AS n FROM people AS p WHERE {who p} AND is_person AND p.segment = s) AS y,
LATERAL (SELECT count(DISTINCT e.uid) AS a FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND p.segment = s AND e.day BETWEEN :from AND :to) AS z;

-- metric: typical_journey
WITH firsts AS (SELECT p.uid, type, min(min(e.at)) OVER (PARTITION BY p.uid, type) - p.started AS since
                FROM people AS p JOIN (SELECT uid, type, day, bulk, min(at) AS at FROM events GROUP BY 1, 2, 3, 4) AS e USING (uid)
                WHERE {who p} AND {what e} AND p.joined BETWEEN :from AND :to AND e.at BETWEEN p.started AND :now AND type <> 'signup' GROUP BY p.uid, type, p.started),
     steps AS (SELECT type, count(*) AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM since)) / 86400 AS d FROM firsts GROUP BY 1),
     placed AS (SELECT *, row_number() OVER (ORDER BY d, type) AS place FROM steps)
SELECT s.type, s.n, s.place, round(s.d::numeric, 2), (SELECT round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM b.since - a.since)) / 86400)::numeric, 2)
       FROM firsts AS a JOIN firsts AS b USING (uid) JOIN placed AS t ON t.type = a.type AND t.place = s.place - 1 WHERE b.type = s.type AND b.since >= a.since)
FROM placed AS s;

-- metric: common_paths
SELECT path, n, m, round(100.0 * n / m, 2) FROM (SELECT path, count(DISTINCT uid) AS n FROM {paths} GROUP BY 1) AS x,
       (SELECT count(DISTINCT e.uid) AS m FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND e.day BETWEEN :from AND :to) AS y
ORDER BY 2 DESC, 1 LIMIT 20;

-- metric: retention
SELECT period, k, n, r, l, round(100.0 * r / nullif(n, 0), 2), round(100.0 * l / nullif(n, 0), 2)
FROM {buckets}, generate_series(0, 120) AS k, LATERAL (SELECT (period + k * :step)::date AS back, (period + (k + 1) * :step)::date - 1 AS until) AS b,
LATERAL (SELECT count(*) AS n, count(*) FILTER (WHERE EXISTS (SELECT FROM events AS e WHERE e.uid = p.uid AND {what e} AND e.day BETWEEN back AND least(until, :today))) AS r,
       count(*) FILTER (WHERE EXISTS (SELECT FROM events AS e WHERE e.uid = p.uid AND {what e} AND e.day BETWEEN back AND :today)) AS l
       FROM people AS p WHERE {who p} AND joined BETWEEN period AND least(till, :today)) AS x
WHERE back <= :today AND n > 0;

-- metric: retention_first_core
WITH starts AS (SELECT uid, (SELECT min(day) FROM events AS e WHERE e.uid = p.uid AND core AND day BETWEEN '1970-01-01' AND :today) AS begun FROM people AS p WHERE {who p} AND is_person)
SELECT period, k, n, r, l, round(100.0 * r / nullif(n, 0), 2), round(100.0 * l / nullif(n, 0), 2)
FROM {buckets}, generate_series(0, 120) AS k, LATERAL (SELECT (period + k * :step)::date AS back, (period + (k + 1) * :step)::date - 1 AS until) AS b,
LATERAL (SELECT count(*) AS n, count(*) FILTER (WHERE EXISTS (SELECT FROM events AS e WHERE e.uid = s.uid AND {what e} AND e.day BETWEEN back AND least(until, :today))) AS r,
       count(*) FILTER (WHERE EXISTS (SELECT FROM events AS e WHERE e.uid = s.uid AND {what e} AND e.day BETWEEN back AND :today)) AS l
       FROM starts AS s WHERE begun BETWEEN period AND till) AS x
WHERE back <= :today AND n > 0;

-- metric: retention_curve
SELECT k, sum(n), sum(r), sum(l), round(100.0 * sum(r) / nullif(sum(n), 0), 2), round(100.0 * sum(l) / nullif(sum(n), 0), 2)
FROM {buckets}, generate_series(0, 120) AS k, LATERAL (SELECT (period + k * :step)::date AS back, (period + (k + 1) * :step)::date - 1 AS until) AS b,
LATERAL (SELECT count(*) AS n, count(*) FILTER (WHERE EXISTS (SELECT FROM events AS e WHERE e.uid = p.uid AND {what e} AND e.day BETWEEN back AND until)) AS r,
       count(*) FILTER (WHERE EXISTS (SELECT FROM events AS e WHERE e.uid = p.uid AND {what e} AND e.day BETWEEN back AND :today)) AS l
       FROM people AS p WHERE {who p} AND joined BETWEEN period AND till) AS x
WHERE until < :today AND n > 0 GROUP BY k;

-- metric: retention_curve_first_core
WITH starts AS (SELECT uid, (SELECT min(day) FROM events AS e WHERE e.uid = p.uid AND core AND day BETWEEN '1970-01-01' AND :today) AS begun FROM people AS p WHERE {who p} AND is_person)
SELECT k, sum(n), sum(r), sum(l), round(100.0 * sum(r) / nullif(sum(n), 0), 2), round(100.0 * sum(l) / nullif(sum(n), 0), 2)
FROM {buckets}, generate_series(0, 120) AS k, LATERAL (SELECT (period + k * :step)::date AS back, (period + (k + 1) * :step)::date - 1 AS until) AS b,
LATERAL (SELECT count(*) AS n, count(*) FILTER (WHERE EXISTS (SELECT FROM events AS e WHERE e.uid = s.uid AND {what e} AND e.day BETWEEN back AND until)) AS r,
       count(*) FILTER (WHERE EXISTS (SELECT FROM events AS e WHERE e.uid = s.uid AND {what e} AND e.day BETWEEN back AND :today)) AS l
       FROM starts AS s WHERE begun BETWEEN period AND till) AS x
WHERE until < :today AND n > 0 GROUP BY k;

-- metric: finder_searches
WITH s AS (SELECT coalesce(nullif(trim(intent), ''), 'Unknown') AS intent, (created_at AT TIME ZONE :zone)::date AS day FROM staging.chemlink_query_embeddings
           WHERE deleted_at IS NULL AND (created_at AT TIME ZONE :zone)::date BETWEEN :from AND :to)
SELECT period, i.intent, (SELECT count(*) FROM s WHERE s.intent = i.intent AND day BETWEEN period AND till) FROM {buckets}, (SELECT DISTINCT intent FROM s) AS i;

-- metric: finder_engagement
SELECT period, v, u, s, round(v::numeric / nullif(s, 0), 2) FROM {buckets},
LATERAL (SELECT count(*) AS v, count(DISTINCT e.uid) AS u FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND e.type = 'vote' AND e.day BETWEEN period AND till) AS x,
LATERAL (SELECT count(*) AS s FROM staging.chemlink_query_embeddings WHERE deleted_at IS NULL AND (created_at AT TIME ZONE :zone)::date BETWEEN period AND till) AS y;

-- metric: finder_votes_by_type
SELECT coalesce(e.detail, 'Unknown'), count(*), count(DISTINCT e.uid), round(100.0 * count(*) / sum(count(*)) OVER (), 2) FROM events AS e JOIN people AS p USING (uid)
WHERE {who p} AND e.type = 'vote' AND e.day BETWEEN :from AND :to GROUP BY 1;

-- metric: collections_privacy
SELECT coalesce(c.privacy, 'Unknown'), count(*), count(DISTINCT c.person_id), round(100.0 * count(*) / sum(count(*)) OVER (), 2)
FROM staging.chemlink_collections AS c JOIN people AS p ON p.uid = 'c' || c.person_id WHERE {who p} AND c.deleted_at IS NULL AND (c.created_at AT TIME ZONE :zone)::date BETWEEN :from AND :to GROUP BY 1;

-- metric: accounts_by_type
SELECT t, n, round(100.0 * n / nullif(sum(n) OVER (), 0), 2) FROM (SELECT t, (SELECT count(*) FROM people AS p WHERE {who p} AND is_person AND upper(p.segment) = t) AS n FROM (VALUES ('FINDER'), ('STANDARD')) AS x (t)) AS y;

-- metric: accounts_by_population
SELECT t, n, round(100.0 * n / nullif(sum(n) OVER (), 0), 2) FROM (SELECT t, (SELECT count(*) FROM people AS p WHERE {any p} AND is_person AND p.population = t) AS n FROM (VALUES ('real'), ('test'), ('deleted')) AS x (t)) AS y;

-- metric: account_funnel
WITH who AS (SELECT first_name AND last_name AS a, headline AS b, placed AS c, company_id IS NOT NULL AS d, linkedin AS e, segment = 'finder' AS f FROM people AS p WHERE {who p} AND is_person),
     n AS (SELECT count(*) AS n1, count(*) FILTER (WHERE a) AS n2, count(*) FILTER (WHERE a AND b) AS n3, count(*) FILTER (WHERE a AND b AND c) AS n4, count(*) FILTER (WHERE a AND b AND c AND d) AS n5,
                  count(*) FILTER (WHERE a AND b AND c AND d AND e) AS n6, count(*) FILTER (WHERE a AND b AND c AND d AND e AND f) AS n7,
                  count(*) FILTER (WHERE b) AS w3, count(*) FILTER (WHERE c) AS w4, count(*) FILTER (WHERE d) AS w5, count(*) FILTER (WHERE e) AS w6, count(*) FILTER (WHERE f) AS w7 FROM who)
SELECT x.* FROM n, LATERAL (VALUES (1, 'Account', n1, n1, round(100.0 * n1 / nullif(n1, 0), 2), NULL), (2, 'Name', n2, n2, round(100.0 * n2 / nullif(n1, 0), 2), round(100.0 * n2 / nullif(n1, 0), 2)),
    (3, 'Headline', n3, w3, round(100.0 * n3 / nullif(n1, 0), 2), round(100.0 * n3 / nullif(n2, 0), 2)), (4, 'Location', n4, w4, round(100.0 * n4 / nullif(n1, 0), 2), round(100.0 * n4 / nullif(n3, 0), 2)),
    (5, 'Company', n5, w5, round(100.0 * n5 / nullif(n1, 0), 2), round(100.0 * n5 / nullif(n4, 0), 2)), (6, 'LinkedIn', n6, w6, round(100.0 * n6 / nullif(n1, 0), 2), round(100.0 * n6 / nullif(n5, 0), 2)),
    (7, 'Finder', n7, w7, round(100.0 * n7 / nullif(n1, 0), 2), round(100.0 * n7 / nullif(n6, 0), 2))) AS x;

-- metric: profile_completion
SELECT t, n, round(100.0 * n / nullif(sum(n) OVER (), 0), 2) FROM (SELECT t, (SELECT count(*) FROM people AS p WHERE {who p} AND is_person AND score BETWEEN low AND high) AS n
FROM (VALUES ('0-19', 0, 19), ('20-39', 20, 39), ('40-59', 40, 59), ('60-79', 60, 79), ('80-100', 80, 100)) AS x (t, low, high)) AS y;

-- metric: profile_status
SELECT t, n, round(100.0 * n / nullif(sum(n) OVER (), 0), 2) FROM (SELECT t, (SELECT count(*) FROM people AS p WHERE {who p} AND is_person
AND t = CASE WHEN searchable THEN 'FINDER_ENABLED' WHEN works OR studied THEN 'BUILDER_ONLY' ELSE 'BASIC_PROFILE' END) AS n FROM (VALUES ('FINDER_ENABLED'), ('BUILDER_ONLY'), ('BASIC_PROFILE')) AS x (t)) AS y;

-- metric: profile_freshness
SELECT t, n, round(100.0 * n / nullif(sum(n) OVER (), 0), 2) FROM (SELECT t, (SELECT count(*) FROM people AS p WHERE {who p} AND is_person
AND t = CASE WHEN :today - changed_on < 90 THEN 'fresh' WHEN :today - changed_on <= 180 THEN 'aging' ELSE 'stale' END) AS n FROM (VALUES ('fresh'), ('aging'), ('stale')) AS x (t)) AS y;

-- metric: lifecycle_stages
SELECT t, n, round(100.0 * n / nullif(sum(n) OVER (), 0), 2) FROM (SELECT t, (SELECT count(*) FROM people AS p WHERE {who p} AND is_person
AND t = CASE WHEN activated IS NULL THEN CASE WHEN :today - joined <= 30 THEN 'NEW' ELSE 'NEVER_ACTIVATED' END WHEN recent >= 5 THEN 'ENGAGED' WHEN recent > 0 THEN 'ACTIVATED' WHEN :today - last_core <= 90 THEN 'DORMANT' ELSE 'CHURNED' END) AS n
FROM (VALUES ('NEW'), ('NEVER_ACTIVATED'), ('ENGAGED'), ('ACTIVATED'), ('DORMANT'), ('CHURNED')) AS x (t)) AS y;

-- metric: top_companies
SELECT coalesce(nullif(trim(c.name), ''), 'Unknown'), count(*), round(100.0 * count(*) / (SELECT count(*) FROM people AS p WHERE {who p} AND is_person), 2)
FROM people AS p JOIN staging.chemlink_companies AS c ON c.id = p.company_id WHERE {who p} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20;

-- metric: top_roles
SELECT coalesce(nullif(trim(r.title), ''), 'Unknown'), count(*), round(100.0 * count(*) / (SELECT count(*) FROM people AS p WHERE {who p} AND is_person), 2)
FROM people AS p JOIN staging.chemlink_roles AS r ON r.id = p.role_id WHERE {who p} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20;

-- metric: education_distribution
SELECT coalesce(nullif(trim(d.name), ''), 'Unknown'), count(DISTINCT p.uid), round(100.0 * count(DISTINCT p.uid) / (SELECT count(*) FROM people AS p WHERE {who p} AND is_person), 2)
FROM people AS p JOIN staging.chemlink_education AS s ON 'c' || s.person_id = p.uid AND s.deleted_at IS NULL LEFT JOIN staging.chemlink_degrees AS d ON d.id = s.degree_id WHERE {who p} GROUP BY 1;

-- metric: geographic_distribution
SELECT coalesce(p.country, 'Unknown'), count(*), round(100.0 * count(*) / sum(count(*)) OVER (), 2) FROM people AS p WHERE {who p} AND is_person GROUP BY 1;

-- metric: top_projects
SELECT coalesce(nullif(trim(j.name), ''), 'Unknown'), count(DISTINCT p.uid), round(100.0 * count(DISTINCT p.uid) / (SELECT count(*) FROM people AS p WHERE {who p} AND is_person), 2)
FROM people AS p JOIN staging.chemlink_experiences AS s ON 'c' || s.person_id = p.uid AND s.deleted_at IS NULL JOIN staging.chemlink_projects AS j ON j.id = s.project_id WHERE {who p} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20;

-- metric: user_type
SELECT period, upper(s), a, n, round(100.0 * a / nullif(n, 0), 2) FROM {buckets}, (VALUES ('finder'), ('standard')) AS x (s),
LATERAL (SELECT count(*) AS n FROM people AS p WHERE {who p} AND is_person AND p.segment = s) AS y,
LATERAL (SELECT count(DISTINCT e.uid) AS a FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND p.segment = s AND e.day BETWEEN period AND till) AS z;
