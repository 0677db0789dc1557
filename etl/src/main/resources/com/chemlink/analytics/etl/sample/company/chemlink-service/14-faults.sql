-- chemlink-service, step 14: what is wrong in it, on purpose. Needs the keys of step 13.
-- A fault has a number f and befalls every ten thousandth row of its table, beginning with the f-th: from 1,000 persons
-- on each is there at least once. etl/COMPANY.md lists them all with the rule for their count.

CREATE FUNCTION sample.hit_by(f integer) RETURNS bigint[] STABLE LANGUAGE sql AS
$$ SELECT array(SELECT i FROM generate_series(f, sample.users(), 10000) AS i) $$;
CREATE FUNCTION sample.hit_by(f integer, target regclass) RETURNS bigint[] STABLE LANGUAGE plpgsql AS $$
DECLARE rows bigint;
BEGIN
  EXECUTE format('SELECT max(id) FROM %s WHERE id < 9000000000000000000', target) INTO rows;
  RETURN array(SELECT i FROM generate_series(f, rows, 10000) AS i);
END $$;

-- Persons. Their number n is the id, but for the three whose id is near 2^63 (step 9).
UPDATE persons SET updated_at = created_at - interval '400 days' WHERE id = ANY (hit_by(901));
UPDATE persons SET updated_at = '0001-01-01 00:00:00+00'         WHERE id = ANY (hit_by(902));
UPDATE persons SET updated_at = '0044-03-15 12:00:00+00 BC'      WHERE id = ANY (hit_by(903));
UPDATE persons SET updated_at = '9999-12-31 23:59:59.999999+00'  WHERE id = ANY (hit_by(904));
UPDATE persons SET updated_at = 'infinity'                       WHERE id = ANY (hit_by(905));
UPDATE persons SET updated_at = '-infinity'                      WHERE id = ANY (hit_by(906));
UPDATE persons SET updated_at = '2026-11-03 10:00:00+00'         WHERE id = ANY (hit_by(907));
UPDATE persons SET updated_at = moment(as_of(), 0)               WHERE id = ANY (hit_by(908));   -- the watermark's own instant
UPDATE persons SET created_at = NULL                             WHERE id = ANY (hit_by(909));
UPDATE persons SET created_at = NULL, updated_at = NULL          WHERE id = ANY (hit_by(910));
UPDATE persons SET created_at = '1970-01-01 00:00:00+00'         WHERE id = ANY (hit_by(911));
UPDATE persons SET created_at = '2027-11-03 10:00:00+00'         WHERE id = ANY (hit_by(912));
UPDATE persons SET email = NULL                                  WHERE id = ANY (hit_by(913));
UPDATE persons SET email = ''                                    WHERE id = ANY (hit_by(914));
UPDATE persons p SET email = upper(twin.email COLLATE "C") FROM persons twin WHERE p.id = ANY (hit_by(915)) AND twin.id = p.id + 20;
UPDATE persons p SET email = ' ' || twin.email || '  '     FROM persons twin WHERE p.id = ANY (hit_by(916)) AND twin.id = p.id + 20;
UPDATE persons p SET email = twin.email                    FROM persons twin WHERE p.id = ANY (hit_by(917)) AND twin.id = p.id + 20;
UPDATE persons SET person_id = NULL                              WHERE id = ANY (hit_by(918));
UPDATE persons SET first_name = NULL, last_name = ''             WHERE id = ANY (hit_by(919));
UPDATE persons SET last_name = last_name || E'\tSr.'             WHERE id = ANY (hit_by(920));
UPDATE persons SET headline_description = E'Chemist.\nMother of two.\r\nRunner.'       WHERE id = ANY (hit_by(921));
UPDATE persons SET headline_description = '"Stirring" is O''Shea''s `art`, they say'   WHERE id = ANY (hit_by(922));
UPDATE persons SET headline_description = E'C:\\temp\\new is where my data \\N lives'  WHERE id = ANY (hit_by(923));
UPDATE persons SET headline_description = E'\\.'                                       WHERE id = ANY (hit_by(924));
UPDATE persons SET headline_description = '🧪 Formulation with love 👩‍🔬🌱'             WHERE id = ANY (hit_by(926));
UPDATE persons SET headline_description = U&'\202B' || 'مهندسة عمليات في صناعة البوليمرات' || U&'\202C' WHERE id = ANY (hit_by(927));
UPDATE persons SET first_name = U&'Rene\0301e\200B', last_name = U&'\FEFF' || last_name WHERE id = ANY (hit_by(928));
UPDATE persons SET headline_description = '=1+1 is not all I can do'                   WHERE id = ANY (hit_by(929));
UPDATE persons SET profile = '{"theme": "a\u0000b"}'                                   WHERE id = ANY (hit_by(930));
UPDATE persons SET profile = ('{"steps": 1' || repeat('0', 400) || ', "share": 1e400, "tiny": -1e-400}')::json WHERE id = ANY (hit_by(931));
UPDATE persons SET profile = (repeat('{"a":', 500) || '[]' || repeat('}', 500))::json  WHERE id = ANY (hit_by(932));
UPDATE persons SET profile = '{"theme": "light", "theme": null, "": []}'               WHERE id = ANY (hit_by(933));
UPDATE persons SET profile = '"dark"'                                                  WHERE id = ANY (hit_by(934));
UPDATE persons SET business_experience_summary = left(repeat('Twenty years at one bench, and every day of it written down. ', 18000), 1048576) WHERE id = 938;

