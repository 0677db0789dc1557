-- What happens at a source later: in every table a fifth of the rows is soft-deleted, one is deleted for good, one is moved in
-- time, and one is added once more under new keys, some of it as if it had long been there. Of people only what the source
-- overwrites in place is changed, so that they stay who they are. References are not asked about.

SET session_replication_role = replica;

DO $$
DECLARE
    one record;
    own text := 'abs(hashtext(id::text)) %% 5 = ';
BEGIN
    FOR one IN
        SELECT relname AS name,
               CASE WHEN bool_or(attname = 'id' AND atttypid = 'uuid'::regtype) THEN 'gen_random_uuid()' ELSE 'hashtextextended(id::text, 7)' END AS other_key,
               CASE WHEN bool_or(attname = 'updated_at') THEN ', updated_at = now()' ELSE '' END AS touched,
               bool_or(attname = 'deleted_at') AS deletable
        FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'persons'
        GROUP BY relname
    LOOP
        IF one.deletable THEN
            EXECUTE format('UPDATE %I SET deleted_at = now()%s WHERE ' || own || '0', one.name, one.touched);
        END IF;
        EXECUTE format('DELETE FROM %I WHERE ' || own || '1', one.name);
        EXECUTE format('UPDATE %I SET created_at = created_at + interval ''3 days''%s WHERE ' || own || '2', one.name, one.touched);
        EXECUTE format('INSERT INTO %1$I SELECT (jsonb_populate_record(was, jsonb_build_object(''id'', %2$s, ''updated_at'', now()))).*
                        FROM %1$I AS was WHERE ' || own || '3', one.name, one.other_key);
        EXECUTE format('INSERT INTO %1$I SELECT (jsonb_populate_record(was, jsonb_build_object(''id'', %2$s, ''created_at'', now(), ''updated_at'', now()))).*
                        FROM %1$I AS was WHERE ' || own || '4', one.name, one.other_key);
    END LOOP;
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'persons'::regclass AND attname = 'has_finder') THEN
        UPDATE persons SET has_finder = NOT coalesce(has_finder, false), headline_description = 'another one now', location_id = NULL,
                           company_id = NULL, role_id = NULL, updated_at = now()
        WHERE id % 2 = 0;
    ELSE
        UPDATE persons SET first_name = 'Another', updated_at = now() WHERE hashtext(id::text) % 2 = 0;
    END IF;
END $$
