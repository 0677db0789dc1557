-- How a sync of the changes is published: what the few people concerned look like now is made in sync_next, and what they
-- added to the sums before in sync_was; then only the differences are written, in one transaction. Rows that are the same
-- stay untouched, so each knows the run that saw it first.

CREATE FUNCTION ops.apply_rows(home text, name text, key text[], scope text, past text DEFAULT '', kept boolean DEFAULT false)
RETURNS TABLE (came bigint, went bigint)
LANGUAGE plpgsql
SET enable_mergejoin = off   -- it would merge by the first part of a key alone and compare every row of a person with every other
AS $$
DECLARE
    target regclass := format('%I.%I', home, name);
    same_key text := (SELECT string_agg(format('now.%1$I = was.%1$I', part), ' AND ') FROM unnest(key) AS part);
    one_key text := (SELECT string_agg(format('going.%1$I = was.%1$I', part), ' AND ') FROM unnest(key) AS part);
    everything boolean := scope = 'true';
    before text := CASE WHEN kept THEN format('sync_was.%I', name) WHEN everything THEN target::text ELSE 'pg_temp.was' END;
    all_columns text;
    same text;
    is_going text;
BEGIN
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum),
           format('%s AND ROW(%s) IS NOT DISTINCT FROM ROW(%s)', same_key,
                  string_agg('now.' || quote_ident(attname), ', ' ORDER BY attnum) FILTER (WHERE attname <> 'since_run_id'),
                  string_agg('was.' || quote_ident(attname), ', ' ORDER BY attnum) FILTER (WHERE attname <> 'since_run_id'))
    INTO all_columns, same
    FROM pg_attribute WHERE attrelid = target AND attnum > 0 AND NOT attisdropped;
    is_going := format('NOT EXISTS (SELECT FROM sync_next.%I AS now WHERE %s)', name, same);
    IF NOT everything THEN   -- a part of a table is looked up once, for it is spread over many pages
        IF NOT kept THEN
            EXECUTE format('CREATE TEMPORARY TABLE was ON COMMIT DROP AS SELECT * FROM %s AS was WHERE %s',
                           target, replace(scope, '{row}', 'was'));
        END IF;
        EXECUTE format('CREATE TEMPORARY TABLE going ON COMMIT DROP AS SELECT * FROM %s AS was WHERE %s', before, is_going);
        is_going := format('EXISTS (SELECT FROM pg_temp.going WHERE %s)', one_key);
    END IF;
    EXECUTE format('WITH gone AS (DELETE FROM %s AS was WHERE %s RETURNING was.*)%s SELECT count(*) FROM gone',
                   target, is_going, past) INTO went;
    EXECUTE format('INSERT INTO %1$s (%2$s) SELECT %2$s FROM sync_next.%3$I AS now
                    WHERE %4$s AND NOT EXISTS (SELECT FROM %5$s AS was WHERE %6$s)',
                   target, all_columns, name, replace(scope, '{row}', 'now'), before,
                   CASE WHEN everything THEN same_key ELSE same END);   -- where all was compared, only the same is left
    GET DIAGNOSTICS came = ROW_COUNT;
    DROP TABLE IF EXISTS pg_temp.was, pg_temp.going;
    RETURN NEXT;
END $$;
COMMENT ON FUNCTION ops.apply_rows IS 'Makes the rows of a table within a scope ({row} stands for the row) equal to those in sync_next; past is told what to keep of the rows that went; kept says that sync_was has all of the scope as it was.';

