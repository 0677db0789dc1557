-- title: external_id holds two kinds of ids
-- question: Do the engagement accounts all point at persons in the same way?
-- severity: low
-- where: engagement.persons
-- reads: engagement_persons
-- metrics: mau_by_country
-- count: {affected} of {total}
-- finding: persons has two ids, a number and a uuid, and external_id holds both: {affected} of {total} accounts are in the rarer shape. Both are resolved.
-- advice: Decide for persons.person_id, and rewrite the others.
-- client: Settling on one identifier is a small tidy-up that makes every later integration simpler.
-- cleanup:
--   -- engagement-platform
--   SELECT id, external_id FROM persons WHERE id IN ({keys});
WITH shaped AS (
    SELECT id, CASE WHEN ltrim(reference, '0123456789') = '' THEN 'number'
                    WHEN length(reference) = 36 AND reference ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
                    THEN 'uuid' END AS shape
    FROM engagement_persons
    CROSS JOIN LATERAL (SELECT nullif(lower(btrim(external_id, E' \t\r\n') COLLATE "C"), '') AS reference) AS given
), shapes AS (
    SELECT shape, row_number() OVER (ORDER BY count(*), shape) AS place, sum(count(*)) OVER () AS of_total, count(*) OVER () AS shapes
    FROM shaped
    WHERE shape IS NOT NULL
    GROUP BY shape
)
SELECT shaped.id AS row_key, shapes.of_total, shaped.shape
FROM shaped
JOIN shapes ON shapes.shape = shaped.shape AND shapes.place = 1 AND shapes.shapes = 2
