-- title: {subject} is behind
-- question: How fresh is each source, compared with the other and with its own rows?
-- severity: high
-- where: {subject}
-- reads: run clock
-- metrics: dau mau dau_comprehensive mau_comprehensive
-- count: {sum:hours} hours
-- finding: {subject} is {sum:hours} hours behind. Figures of both sources meet only up to the older one.
-- advice: Check whether this is the right database, and whether a replica has stopped following.
-- client: The feed from {subject} is being refreshed; its figures follow as soon as it is.
-- cleanup:
--   -- on the replica, if it is one
--   SELECT pg_is_in_recovery(), pg_last_xact_replay_timestamp();
WITH ages AS (
    SELECT source, max(as_of) OVER () - as_of AS behind
    FROM run_sources
    WHERE run_id = current_setting('chemlink.run_id')::bigint
), recent AS MATERIALIZED (
    SELECT current_setting('chemlink.as_of')::timestamptz AS until, current_setting('chemlink.as_of')::timestamptz - interval '14 days' AS since
), rows AS NOT MATERIALIZED (   -- of people first: there one is found at once where anything happens at all
    SELECT 'chemlink' AS source, updated_at AS at FROM chemlink_persons
    UNION ALL SELECT 'chemlink', created_at FROM chemlink_view_access
    UNION ALL SELECT 'engagement', updated_at FROM engagement_persons
    UNION ALL SELECT 'engagement', created_at FROM engagement_posts
), quiet AS MATERIALIZED (
    SELECT source
    FROM (VALUES ('chemlink', EXISTS (SELECT FROM rows WHERE source = 'chemlink' AND at BETWEEN (SELECT since FROM recent) AND (SELECT until FROM recent))),
                 ('engagement', EXISTS (SELECT FROM rows WHERE source = 'engagement' AND at BETWEEN (SELECT since FROM recent) AND (SELECT until FROM recent)))
         ) AS asked (source, busy)
    WHERE NOT busy
), late AS (
    SELECT source, 'snapshot' AS row_key, behind
    FROM ages
    WHERE behind > interval '1 hour'
    UNION ALL
    SELECT rows.source, 'newest row', (SELECT until FROM recent) - max(rows.at)
    FROM quiet
    JOIN rows ON rows.source = quiet.source AND rows.at <= (SELECT until FROM recent)
    GROUP BY rows.source
)
SELECT CASE source WHEN 'chemlink' THEN 'chemlink-service' ELSE 'engagement-platform' END AS subject,
       row_key, floor(extract(epoch FROM behind) / 3600)::bigint AS hours
FROM late
