-- What is not in it, and why.

SELECT CASE WHEN deleted_at IS NOT NULL THEN 'deleted terms' ELSE 'entries without a term' END AS reason, count(*) AS rows
FROM core.glossary
WHERE deleted_at IS NOT NULL OR nullif(btrim(term), '') IS NULL
GROUP BY reason
ORDER BY rows DESC, reason
