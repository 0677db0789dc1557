-- One row per event of a real person, in the order of time, as of the run chemlink.known_on. {whose} says of whom, where
-- only some are looked at: putting all events in order takes long. What happened at no possible time has no place in an order.

WITH events AS (
    SELECT user_id, occurred_at, event_type, event_id, population, is_bulk
    FROM core.user_journey_events WHERE since_run_id <= current_setting('chemlink.known_on')::bigint {whose}
    UNION ALL
    SELECT user_id, occurred_at, event_type, event_id, population, is_bulk
    FROM core.event_history
    WHERE valid_from_run <= current_setting('chemlink.known_on')::bigint
      AND valid_to_run > current_setting('chemlink.known_on')::bigint {whose}
)
SELECT 'user:' || events.user_id AS id, (row_number() OVER journey)::int AS place, events.event_type,
       events.occurred_at, extract(epoch FROM events.occurred_at - lag(events.occurred_at) OVER journey)::bigint AS seconds_since_previous,
       type.is_core, events.is_bulk,
       'all' AS x_split, events.population AS x_population
FROM events
JOIN core.event_types AS type ON type.event_type = events.event_type
WHERE events.population = 'real' AND events.occurred_at >= (SELECT min(earliest) FROM ops.training_plans)
  AND events.occurred_at <= (SELECT as_of + interval '24 hours' FROM ops.runs WHERE run_id = current_setting('chemlink.known_on')::bigint)
WINDOW journey AS (PARTITION BY events.user_id ORDER BY events.occurred_at, type.bit, events.event_id)
