-- Step 2 (run in both databases, after the contract and the words): takes the keys off the empty tables, because an
-- index is built several times faster when its rows are there. What they were is read from the catalog, so the
-- contract stays the only place that says it; steps 13 and 15 put back exactly these.

CREATE UNLOGGED TABLE sample.keys (kind "char" NOT NULL, relation regclass NOT NULL, name name NOT NULL, definition text NOT NULL);

DO $$
DECLARE
  path text := current_setting('search_path');
  key record;
BEGIN
  -- With an empty path every name comes out with its schema; the words' tables hide some of the source's.
  PERFORM set_config('search_path', '', true);
  INSERT INTO sample.keys
  SELECT contype, conrelid, conname, pg_get_constraintdef(oid) FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f');
  FOR key IN SELECT relation, name FROM sample.keys ORDER BY kind <> 'f', relation::text, name LOOP   -- references first
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', key.relation, key.name);
  END LOOP;
  PERFORM set_config('search_path', path, true);
END $$;
