-- Erasing one person: what is remembered so that they stay out, and what it means for the counts of a run.

CREATE FUNCTION ops.person_digest(source text, key text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
RETURN encode(sha256(convert_to(source || ':' || key, 'UTF8')), 'hex');
COMMENT ON FUNCTION ops.person_digest(text, text) IS 'What ops.erased_people remembers of a person''s key. Who knows a key can ask whether it was erased; nobody can read keys from it but by trying them.';

ALTER TABLE ops.run_tables ADD COLUMN rows_erased bigint;
COMMENT ON COLUMN ops.run_tables.rows_erased IS 'Rows that arrived and were taken out at once, because they are of people who were erased; null where nobody was. What is in staging is rows_written less these.';
