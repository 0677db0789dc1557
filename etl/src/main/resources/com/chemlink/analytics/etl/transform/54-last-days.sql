-- Last days: one row per product, population, segment, country, kind, value and day; who did it last on which day up to
-- as-of. From: user_moments (36), collections (12), the votes among
-- user_journey_events (24), users. Only some types are ever done in bulk; the others have no rows of
-- their own without it. Nobody is in two countries, so the rows for all countries ('*') are sums of the others.
-- There are far fewer groups than the planner thinks; it would sort millions of wide rows to be safe.

SET LOCAL enable_sort = off;

WITH as_of AS (
    SELECT day, (day + 1)::timestamp AT TIME ZONE zone - interval '1 microsecond' AS until, zone   -- the day's end
    FROM (SELECT current_setting('chemlink.time_zone') AS zone) AS setting
    CROSS JOIN LATERAL (SELECT (current_setting('chemlink.as_of')::timestamptz AT TIME ZONE zone)::date AS day) AS last
), countries AS (
    SELECT users.product, users.population, coalesce(users.segment, 'none') AS segment, coalesce(users.country, '?') AS country,
           done.kind, done.value, done.day, sum(done.things) AS things, count(*) FILTER (WHERE done.is_last) AS users
    FROM (
        SELECT user_id, 'activity' AS kind, event_type AS value,
               (greatest(moments[width_bucket((SELECT until FROM as_of), moments)],
                         bulk_moments[width_bucket((SELECT until FROM as_of), bulk_moments)]) AT TIME ZONE (SELECT zone FROM as_of))::date AS day,
               1 AS things, true AS is_last
        FROM user_moments
        UNION ALL
        SELECT user_id, 'own_activity', event_type,
               (moments[width_bucket((SELECT until FROM as_of), moments)] AT TIME ZONE (SELECT zone FROM as_of))::date, 1, true
        FROM user_moments
        WHERE event_type IN (SELECT event_type FROM activity_bits WHERE is_bulk)
        UNION ALL
        SELECT user_id, kind, value, day, things, day = max(day) OVER (PARTITION BY user_id, kind, value)
        FROM (
            SELECT user_id, 'collection' AS kind, coalesce(privacy, 'Unknown') AS value,
                   (created_at AT TIME ZONE (SELECT zone FROM as_of))::date AS day, count(*) AS things
            FROM collections
            WHERE deleted_at IS NULL AND created_at IS NOT NULL
            GROUP BY 1, 2, 3, 4
            UNION ALL
            SELECT user_id, 'vote', coalesce(properties ->> 'type', 'Unknown'),
                   (occurred_at AT TIME ZONE (SELECT zone FROM as_of))::date, count(*)
            FROM user_journey_events
            WHERE event_type = 'vote'
            GROUP BY 1, 2, 3, 4
        ) AS days
        WHERE day <= (SELECT day FROM as_of)
    ) AS done
    JOIN users ON users.user_id = done.user_id
    WHERE done.day IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7
)
INSERT INTO last_days (product, population, segment, country, kind, value, day, things, users)
SELECT product, population, segment, country, kind, value, day, things, users
FROM countries
UNION ALL
SELECT product, population, segment, '*', kind, value, day, sum(things), sum(users)
FROM countries
GROUP BY product, population, segment, kind, value, day;

SET LOCAL enable_sort = on;
