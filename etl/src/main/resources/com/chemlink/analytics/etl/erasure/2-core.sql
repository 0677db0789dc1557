-- Takes the erased people (1-who) out of core, aggregates, ai and what ops knows of single rows. Counts over everybody hold
-- no person; they follow with the next full sync.

CREATE TEMP TABLE erased_users ON COMMIT DROP AS
SELECT md5('chemlink:' || id)::uuid AS user_id FROM erased_persons
UNION
SELECT md5('engagement:' || id)::uuid FROM erased_accounts;

CREATE TEMP TABLE erased_keys ON COMMIT DROP AS
SELECT id::text AS key FROM erased_persons
UNION SELECT person_id::text FROM erased_persons
UNION SELECT chemlink_id::text FROM erased_persons
UNION SELECT lower(btrim(email, E' \t\r\n')) FROM erased_persons
UNION SELECT id::text FROM erased_accounts
UNION SELECT lower(btrim(email, E' \t\r\n')) FROM erased_accounts
UNION SELECT user_id::text FROM erased_users;

DO $$
DECLARE
    one text;
BEGIN
    FOR one IN
        SELECT format('%I.%I', nspname, relname)
        FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
        JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'user_id' AND NOT attisdropped
        WHERE nspname IN ('core', 'aggregates', 'ai') AND relkind IN ('r', 'p') AND NOT relispartition
    LOOP
        EXECUTE format('DELETE FROM %s WHERE user_id IN (SELECT user_id FROM erased_users)', one);
    END LOOP;
END $$;

UPDATE core.mentions SET mentioned_by_id = NULL WHERE mentioned_by_id IN (SELECT user_id FROM erased_users);

UPDATE core.engagement_accounts SET email_suggests = NULL WHERE email_suggests IN (SELECT user_id FROM erased_users);

DELETE FROM ops.finding_rows
WHERE row_key IN (SELECT key FROM erased_keys)
   OR EXISTS (SELECT FROM jsonb_path_query(evidence, 'strict $.** ? (@.type() == "string" || @.type() == "number")') AS found
              WHERE lower(btrim(found #>> '{}', E' \t\r\n')) IN (SELECT key FROM erased_keys));

DELETE FROM ops.test_account_rules
WHERE kind IN ('email', 'id') AND value IN (SELECT key FROM erased_keys);
