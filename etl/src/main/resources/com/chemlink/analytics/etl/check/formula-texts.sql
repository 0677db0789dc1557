-- title: Headlines that a spreadsheet takes for a formula
-- question: Which texts could run as a formula when somebody opens an export?
-- severity: low
-- where: chemlink.persons.headline_description
-- reads: chemlink_persons
-- metrics:
-- finding: {affected} headlines begin with a sign that begins a formula. Exports of this workbench make it harmless; other exports may not.
-- advice: Whoever exports them elsewhere should put an apostrophe before them.
-- client: Nothing to do: {affected} creative headlines are handled safely.
-- cleanup:
--   -- chemlink-service
--   SELECT id FROM persons WHERE id IN ({keys});
SELECT id AS row_key, left(headline_description, 1) AS begins_with
FROM {rows:chemlink_persons} AS t
WHERE deleted_at IS NULL AND left(headline_description, 1) IN ('=', '+', '-', '@', E'\t', E'\r')
