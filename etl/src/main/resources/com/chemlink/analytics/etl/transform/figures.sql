-- Figures by which a run is compared with the one before: users by population, events by type, and who is active in the
-- as-of month. From what is published.

SELECT 'users' AS subject, population AS measure, count(*)::numeric AS value
FROM core.users
GROUP BY population
UNION ALL
SELECT 'events', event_type, sum(events)
FROM aggregates.monthly_metrics
WHERE country = '*'
GROUP BY event_type
UNION ALL
SELECT 'active in the last month', active.population, sum(active.users)
FROM aggregates.active_users AS active
JOIN ops.published ON active.bucket = core.month_of(published.as_of_date)
WHERE active.granularity = 'month' AND active.country = '*'
  AND active.activity_mask & (SELECT bit_or(1::bigint << bit) FROM core.event_types WHERE is_core AND event_types.product = active.product) <> 0
GROUP BY active.population
