-- One row per term of the glossary.

SELECT term_id, term, meaning, category, concat_ws(E'\n', term || ': ' || meaning, description) AS text,
       'all' AS x_split, NULL::text AS x_population
FROM core.glossary
WHERE deleted_at IS NULL AND nullif(btrim(term), '') IS NOT NULL
