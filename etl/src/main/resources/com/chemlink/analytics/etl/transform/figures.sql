-- Figures by which a run is compared with the one before: users by population, events by type, and who is active in the
-- as-of month. From what is published, or what is about to be: the search path says which.

SELECT 'users' AS subject, population AS measure, count(*)::numeric AS value
FROM users
GROUP BY population
UNION ALL
SELECT 'events', event_type, sum(events)
FROM monthly_metrics
WHERE country = '*'
GROUP BY event_type
UNION ALL
SELECT 'active in the last month', active.population, sum(active.users)
FROM active_users AS active
JOIN published ON active.bucket = month_of(published.as_of_date)
JOIN (SELECT product, bit_or(1::bigint << bit) AS mask FROM event_types WHERE is_core GROUP BY product) AS counted
  ON counted.product = active.product
WHERE active.granularity = 'month' AND active.country = '*'
  AND active.activity_mask & counted.mask <> 0
GROUP BY active.population
