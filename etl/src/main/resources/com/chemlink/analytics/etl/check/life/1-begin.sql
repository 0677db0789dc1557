-- What the checks of one run see, until it is published.

DROP TABLE IF EXISTS check_rows, checks_looked, check_problems, looked_again, seen;
CREATE TEMPORARY TABLE check_rows (check_id text, subject text, row_key text, of_total bigint, evidence jsonb);
CREATE TEMPORARY TABLE checks_looked (check_id text, severity text, figures text[], digest text, looked boolean, seconds double precision, partly boolean, total bigint);
CREATE TEMPORARY TABLE check_problems (check_id text, problem text);
CREATE TEMPORARY TABLE looked_again (check_id text, finding_id bigint, row_key text);

CREATE OR REPLACE FUNCTION pg_temp.rows_of(query text) RETURNS SETOF jsonb LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY EXECUTE query;
END
$$;
