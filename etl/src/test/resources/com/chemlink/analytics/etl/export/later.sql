-- What happens at a source later: of every table a part of the rows is soft-deleted, one deleted for good, one moved in time, one
-- given to somebody else, and one added once more under new keys, some of it as if it had long been there. Of people half have
-- changed what the source overwrites in place. Of the others some are deleted, softly or for good, began at another time, or are
-- merged: all of theirs is the next person's, and they are gone for good (those are kept aside); some have another address and
-- another key. Accounts are deleted, merged, or point at nobody or at somebody else's person. References are not asked about.

SET session_replication_role = replica;
CREATE SCHEMA aside;

DO $$
DECLARE
    one record;
    owner record;
    whose text;
    own text := 'abs(hashtext(id::text)) %% 6 = ';
    merged text := 'SELECT id FROM persons WHERE abs(hashtext(id::text)) %% 20 = 11';
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'persons'::regclass AND attname = 'has_finder') THEN
        merged := 'SELECT id FROM persons WHERE id %% 20 = 11';
    END IF;
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
        FOR owner IN SELECT attname AS name FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
                     WHERE contype = 'f' AND conrelid = one.name::regclass AND confrelid = 'persons'::regclass LOOP
            FOREACH whose IN ARRAY ARRAY[own || '5', '%2$I IN (' || merged || ')'] LOOP
                EXECUTE format('UPDATE %1$I SET %2$I = coalesce((SELECT id FROM persons WHERE id > %1$I.%2$I ORDER BY id LIMIT 1), %2$I)%3$s
                                WHERE ' || whose, one.name, owner.name, one.touched);
            END LOOP;
        END LOOP;
    END LOOP;
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'persons'::regclass AND attname = 'has_finder') THEN
        UPDATE persons SET has_finder = NOT coalesce(has_finder, false), headline_description = 'another one now', location_id = NULL,
                           company_id = NULL, role_id = NULL, updated_at = now()
        WHERE id % 2 = 0;
        CREATE TABLE aside.persons AS SELECT * FROM persons WHERE id % 20 IN (1, 3, 5, 11);
        UPDATE persons SET deleted_at = now(), updated_at = now() WHERE id % 20 = 1;
        DELETE FROM persons WHERE id % 20 IN (3, 11);
        UPDATE persons SET created_at = created_at + interval '5 hours', updated_at = now() WHERE id % 20 = 5;
        UPDATE persons SET email = 'another.' || email, person_id = gen_random_uuid(), updated_at = now() WHERE id % 20 IN (7, 9);
    ELSE
        UPDATE persons SET first_name = 'Another', updated_at = now() WHERE hashtext(id::text) % 2 = 0;
        UPDATE persons SET deleted_at = now(), updated_at = now() WHERE abs(hashtext(id::text)) % 20 = 1;
        DELETE FROM persons WHERE abs(hashtext(id::text)) % 20 IN (3, 11);
        UPDATE persons SET external_id = NULL, updated_at = now() WHERE abs(hashtext(id::text)) % 20 = 5;
        UPDATE persons SET external_id = ' ' || (SELECT upper(other.external_id) FROM persons AS other WHERE other.id > persons.id AND other.external_id IS NOT NULL
                                                 ORDER BY other.id LIMIT 1), updated_at = now() WHERE abs(hashtext(id::text)) % 20 IN (7, 9);
    END IF;
END $$
