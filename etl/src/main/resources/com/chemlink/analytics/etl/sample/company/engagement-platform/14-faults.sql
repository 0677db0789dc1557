-- engagement-platform, step 14: what is wrong in it, on purpose. Needs the keys of step 13.
-- As in chemlink-service: fault f befalls every ten thousandth account holder, post or comment, beginning with the f-th.

CREATE FUNCTION sample.hit_by(f integer) RETURNS SETOF integer STABLE LANGUAGE sql AS
$$ SELECT generate_series(f, sample.users(), 10000) $$;
CREATE FUNCTION sample.accounts_hit_by(f integer) RETURNS uuid[] STABLE LANGUAGE sql AS
$$ SELECT array(SELECT sample.uuid_of('account', n) FROM sample.hit_by(f) AS n) $$;
CREATE FUNCTION sample.posts_hit_by(f integer) RETURNS uuid[] STABLE LANGUAGE sql AS
$$ SELECT array(SELECT sample.uuid_of('post', i) FROM generate_series(f, (SELECT max(q) FROM sample.written), 10000) AS i) $$;
-- Some comments were never written because the post was gone, so the first that was, of twenty.
CREATE UNLOGGED TABLE sample.spoilt AS
SELECT c % 10000 / 20 * 20 AS f, min(c) AS c FROM sample.said WHERE c % 10000 BETWEEN 120 AND 219 GROUP BY 1, c / 10000;
CREATE FUNCTION sample.comments_hit_by(f integer) RETURNS uuid[] STABLE LANGUAGE sql AS
$$ SELECT array(SELECT sample.uuid_of('comment', c) FROM sample.spoilt WHERE spoilt.f = comments_hit_by.f) $$;

-- external_id: resolvable in another spelling (940 to 943), and not at all (944 to 949).
UPDATE persons p SET external_id = upper(uuid_of('person', n)::text COLLATE "C") FROM hit_by(940) AS n WHERE p.id = uuid_of('account', n);
UPDATE persons p SET external_id = '  ' || n || ' '                    FROM hit_by(941) AS n WHERE p.id = uuid_of('account', n);
UPDATE persons p SET external_id = ' ' || upper(uuid_of('person', n)::text COLLATE "C") || E'\t' FROM hit_by(942) AS n WHERE p.id = uuid_of('account', n);
UPDATE persons p SET external_id = '000' || n                          FROM hit_by(943) AS n WHERE p.id = uuid_of('account', n);
UPDATE persons p SET external_id = 'n/a ' || n                         FROM hit_by(944) AS n WHERE p.id = uuid_of('account', n);
UPDATE persons SET external_id = NULL                                  WHERE id = ANY (accounts_hit_by(945));
UPDATE persons p SET external_id = uuid_of('never given', n)::text     FROM hit_by(946) AS n WHERE p.id = uuid_of('account', n);
UPDATE persons SET external_id = ''                                    WHERE id = uuid_of('account', 947);
UPDATE persons p SET external_id = '99999999999999' || lpad(n::text, 8, '0') FROM hit_by(948) AS n WHERE p.id = uuid_of('account', n);
UPDATE persons p SET external_id = left(uuid_of('person', n)::text, 18) FROM hit_by(949) AS n WHERE p.id = uuid_of('account', n);

-- One person, two accounts: the second, opened later, says who they are in the shape that the first does not.
INSERT INTO persons (id, external_id, first_name, last_name, email, employment_status, created_at, updated_at)
SELECT a.second, CASE WHEN a.joined < renumbered() THEN uuid_of('person', a.n)::text ELSE a.n::text END, p.first_name, p.last_name,
       replace(p.email, '@', '+new@'), p.employment_status, moment(a.switched - 60, 0), moment(a.switched + 3600, 0)
FROM accounts a JOIN persons p USING (id) WHERE a.second IS NOT NULL;

UPDATE persons SET email = '  ' || upper(email COLLATE "C") || ' '     WHERE id = ANY (accounts_hit_by(951));
UPDATE persons SET created_at = NULL                                   WHERE id = ANY (accounts_hit_by(952));
UPDATE persons SET updated_at = created_at - interval '400 days'       WHERE id = ANY (accounts_hit_by(953));
UPDATE persons SET updated_at = 'infinity'                             WHERE id = ANY (accounts_hit_by(954));
UPDATE persons SET first_name = E'Ana\nMar\u00eda 🧪', last_name = E'O\\.\t"D"' WHERE id = ANY (accounts_hit_by(955));
UPDATE persons SET email = ''                                          WHERE id = ANY (accounts_hit_by(956));

UPDATE posts SET created_at = NULL                                     WHERE id = ANY (posts_hit_by(101));
UPDATE posts SET updated_at = created_at - interval '2 days'           WHERE id = ANY (posts_hit_by(102));
UPDATE posts SET created_at = '9999-12-31 23:59:59+00'                 WHERE id = ANY (posts_hit_by(103));
UPDATE posts SET updated_at = '-infinity'                              WHERE id = ANY (posts_hit_by(104));
UPDATE posts SET content = E'Two tabs\t\there,\r\na "quote", a \\ and\n\\.\non a line of its own' WHERE id = ANY (posts_hit_by(105));
UPDATE posts SET content = '🧪👩‍🔬 ' || 'تفاعل ناجح اليوم' || ' — success'  WHERE id = ANY (posts_hit_by(106));
UPDATE posts SET media_keys = ('[1' || repeat('0', 400) || ', 1e400, -1e-400]')::jsonb WHERE id = ANY (posts_hit_by(107));
UPDATE posts SET media_keys = (repeat('[', 500) || repeat(']', 500))::jsonb            WHERE id = ANY (posts_hit_by(108));
UPDATE posts SET media_keys = '"images/one.jpg"'                       WHERE id = ANY (posts_hit_by(109));
UPDATE posts SET media_keys = 'null'                                   WHERE id = ANY (posts_hit_by(110));
UPDATE posts SET type = 'VIDEO'                                        WHERE id = ANY (posts_hit_by(111));
UPDATE posts SET content = left(repeat('And then we measured it again, to be sure. ', 25000), 1048576) WHERE id = uuid_of('post', 112);

UPDATE comments SET content = ''                                       WHERE id = ANY (comments_hit_by(120));
UPDATE comments SET created_at = NULL                                  WHERE id = ANY (comments_hit_by(140));
UPDATE comments SET content = E'\\.'                                   WHERE id = ANY (comments_hit_by(160));
UPDATE comments SET updated_at = created_at - interval '1 day'         WHERE id = ANY (comments_hit_by(180));
UPDATE comments SET created_at = '2027-01-01 00:00:00+00'              WHERE id = ANY (comments_hit_by(200));

-- Confirmed before asked.
UPDATE group_members SET confirmed_at = created_at - interval '1 day'
WHERE id IN (SELECT uuid_of('member', min(k)) FROM members WHERE k % 10000 BETWEEN 100 AND 119 GROUP BY k / 10000);
