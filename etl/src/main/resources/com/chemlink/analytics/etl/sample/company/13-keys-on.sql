-- Step 13 (run in both databases): the primary and unique keys of the contract. References follow in step 15, after
-- the faults, which need these keys to find their rows.

DO $$
DECLARE key record;
BEGIN
  FOR key IN SELECT * FROM sample.keys WHERE kind IN ('p', 'u') ORDER BY relation::oid, kind, name LOOP
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', key.relation, key.name, key.definition);
  END LOOP;
END $$;
