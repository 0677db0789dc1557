-- title: An unusual day: {subject}
-- question: Which daily figures of the last 7 complete days are far from the same weekday before?
-- severity: medium
-- where: aggregates.daily_metrics
-- reads: chemlink_persons chemlink_experiences chemlink_education chemlink_collections chemlink_collection_profiles chemlink_collection_collaborators chemlink_query_votes chemlink_view_access engagement_persons engagement_posts engagement_comments engagement_mentions engagement_reports engagement_groups engagement_group_members clock
-- metrics: dau_comprehensive activity_by_type dau new_users_monthly common_paths
-- finding: {subject}: {affected} of the last 7 days are far from what the same weekday showed in the 8 weeks before (3 standard deviations or more, and at least 5), and from where these weeks were heading.
-- advice: Ask what happened on the day: a campaign, an outage, an import, or a fault in what records it.
-- client: {subject} moved more than usual this week; we are looking at what made the difference.
-- cleanup:
--   -- nothing to mend before the cause is known
-- Bulk updates are left out: they have a finding of their own. To the letter (3 deviations of eight numbers) 3 to 6 of 100
-- days of mere chance would be alarms that nobody believes any more, so three things are looked at besides. A series varies at
-- least as much as chance does (the square root of its mean), and at least as much, for its mean, as it has done on all days of
-- the eight weeks (scatter: 1 where only chance is at work). A company that grows or shrinks leaves its mean of eight weeks behind
-- every day: where the trend of whole weeks leads is no jump, and what grows varies more, by half as much again at most. Nothing
-- at all where there never were fewer than 5 is one, however few there usually are. False alarms that remain, of 100 days: 0.4 at
-- most in even, weekly, growing and shrinking series, 1 at most where days differ by 20 % more than chance; 1 to 4 where a few
-- people do many things at a time, for each such day is unusual.
WITH known AS (
    SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date AS today
), days AS (
    SELECT event_type AS name, day, sum(events)::double precision AS events
    FROM daily_metrics, known
    WHERE population = 'real' AND country = '*' AND NOT is_bulk AND day >= known.today - 7 * 9 AND day < known.today
    GROUP BY event_type, day
    UNION ALL
    SELECT 'people with core activities', bucket, sum(users)::double precision
    FROM active_users, known
    WHERE granularity = 'day' AND population = 'real' AND country = '*' AND bucket >= known.today - 7 * 9 AND bucket < known.today
      AND activity_mask & (SELECT bit_or(1::bigint << bit) FROM event_types WHERE is_core) <> 0
    GROUP BY bucket
), series AS (   -- a day without rows is a day with 0
    SELECT types.name, every.day::date AS day, coalesce(days.events, 0) AS events
    FROM (SELECT DISTINCT name FROM days) AS types
    CROSS JOIN known
    CROSS JOIN generate_series(known.today - 7 * 9, known.today - 1, interval '1 day') AS every (day)
    LEFT JOIN days ON days.name = types.name AND days.day = every.day::date
), before AS (
    SELECT now.name, now.day, now.events, was.events AS were, (now.day - was.day + 6) / 7 AS weeks_ago,
           (now.day - was.day) % 7 = 0 AS is_same_weekday,
           avg(was.events) OVER (PARTITION BY now.name, now.day, (now.day - was.day) % 7) AS weekday_mean
    FROM series AS now
    JOIN series AS was ON was.name = now.name AND was.day BETWEEN now.day - 7 * 8 AND now.day - 1
    CROSS JOIN known
    WHERE now.day >= known.today - 7
), described AS (
    SELECT name, day, events, avg(were) FILTER (WHERE is_same_weekday) AS usual, min(were) FILTER (WHERE is_same_weekday) AS least,
           stddev_samp(were) FILTER (WHERE is_same_weekday) AS own, greatest(1, sum((were - weekday_mean) ^ 2) / 49 / nullif(avg(were), 0)) AS scatter,
           greatest(0, 1 - regr_slope(were, weeks_ago) * 4.5 / nullif(avg(were), 0)) AS trend
    FROM before
    GROUP BY name, day, events
), compared AS (
    SELECT name, day, events, usual, least, trend, greatest(own, sqrt(usual * scatter) * least(greatest(trend, 1), 1.5), 1) AS deviation
    FROM described
)
SELECT replace(name, '_', ' ') AS subject, day::text AS row_key, events, round(usual::numeric, 1) AS usual, round(((events - usual) / deviation)::numeric, 1) AS z
FROM compared
WHERE abs(events - usual) >= 5 AND abs(events - usual) >= 3 * deviation AND abs(events - usual * trend) >= 3 * deviation
   OR events = 0 AND least >= 5
