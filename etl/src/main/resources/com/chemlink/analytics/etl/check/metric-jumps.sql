-- title: An unusual day: {subject}
-- question: Which daily figures of the last 7 complete days are far from the same weekday before?
-- severity: medium
-- where: aggregates.daily_metrics
-- reads: chemlink_persons chemlink_experiences chemlink_education chemlink_collections chemlink_collection_profiles chemlink_collection_collaborators chemlink_query_votes chemlink_view_access engagement_persons engagement_posts engagement_comments engagement_mentions engagement_reports engagement_groups engagement_group_members clock
-- metrics: dau_comprehensive activity_by_type dau new_users_monthly
-- finding: {subject}: {affected} of the last 7 days are far from what the same weekday showed in the 8 weeks before (3 standard deviations or more, and at least 5).
-- advice: Ask what happened on the day: a campaign, an outage, an import, or a fault in what records it.
-- client: {subject} moved more than usual this week; we are looking at what made the difference.
-- cleanup:
--   -- nothing to mend before the cause is known
-- Bulk updates are left out: they have a finding of their own. A quiet series varies at least as much as chance does (the
-- square root of its mean), so that eight equal weeks do not make an alarm of every small step.
WITH known AS (
    SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date AS today
), days AS (
    SELECT event_type, day, sum(events) AS events
    FROM daily_metrics, known
    WHERE population = 'real' AND country = '*' AND NOT is_bulk AND day >= known.today - 7 * 9 AND day < known.today
    GROUP BY event_type, day
), begun AS (
    SELECT event_type, min(day) AS first_day FROM days GROUP BY event_type
), series AS (   -- a day without rows is a day with 0
    SELECT begun.event_type, every.day::date AS day, coalesce(days.events, 0) AS events
    FROM begun
    CROSS JOIN known
    CROSS JOIN generate_series(known.today - 7 * 9, known.today - 1, interval '1 day') AS every (day)
    LEFT JOIN days ON days.event_type = begun.event_type AND days.day = every.day::date
), compared AS (
    SELECT now.event_type, now.day, now.events, avg(was.events) AS usual,
           greatest(stddev_samp(was.events), sqrt(avg(was.events)), 1) AS deviation
    FROM series AS now
    JOIN series AS was ON was.event_type = now.event_type AND was.day IN (
        SELECT now.day - 7 * week FROM generate_series(1, 8) AS week)
    CROSS JOIN known
    WHERE now.day >= known.today - 7
    GROUP BY now.event_type, now.day, now.events
)
SELECT event_type AS subject, day::text AS row_key, events, round(usual, 1) AS usual, round(((events - usual) / deviation)::numeric, 1) AS z
FROM compared
WHERE abs(events - usual) >= 5 AND abs(events - usual) >= 3 * deviation
