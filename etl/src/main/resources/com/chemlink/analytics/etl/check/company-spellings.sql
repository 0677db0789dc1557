-- title: One company, several spellings
-- question: Which companies are counted apart though they are one?
-- severity: low
-- where: chemlink.companies
-- reads: chemlink_companies chemlink_persons
-- metrics: top_companies
-- finding: {affected} companies are spelt as another one is, capitals and spaces aside; {sum:profiles} profiles name them.
-- advice: Point the profiles at the first spelling and delete the other.
-- client: Unifying {affected} company names will sharpen the talent figures.
-- cleanup:
--   -- chemlink-service: point profiles at the first spelling, then soft-delete these
--   SELECT id, name FROM companies WHERE id IN ({keys});
WITH spelt AS (
    SELECT id, min(id) OVER (PARTITION BY lower(regexp_replace(btrim(name), '\s+', ' ', 'g'))) AS first_id
    FROM chemlink_companies
    WHERE deleted_at IS NULL AND btrim(name) <> ''
)
SELECT spelt.id AS row_key, spelt.first_id::text AS same_as, count(person.id) AS profiles
FROM spelt
LEFT JOIN chemlink_persons AS person ON person.company_id = spelt.id
WHERE spelt.id <> spelt.first_id
GROUP BY spelt.id, spelt.first_id
