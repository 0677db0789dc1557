-- User days: one row per user, day in the reporting time zone, type and bulk mark.
-- From: user_journey_events (20 to 28). Everything that counts people goes on from here.
-- Month by month, as the events are kept: the groups of one month fit into memory. A day that is partly in one month and
-- partly in the next, because months are those of UTC, is put together afterwards.

DO $$
DECLARE
    month regclass;
    zone text := current_setting('chemlink.time_zone');
BEGIN
    FOR month IN
        SELECT relid FROM pg_partition_tree('user_journey_events') WHERE isleaf
        UNION ALL
        SELECT 'user_journey_events'::regclass WHERE NOT EXISTS (SELECT FROM pg_partition_tree('user_journey_events'))
    LOOP
        EXECUTE format('
            INSERT INTO user_days (user_id, day, event_type, is_bulk, events)
            SELECT user_id, (occurred_at AT TIME ZONE %L)::date AS day, event_type, is_bulk, count(*)
            FROM %s
            GROUP BY user_id, day, event_type, is_bulk', zone, month);
    END LOOP;
END $$;

WITH shared AS MATERIALIZED (   -- the days in which a month of UTC begins, unless it begins with them
    SELECT DISTINCT begins.local::date AS day
    FROM pg_partition_tree('user_journey_events') AS part
    JOIN pg_class ON pg_class.oid = part.relid
    CROSS JOIN LATERAL regexp_matches(pg_get_expr(relpartbound, oid), '''([^'']+)''', 'g') AS bound
    CROSS JOIN LATERAL (SELECT bound[1]::timestamptz AT TIME ZONE current_setting('chemlink.time_zone') AS local) AS begins
    WHERE begins.local <> date_trunc('day', begins.local)
), parts AS (
    DELETE FROM user_days WHERE day IN (SELECT day FROM shared) RETURNING *
)
INSERT INTO user_days (user_id, day, event_type, is_bulk, events)
SELECT user_id, day, event_type, is_bulk, sum(events)
FROM parts
GROUP BY user_id, day, event_type, is_bulk;
