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
WITH newest_rows AS (
    SELECT 'chemlink' AS source, greatest((SELECT max(updated_at) FROM chemlink_persons WHERE updated_at <= current_setting('chemlink.as_of')::timestamptz),
                                          (SELECT max(created_at) FROM chemlink_view_access WHERE created_at <= current_setting('chemlink.as_of')::timestamptz)) AS newest
    UNION ALL
    SELECT 'engagement', greatest((SELECT max(updated_at) FROM engagement_persons WHERE updated_at <= current_setting('chemlink.as_of')::timestamptz),
                                  (SELECT max(created_at) FROM engagement_posts WHERE created_at <= current_setting('chemlink.as_of')::timestamptz))
), ages AS (
    SELECT at.source, max(at.as_of) OVER () - at.as_of AS behind, at.as_of - newest_rows.newest AS quiet
    FROM run_sources AS at
    JOIN newest_rows ON newest_rows.source = at.source
    WHERE at.run_id = current_setting('chemlink.run_id')::bigint
)
SELECT CASE source WHEN 'chemlink' THEN 'chemlink-service' ELSE 'engagement-platform' END AS subject,
       'snapshot' AS row_key, floor(extract(epoch FROM behind) / 3600)::bigint AS hours
FROM ages
WHERE behind > interval '1 hour'
UNION ALL
SELECT CASE source WHEN 'chemlink' THEN 'chemlink-service' ELSE 'engagement-platform' END, 'newest row',
       floor(extract(epoch FROM quiet) / 3600)::bigint
FROM ages
WHERE quiet > interval '14 days'