-- Positions and studies: beginnings that no calendar knows, and rows that lack what matters.
UPDATE experiences SET start_date = '13-2019'     WHERE id = ANY (hit_by(101, 'public.experiences'));
UPDATE experiences SET start_date = '2019-02-30'  WHERE id = ANY (hit_by(102, 'public.experiences'));
UPDATE experiences SET start_date = '00-2015'     WHERE id = ANY (hit_by(103, 'public.experiences'));
UPDATE experiences SET start_date = ''            WHERE id = ANY (hit_by(104, 'public.experiences'));
UPDATE experiences SET start_date = 'spring 2016' WHERE id = ANY (hit_by(105, 'public.experiences'));
UPDATE experiences SET start_date = 'n/a'         WHERE id = ANY (hit_by(106, 'public.experiences'));
UPDATE experiences SET start_date = '2O19'        WHERE id = ANY (hit_by(107, 'public.experiences'));   -- with a letter
UPDATE experiences SET start_date = '6-2018', end_date = '3-2016' WHERE id = ANY (hit_by(108, 'public.experiences'));
UPDATE experiences SET start_date = '1-2031'      WHERE id = ANY (hit_by(109, 'public.experiences'));
UPDATE experiences SET start_date = ' 4/2011 '    WHERE id = ANY (hit_by(110, 'public.experiences'));
UPDATE experiences SET person_id = NULL           WHERE id = ANY (hit_by(111, 'public.experiences'));
UPDATE experiences SET created_at = NULL          WHERE id = ANY (hit_by(112, 'public.experiences'));
UPDATE experiences SET updated_at = created_at - interval '3 days' WHERE id = ANY (hit_by(113, 'public.experiences'));
UPDATE education SET start_date = '31-2009'       WHERE id = ANY (hit_by(101, 'public.education'));
UPDATE education SET end_date = ''                WHERE id = ANY (hit_by(102, 'public.education'));
UPDATE education SET end_date = 'ongoing'         WHERE id = ANY (hit_by(103, 'public.education'));
UPDATE education SET person_id = NULL             WHERE id = ANY (hit_by(104, 'public.education'));
UPDATE education SET created_at = NULL            WHERE id = ANY (hit_by(105, 'public.education'));

-- Events: of nobody, about nobody, at no time or an impossible one.
UPDATE view_access SET person_id = NULL                       WHERE id = ANY (hit_by(101, 'public.view_access'));
UPDATE view_access SET user_id = NULL                         WHERE id = ANY (hit_by(102, 'public.view_access'));
UPDATE view_access SET user_id = uuid_of('nobody', id)        WHERE id = ANY (hit_by(103, 'public.view_access'));
UPDATE view_access SET created_at = NULL                      WHERE id = ANY (hit_by(104, 'public.view_access'));
UPDATE view_access SET created_at = 'infinity'                WHERE id = ANY (hit_by(105, 'public.view_access'));
UPDATE view_access SET created_at = '9999-12-31 00:00:00+00'  WHERE id = ANY (hit_by(106, 'public.view_access'));
UPDATE view_access SET created_at = '0001-01-01 00:00:00+00'  WHERE id = ANY (hit_by(107, 'public.view_access'));
UPDATE view_access SET expiry = 'infinity'                    WHERE id = ANY (hit_by(108, 'public.view_access'));
UPDATE view_access SET id = 9223372036854775807 - id          WHERE id IN (109, 10109, 20109);
UPDATE query_votes SET voter_id = NULL                        WHERE id = ANY (hit_by(101, 'public.query_votes'));
UPDATE query_votes SET profile_id = 900000000 + id            WHERE id = ANY (hit_by(102, 'public.query_votes'));
UPDATE query_votes SET profile_id = NULL                      WHERE id = ANY (hit_by(103, 'public.query_votes'));
UPDATE query_votes SET profile_id = 9223372036854775807       WHERE id = ANY (hit_by(104, 'public.query_votes'));
UPDATE query_votes SET score = 'NaN'                          WHERE id = ANY (hit_by(105, 'public.query_votes'));
UPDATE query_votes SET score = 'Infinity'                     WHERE id = ANY (hit_by(106, 'public.query_votes'));
UPDATE query_votes SET score = 1e130                          WHERE id = ANY (hit_by(107, 'public.query_votes'));
UPDATE query_votes SET created_at = NULL                      WHERE id = ANY (hit_by(108, 'public.query_votes'));
UPDATE query_votes SET updated_at = created_at - interval '1 hour' WHERE id = ANY (hit_by(109, 'public.query_votes'));
UPDATE query_votes SET created_at = '-infinity'               WHERE id = ANY (hit_by(110, 'public.query_votes'));
UPDATE collections SET privacy = 'public '                    WHERE id = ANY (hit_by(101, 'public.collections'));
UPDATE collections SET created_at = NULL                      WHERE id = ANY (hit_by(102, 'public.collections'));
UPDATE collections SET name = E'List\t\\.\n"new"'             WHERE id = ANY (hit_by(103, 'public.collections'));
UPDATE query_embeddings SET intent = ''                       WHERE id = ANY (hit_by(101, 'public.query_embeddings'));
UPDATE query_embeddings SET embedded_text = E'who\tknows\\nothing\n\\.\nabout "ketones" 🧪' WHERE id = ANY (hit_by(102, 'public.query_embeddings'));
