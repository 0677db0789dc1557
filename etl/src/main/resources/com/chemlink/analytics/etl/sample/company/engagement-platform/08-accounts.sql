-- engagement-platform, step 8: the accounts. Needs step 4 (who they are) and step 5 (when they joined).
--
-- accounts  one row per account holder n: their account, and from "switched" on a second one that a few have.

CREATE UNLOGGED TABLE sample.accounts AS
SELECT n, ghost, joined, uuid_of('account', n) AS id, CASE WHEN merged THEN uuid_of('second account', n) END AS second,
       CASE WHEN merged THEN joined + (as_of() - joined) / 2 END AS switched
FROM (SELECT *, n % 10000 = 950 AND NOT ghost AS merged FROM people WHERE account) AS p;
ANALYZE sample.accounts;

-- The account that n uses at a time.
CREATE FUNCTION sample.used(id uuid, second uuid, switched integer, at integer) RETURNS uuid IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT CASE WHEN at >= switched THEN second ELSE id END $$;

-- external_id: the person's number (persons.id) for accounts made before the change of 15 January 2025, the uuid
-- (persons.person_id) for those made after it. Ghosts point at nobody: a uuid or a number never given, or nothing.
CREATE FUNCTION sample.renumbered() RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$ SELECT extract(epoch FROM timestamptz '2025-01-15 00:00:00+00')::integer $$;

INSERT INTO public.persons (id, external_id, iam_id, first_name, middle_name, last_name, email, mobile_number, mobile_number_country_code,
    profile_picture_key, profile_pic_updated_at, company_name, role_title, employment_status, created_at, updated_at, deleted_at)
SELECT a.id,
       CASE WHEN NOT p.ghost THEN CASE WHEN p.joined < renumbered() THEN CASE WHEN p.n IN (925, 10925, 20925) THEN 9223372036854775807 - p.n ELSE p.n END::text
                                       ELSE uuid_of('person', p.n)::text END
            WHEN pick('ghost', p.n, 10) < 5 THEN uuid_of('nobody', p.n)::text WHEN pick('ghost', p.n, 10) < 7 THEN (900000000 + p.n)::text END,
       uuid_of('kratos', p.n)::text, f.name, CASE WHEN chance('middle', p.n) < 0.15 THEN chr(65 + pick('initial', p.n, 23)) || '.' END, l.name,
       CASE WHEN test THEN 'qa+' || p.n || '@chemlink.example' ELSE address(f.mail, l.mail, namesake, host, e.domain) END,
       CASE WHEN chance('mobile', p.n) < 0.25 THEN '555-01' || lpad(pick('number', p.n, 100)::text, 2, '0') END,
       CASE WHEN chance('mobile', p.n) < 0.25 THEN '+1' END,
       CASE WHEN pictured THEN 'pictures/' || a.id || '.jpg' END, CASE WHEN pictured THEN moment(p.joined + 300, chance('joined fraction', p.n)) END,
       CASE WHEN chance('says company', p.n) < 0.75 THEN e.name END, CASE WHEN chance('says role', p.n) < 0.85 THEN r.title END,
       (ARRAY['EMPLOYED', 'EMPLOYED', 'EMPLOYED', 'EMPLOYED', 'SELF_EMPLOYED', 'STUDENT', NULL])[1 + pick('status', p.n, 7)],
       moment(p.joined, chance('joined fraction', p.n)), moment(coalesce(gone, p.joined + CASE WHEN pictured THEN 300 ELSE 0 END), chance('joined fraction', p.n)),
       moment(gone, chance('joined fraction', p.n))
FROM (
  -- Half of those who delete their ChemLink account delete this one as well.
  SELECT *, chance('pictured', n) < 0.5 AS pictured,
         CASE WHEN chance('leaves both', n) < 0.5 THEN second_of(deleted_on, chance('deleted hour', n), chance('deleted second', n), east) END AS gone
  FROM people WHERE account OFFSET 0) AS p
JOIN accounts a ON a.n = p.n JOIN first_names f ON f.n = first_name JOIN last_names l ON l.n = last_name JOIN employers e ON e.n = company JOIN roles r ON r.n = p.role;

-- How many there are to pick from.
CREATE FUNCTION sample.group_names() RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT count(*)::integer FROM group_names $$;
CREATE FUNCTION sample.places() RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT count(*)::integer FROM places $$;
CREATE FUNCTION sample.post_texts() RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT count(*)::integer FROM post_texts $$;
CREATE FUNCTION sample.comment_texts() RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT count(*)::integer FROM comment_texts $$;
CREATE FUNCTION sample.links() RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT count(*)::integer FROM links $$;
