-- Events: one mention per live row, by who mentions (property: in a post or a comment); one report per live row, by who
-- reports. From: engagement_mentions, engagement_reports, engagement_accounts (03).

WITH kinds AS MATERIALIZED (   -- the few different properties, made once each
    SELECT type, CASE WHEN type = '' THEN '{}' ELSE jsonb_build_object('type', type) END AS properties
    FROM (SELECT DISTINCT coalesce(type, '') AS type FROM engagement_mentions) AS different
)
INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT account.user_id, mention.created_at, 'mention', mention.id, account.population, false, kinds.properties,
       current_setting('chemlink.run_id')::bigint
FROM engagement_mentions AS mention
JOIN engagement_accounts AS account ON account.engagement_person_id = mention.mentioned_by_person_id
JOIN kinds ON kinds.type = coalesce(mention.type, '')
WHERE mention.deleted_at IS NULL AND instant(mention.created_at) IS NOT NULL;

INSERT INTO user_journey_events (user_id, occurred_at, event_type, event_id, population, is_bulk, properties, since_run_id)
SELECT account.user_id, report.created_at, 'report', report.id, account.population, false, '{}',
       current_setting('chemlink.run_id')::bigint
FROM engagement_reports AS report
JOIN engagement_accounts AS account ON account.engagement_person_id = report.reporter_id
WHERE report.deleted_at IS NULL AND instant(report.created_at) IS NOT NULL;
