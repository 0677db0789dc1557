-- How a full sync is published: everything is built in the schema sync_next, beside what readers see, in twins of the
-- published tables; then one short transaction puts the twins in their place. Views (ours and those of others), comments
-- and rights are carried over, so that whoever reads the tables by name notices nothing but newer numbers.

CREATE FUNCTION ops.next_begin() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    DROP SCHEMA IF EXISTS sync_next CASCADE;
    CREATE SCHEMA sync_next;
    COMMENT ON SCHEMA sync_next IS 'A sync under way; gone when it ends.';
END $$;
COMMENT ON FUNCTION ops.next_begin() IS 'Makes an empty place for a full sync to build in, and clears what a dead one left.';

CREATE FUNCTION ops.next_twin(published regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    partition_key text := (SELECT pg_get_partkeydef(published));
    name text := (SELECT relname FROM pg_class WHERE oid = published);
BEGIN
    EXECUTE format('CREATE TABLE sync_next.%I (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE INCLUDING COMMENTS)%s',
                   name, published, coalesce(' PARTITION BY ' || partition_key, ' WITH (autovacuum_enabled = false)'));
    EXECUTE format('COMMENT ON TABLE sync_next.%I IS %L', name, obj_description(published, 'pg_class'));
    IF partition_key IS NOT NULL THEN
        EXECUTE format('CREATE TABLE sync_next.%I PARTITION OF sync_next.%I DEFAULT WITH (autovacuum_enabled = false)', name || '_other', name);
        EXECUTE format('COMMENT ON TABLE sync_next.%I IS %L', name || '_other', 'What lies outside the months that have a partition of their own.');
    END IF;
END $$;
COMMENT ON FUNCTION ops.next_twin(regclass) IS 'Makes an empty table like the published one, without its indexes, which are made faster once it is full, and left alone by vacuuming until it is published.';

CREATE FUNCTION ops.next_month(name text, month date) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TABLE sync_next.%I PARTITION OF sync_next.%I FOR VALUES FROM (%L) TO (%L) WITH (autovacuum_enabled = false)',
                   name || to_char(month, '_YYYY_MM'), name,
                   month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
    EXECUTE format('COMMENT ON TABLE sync_next.%I IS %L', name || to_char(month, '_YYYY_MM'),
                   'The month ' || to_char(month, 'YYYY-MM') || ' (UTC) of ' || name || '.');
END $$;
COMMENT ON FUNCTION ops.next_month(text, date) IS 'Gives a partitioned twin the partition of one month (UTC).';

-- One statement for each index of the published table, to be run on its twin. Keys are indexes until nobody reads the twin any
-- more: to make an index others may go on reading, to make a key of it they may not.
CREATE FUNCTION ops.next_index_statements(published regclass) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
    SELECT regexp_replace(pg_get_indexdef(indexrelid), ' ON (ONLY )?[^ ]+ ', format(' ON sync_next.%I ', relname))
    FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
    WHERE indrelid = published
$$;
COMMENT ON FUNCTION ops.next_index_statements(regclass) IS 'The statements that give a full twin the indexes of the published table.';

CREATE FUNCTION ops.next_key_statements(published regclass) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
    SELECT format('ALTER TABLE sync_next.%I ADD CONSTRAINT %I %s USING INDEX %I', pg_class.relname, conname,
                  CASE contype WHEN 'p' THEN 'PRIMARY KEY' ELSE 'UNIQUE' END, index.relname)
    FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid JOIN pg_class AS index ON index.oid = conindid
    WHERE conrelid = published AND contype IN ('p', 'u')
$$;
COMMENT ON FUNCTION ops.next_key_statements(regclass) IS 'The statements that make keys of those indexes of a twin that are keys of the published table.';

-- Every view that reads, directly or through other views, from a table that has a twin; the ones that others read last.
CREATE FUNCTION ops.next_dependent_views() RETURNS TABLE (view_oid oid, depth int)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE swapped AS (
        SELECT published.oid
        FROM pg_class AS twin
        JOIN pg_namespace AS next ON next.oid = twin.relnamespace AND next.nspname = 'sync_next'
        JOIN pg_class AS published ON published.relname = twin.relname AND published.relkind IN ('r', 'p')
        JOIN pg_namespace AS home ON home.oid = published.relnamespace
         AND home.nspname IN ('staging', 'core', 'aggregates', 'ai')
    ), reads AS (
        SELECT DISTINCT rule.ev_class AS reader, dependency.refobjid AS read
        FROM pg_depend AS dependency JOIN pg_rewrite AS rule ON rule.oid = dependency.objid
        WHERE dependency.classid = 'pg_rewrite'::regclass AND dependency.refclassid = 'pg_class'::regclass
          AND dependency.refobjid <> rule.ev_class
    ), found AS (
        SELECT reader, 1 AS depth FROM reads JOIN swapped ON swapped.oid = read
        UNION
        SELECT reads.reader, found.depth + 1 FROM reads JOIN found ON found.reader = reads.read
    )
    SELECT reader, max(found.depth)::int FROM found JOIN pg_class ON pg_class.oid = reader AND relkind = 'v' GROUP BY reader
$$;
COMMENT ON FUNCTION ops.next_dependent_views() IS 'The views that have to be made anew when the twins take their place.';

CREATE FUNCTION ops.grants_of(relation oid) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
    SELECT format('GRANT %s ON %%s TO %s%s', privilege_type, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END,
                  CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
    FROM pg_class, aclexplode(relacl) WHERE pg_class.oid = relation AND grantee <> relowner
    UNION ALL
    SELECT format('GRANT %s (%I) ON %%s TO %s', privilege_type, attname, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END)
    FROM pg_attribute, aclexplode(attacl) WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped
$$;
COMMENT ON FUNCTION ops.grants_of(oid) IS 'The statements that give a new relation the rights of an old one; %s stands for its name.';

CREATE FUNCTION ops.next_publish() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    twins oid[];
    views oid[];
    remembered text[] := '{}';
    one record;
    statement text;
BEGIN
    -- Whatever can be learnt or done before readers have to wait, is: vacuuming and rights of the twins, and what has to be made again
    -- afterwards, views with their owner, rights and comments.
    twins := ARRAY(SELECT oid FROM pg_class WHERE relnamespace = 'sync_next'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition);
    FOR statement IN
        SELECT format('ALTER TABLE sync_next.%I RESET (autovacuum_enabled)', relname)
        FROM pg_class WHERE relnamespace = 'sync_next'::regnamespace AND 'autovacuum_enabled=false' = ANY (reloptions)
    LOOP
        EXECUTE statement;
    END LOOP;
    FOR statement IN
        SELECT format(grant_statement, format('sync_next.%I', twin.relname))
        FROM pg_class AS twin
        JOIN pg_class AS published ON published.relname = twin.relname
        JOIN pg_namespace AS home ON home.oid = published.relnamespace
         AND home.nspname IN ('staging', 'core', 'aggregates', 'ai')
        CROSS JOIN LATERAL ops.grants_of(published.oid) AS grant_statement
        WHERE twin.oid = ANY (twins)
    LOOP
        EXECUTE statement;
    END LOOP;
    views := ARRAY(SELECT view_oid FROM ops.next_dependent_views() JOIN pg_class ON pg_class.oid = view_oid
                   JOIN pg_namespace ON pg_namespace.oid = relnamespace ORDER BY depth, nspname, relname);
    FOR one IN
        SELECT view_oid, format('%I.%I', nspname, relname) AS name, relowner::regrole::text AS owner,
               pg_get_viewdef(view_oid) AS definition, coalesce(array_to_string(reloptions, ', '), '') AS options
        FROM unnest(views) WITH ORDINALITY AS dependent (view_oid, place) JOIN pg_class ON pg_class.oid = view_oid
        JOIN pg_namespace ON pg_namespace.oid = relnamespace
        ORDER BY place
    LOOP
        remembered := remembered
            || format('CREATE VIEW %s %s AS %s', one.name, CASE one.options WHEN '' THEN '' ELSE 'WITH (' || one.options || ')' END, one.definition)
            || format('ALTER VIEW %s OWNER TO %s', one.name, one.owner)
            || ARRAY(SELECT format(grant_statement, one.name) FROM ops.grants_of(one.view_oid) AS grant_statement)
            || ARRAY(SELECT format('COMMENT ON VIEW %s IS %L', one.name, obj_description(one.view_oid, 'pg_class')))
            || ARRAY(SELECT format('COMMENT ON COLUMN %s.%I IS %L', one.name, attname, col_description(one.view_oid, attnum))
                     FROM pg_attribute WHERE attrelid = one.view_oid AND attnum > 0 AND NOT attisdropped);
    END LOOP;
    -- All locks at once and in one order: whoever has to wait from here on, waits for little.
    FOR one IN
        SELECT 'LOCK TABLE ' || string_agg(format('%I.%I', home.nspname, published.relname), ', ' ORDER BY home.nspname, published.relname)
               || ' IN ACCESS EXCLUSIVE MODE' AS lock
        FROM pg_class AS twin
        JOIN pg_class AS published ON published.relname = twin.relname
        JOIN pg_namespace AS home ON home.oid = published.relnamespace
         AND home.nspname IN ('staging', 'core', 'aggregates', 'ai')
        WHERE twin.oid = ANY (twins)
        HAVING count(*) > 0
    LOOP
        EXECUTE one.lock;
    END LOOP;
    FOR one IN
        SELECT format('%I.%I', nspname, relname) AS name
        FROM unnest(views) WITH ORDINALITY AS dependent (view_oid, place) JOIN pg_class ON pg_class.oid = view_oid
        JOIN pg_namespace ON pg_namespace.oid = relnamespace
        ORDER BY place DESC
    LOOP
        EXECUTE 'DROP VIEW ' || one.name;
    END LOOP;
    -- The tables themselves; partitions go with their parents.
    FOR one IN
        SELECT twin.oid AS twin, twin.relname AS name, home.nspname AS home
        FROM pg_class AS twin
        JOIN pg_class AS published ON published.relname = twin.relname
        JOIN pg_namespace AS home ON home.oid = published.relnamespace
         AND home.nspname IN ('staging', 'core', 'aggregates', 'ai')
        WHERE twin.oid = ANY (twins)
    LOOP
        EXECUTE format('DROP TABLE %I.%I', one.home, one.name);
        EXECUTE format('ALTER TABLE sync_next.%I SET SCHEMA %I', one.name, one.home);
        FOR statement IN
            SELECT format('ALTER TABLE sync_next.%I SET SCHEMA %I', relname, one.home)
            FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid WHERE inhparent = one.twin
        LOOP
            EXECUTE statement;
        END LOOP;
    END LOOP;
    FOREACH statement IN ARRAY remembered LOOP
        EXECUTE statement;
    END LOOP;
    DROP SCHEMA sync_next CASCADE;
END $$;
COMMENT ON FUNCTION ops.next_publish() IS 'Puts every twin in the place of the published table. Call it in a transaction with a short lock_timeout.';
