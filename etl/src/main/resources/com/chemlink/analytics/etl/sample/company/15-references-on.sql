-- Step 15 (run in both databases): statistics, the contract's references (each checked against every row), and away
-- with what was only needed to get here.

DO $$
DECLARE target record;
BEGIN
  FOR target IN SELECT oid::regclass AS relation FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY oid LOOP
    EXECUTE format('ANALYZE %s', target.relation);
  END LOOP;
END $$;

DO $$
DECLARE key record;
BEGIN
  FOR key IN SELECT * FROM sample.keys WHERE kind = 'f' ORDER BY relation::oid, name LOOP
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', key.relation, key.name, key.definition);
  END LOOP;
END $$;

DO $$
BEGIN   -- the schema and all in it, without a notice for each thing
  SET LOCAL client_min_messages = warning;
  DROP SCHEMA sample CASCADE;
END $$;
