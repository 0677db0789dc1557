-- Weekly metrics: one row per week, product, population, segment, country, type and bulk mark.
-- From: daily_metrics (40), whose events add up, and active_users by week, whose masks say who did what at least once:
-- the users of a type are the sum over the masks that have its bit. No user is looked at again.

WITH counted AS (
    SELECT week_of(day) AS week, product, population, segment, country, event_type, is_bulk, sum(events) AS events
    FROM daily_metrics
    GROUP BY 1, 2, 3, 4, 5, 6, 7
), people AS (
    SELECT active.bucket, active.product, active.population, active.segment, active.country, bits.event_type, bits.is_bulk,
           sum(active.users) AS users
    FROM active_users AS active
    JOIN activity_bits AS bits ON bits.product = active.product AND active.activity_mask & bits.mask <> 0
    WHERE active.granularity = 'week'
    GROUP BY 1, 2, 3, 4, 5, 6, 7
)
INSERT INTO weekly_metrics (week, product, population, segment, country, event_type, is_bulk, events, users)
SELECT counted.week, counted.product, counted.population, counted.segment, counted.country, counted.event_type,
       counted.is_bulk, counted.events, people.users
FROM counted
JOIN people ON people.bucket = counted.week AND people.product = counted.product
           AND people.population = counted.population AND people.segment = counted.segment
           AND people.country = counted.country AND people.event_type = counted.event_type
           AND people.is_bulk = counted.is_bulk;