CREATE FUNCTION ops.apply_sums(home text, name text, key text[], sums text[], present text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    keys text := (SELECT string_agg(quote_ident(part), ', ') FROM unnest(key) AS part);
    same_key text := (SELECT string_agg(format('net.%1$I = sums.%1$I', part), ' AND ') FROM unnest(key) AS part);
    changed bigint;
BEGIN
    EXECUTE format('CREATE TEMPORARY TABLE net ON COMMIT DROP AS
                    SELECT %1$s, %2$s FROM (SELECT %1$s, %3$s FROM sync_next.%4$I UNION ALL SELECT %1$s, %5$s FROM sync_was.%4$I) AS both_sides
                    GROUP BY %1$s HAVING %6$s',
                   keys,
                   (SELECT string_agg(format('sum(%1$I)::bigint AS %1$I', part), ', ') FROM unnest(sums) AS part),
                   (SELECT string_agg(quote_ident(part), ', ') FROM unnest(sums) AS part), name,
                   (SELECT string_agg('-' || quote_ident(part), ', ') FROM unnest(sums) AS part),
                   (SELECT string_agg(format('sum(%I) <> 0', part), ' OR ') FROM unnest(sums) AS part));
    GET DIAGNOSTICS changed = ROW_COUNT;
    ANALYZE net;
    EXECUTE format('UPDATE %I.%I AS sums SET %s FROM net WHERE %s', home, name,
                   (SELECT string_agg(format('%1$I = sums.%1$I + net.%1$I', part), ', ') FROM unnest(sums) AS part), same_key);
    EXECUTE format('INSERT INTO %1$I.%2$I (%3$s, %4$s) SELECT %3$s, %4$s FROM net
                    WHERE NOT EXISTS (SELECT FROM %1$I.%2$I AS sums WHERE %5$s)', home, name, keys,
                   (SELECT string_agg(quote_ident(part), ', ') FROM unnest(sums) AS part), same_key);
    EXECUTE format('DELETE FROM %I.%I AS sums USING net WHERE %s AND sums.%I = 0', home, name, same_key, present);
    DROP TABLE net;
    RETURN changed;
END $$;
COMMENT ON FUNCTION ops.apply_sums IS 'Adds to the sums of a table what sync_next has more than sync_was; a row whose present sum becomes 0 goes.';

CREATE FUNCTION ops.month_ahead(name text, month date) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    partition text := name || to_char(month, '_YYYY_MM');
    starts timestamptz := month::timestamp AT TIME ZONE 'UTC';
    ends timestamptz := (month + interval '1 month') AT TIME ZONE 'UTC';
    occupied boolean;
BEGIN
    IF to_regclass(format('core.%I', partition)) IS NOT NULL THEN
        RETURN;
    END IF;
    EXECUTE format('SELECT EXISTS (SELECT FROM core.%I WHERE occurred_at >= %L AND occurred_at < %L)', name || '_other', starts, ends) INTO occupied;
    IF occupied THEN
        RETURN;  -- dates in the future, which stay where they are until everything is made anew
    END IF;
    EXECUTE format('CREATE TABLE core.%I (LIKE core.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)', partition, name);
    EXECUTE format('COMMENT ON TABLE core.%I IS %L', partition, 'The month ' || to_char(month, 'YYYY-MM') || ' (UTC) of ' || name || '.');
    EXECUTE format('ALTER TABLE core.%I ATTACH PARTITION core.%I FOR VALUES FROM (%L) TO (%L)', name, partition, starts, ends);
END $$;
COMMENT ON FUNCTION ops.month_ahead(text, date) IS 'Gives a partitioned table of core the partition of one month (UTC), unless rows of that month are elsewhere already.';

CREATE FUNCTION ops.changes_begin(ours oid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    one record;
BEGIN
    PERFORM ops.next_begin();
    DROP SCHEMA IF EXISTS sync_was CASCADE;
    CREATE SCHEMA sync_was;
    COMMENT ON SCHEMA sync_was IS 'A sync under way: what the people it concerns added to the sums before.';
    FOR one IN
        SELECT nspname AS home, relname AS name, format('%I.%I', nspname, relname) AS published
        FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE pg_class.oid = ANY (ours)
    LOOP
        EXECUTE format('CREATE UNLOGGED TABLE sync_next.%I (LIKE %s)', one.name, one.published);
        IF one.home = 'staging' THEN
            EXECUTE format('CREATE UNLOGGED TABLE sync_next.%I (LIKE %s)', 'changed_' || one.name, one.published);
            EXECUTE format('CREATE UNLOGGED TABLE sync_next.%I AS SELECT id FROM %s LIMIT 0', 'gone_' || one.name, one.published);
            EXECUTE format('CREATE VIEW sync_next.%I AS SELECT id FROM sync_next.%I UNION ALL SELECT id FROM sync_next.%I',
                           'keys_' || one.name, 'changed_' || one.name, 'gone_' || one.name);
        ELSIF one.home = 'aggregates' OR one.name IN ('users', 'user_profiles', 'experiences', 'education', 'collections', 'posts',
                                                         'user_journey_events', 'finder_searches', 'update_minutes', 'training_days') THEN
            EXECUTE format('CREATE UNLOGGED TABLE sync_was.%I (LIKE %s)', one.name, one.published);
        END IF;
    END LOOP;
    CREATE UNLOGGED TABLE sync_was.chemlink_persons (LIKE staging.chemlink_persons);
    CREATE UNLOGGED TABLE sync_next.persons_touched (id bigint PRIMARY KEY);
    CREATE UNLOGGED TABLE sync_next.accounts_touched (id uuid PRIMARY KEY);
    CREATE UNLOGGED TABLE sync_next.users_touched (user_id uuid PRIMARY KEY);
END $$;
COMMENT ON FUNCTION ops.changes_begin(oid[]) IS 'Makes an empty place for a sync of the changes: for what came, for what the people concerned look like now in our tables, and for what they added to the sums before.';
