-- Whom the clock alone concerns: who has events that lay in the future at the last as-of instant and do not any more, or
-- on a day that had not begun then. From: the published events and accounts.

CREATE UNLOGGED TABLE sync_next.overtaken AS
SELECT DISTINCT user_id
FROM core.user_journey_events
WHERE occurred_at > current_setting('chemlink.was_as_of')::timestamptz
  AND occurred_at < ((current_setting('chemlink.as_of')::timestamptz AT TIME ZONE current_setting('chemlink.time_zone'))::date + 1)::timestamp
                    AT TIME ZONE current_setting('chemlink.time_zone');

INSERT INTO persons_touched (id)
SELECT users.source_number
FROM core.users
JOIN overtaken ON overtaken.user_id = users.user_id
WHERE users.source = 'chemlink'
ON CONFLICT DO NOTHING;

INSERT INTO accounts_touched (id)
SELECT account.engagement_person_id
FROM core.engagement_accounts AS account
JOIN overtaken ON overtaken.user_id = account.user_id
ON CONFLICT DO NOTHING;
