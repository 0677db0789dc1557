-- analytics_reader: for dashboards and people who query the result with tools of their own. Sees core, aggregates and ai
-- without the personal columns, and nothing else. Give it to a login: GRANT analytics_reader TO somebody.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'analytics_reader') THEN
        CREATE ROLE analytics_reader NOLOGIN;
    END IF;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;  -- made by somebody else a moment ago
    WHEN insufficient_privilege THEN
        RAISE NOTICE 'The account may not create the role analytics_reader; an administrator can, and the next start gives it its rights.';
END $$;

CREATE FUNCTION ops.grant_to_reader() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    one record;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'analytics_reader') THEN
        RETURN;
    END IF;
    GRANT USAGE ON SCHEMA core, aggregates, ai TO analytics_reader;
    -- A comment that begins with "Personal" marks a personal column. Old versions of profiles hold such columns inside.
    FOR one IN
        SELECT format('%I.%I', nspname, relname) AS name,
               string_agg(quote_ident(attname), ', ' ORDER BY attnum)
                   FILTER (WHERE coalesce(col_description(pg_class.oid, attnum), '') NOT LIKE 'Personal%') AS columns,
               bool_or(col_description(pg_class.oid, attnum) LIKE 'Personal%') AS has_personal
        FROM pg_class
        JOIN pg_namespace ON pg_namespace.oid = relnamespace
        JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
        WHERE nspname IN ('core', 'aggregates', 'ai') AND relkind IN ('r', 'p', 'v') AND NOT relispartition
          AND relname <> 'user_profile_history'
        GROUP BY 1
    LOOP
        IF one.has_personal THEN
            EXECUTE format('GRANT SELECT (%s) ON %s TO analytics_reader', one.columns, one.name);
        ELSE
            EXECUTE format('GRANT SELECT ON %s TO analytics_reader', one.name);
        END IF;
    END LOOP;
END $$;
COMMENT ON FUNCTION ops.grant_to_reader() IS 'Gives analytics_reader its rights; run again after every migration, as there may be new tables.';
