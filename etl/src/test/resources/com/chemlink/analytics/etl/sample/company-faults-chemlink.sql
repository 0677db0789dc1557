-- What is wrong in chemlink-service of a company of 20,000 (seed 7), on purpose: exactly this, whoever looks for it.
-- The format is that of figures-chemlink.sql; etl/COMPANY.md tells the rule behind each number.

-- persons
-- => 20000
SELECT count(*) FROM persons;

-- persons changed before they were made
-- => 10
SELECT count(*) FROM persons WHERE updated_at < created_at;

-- persons changed in the year 1, in 44 BC, in 9999, at infinity, at minus infinity, after as-of, in the last second before as-of
-- => 2 2 2 2 2 6 2
SELECT count(*) FILTER (WHERE updated_at BETWEEN '0001-01-01' AND '0002-01-01'), count(*) FILTER (WHERE updated_at BETWEEN '0044-01-01 BC' AND '0043-01-01 BC'),
       count(*) FILTER (WHERE updated_at BETWEEN '9999-01-01' AND '10000-01-02'), count(*) FILTER (WHERE updated_at = 'infinity'),
       count(*) FILTER (WHERE updated_at = '-infinity'), count(*) FILTER (WHERE updated_at > '2025-11-03 23:59:59+00'),
       count(*) FILTER (WHERE updated_at = '2025-11-03 23:59:59+00')
FROM persons;

-- persons made at no time, of them never changed either, in 1970, after as-of
-- => 4 2 2 2
SELECT count(*) FILTER (WHERE created_at IS NULL), count(*) FILTER (WHERE created_at IS NULL AND updated_at IS NULL),
       count(*) FILTER (WHERE created_at < '2024-05-01'), count(*) FILTER (WHERE created_at > '2025-11-03 23:59:59+00')
FROM persons;

-- e-mail addresses missing, empty, in capitals, between spaces
-- => 2 2 2 2
SELECT count(*) FILTER (WHERE email IS NULL), count(*) FILTER (WHERE email = ''), count(*) FILTER (WHERE email <> lower(email)),
       count(*) FILTER (WHERE email <> trim(email))
FROM persons;

-- e-mail addresses of two accounts, case and spaces aside
-- => 6 12
SELECT count(*), sum(accounts) FROM (SELECT count(*) AS accounts FROM persons WHERE email <> '' GROUP BY lower(trim(email)) HAVING count(*) > 1) AS shared;

-- persons without person_id; without names (one NULL, the other empty)
-- => 2 2
SELECT count(*) FILTER (WHERE person_id IS NULL), count(*) FILTER (WHERE first_name IS NULL AND last_name = '') FROM persons;

-- names with a tab, with a combining accent and zero-width characters; headlines with line breaks, both kinds of quotes,
-- a backslash, nothing but \., an emoji, writing from right to left, a beginning that a spreadsheet takes for a formula
-- => 2 2 2 2 4 2 2 2 2
SELECT count(*) FILTER (WHERE last_name LIKE E'%\t%'), count(*) FILTER (WHERE first_name ~ U&'\0301' AND last_name ~ U&'\FEFF'),
       count(*) FILTER (WHERE headline_description LIKE E'%\r\n%'), count(*) FILTER (WHERE headline_description LIKE '%"%''%'),
       count(*) FILTER (WHERE headline_description LIKE '%\\%'), count(*) FILTER (WHERE headline_description = E'\\.'),
       count(*) FILTER (WHERE headline_description LIKE '%🧪%'), count(*) FILTER (WHERE headline_description LIKE U&'\202B%'),
       count(*) FILTER (WHERE headline_description ~ '^[=+@-]')
FROM persons;

-- profiles with \u0000, with a number of 401 digits, 500 levels deep, with a key given twice, that are no object
-- => 2 2 2 2 2
SELECT count(*) FILTER (WHERE profile::text LIKE '%\\u0000%'), count(*) FILTER (WHERE profile::text LIKE '%1e400%'),
       count(*) FILTER (WHERE profile::text LIKE '{"a":{"a":%'), count(*) FILTER (WHERE profile::text LIKE '%theme%theme%'),
       count(*) FILTER (WHERE json_typeof(profile) <> 'object')
FROM persons;

-- texts of 1 MB; ids near 2^63 of persons and of views
-- => 1 2 3
SELECT (SELECT count(*) FROM persons WHERE length(business_experience_summary) = 1048576),
       (SELECT count(*) FROM persons WHERE id > 9223372036854000000), (SELECT count(*) FROM view_access WHERE id > 9223372036854000000);

-- test accounts
-- => 5
SELECT count(*) FROM persons WHERE email LIKE 'qa+%@chemlink.example';

-- beginnings of positions that no calendar knows: '13-2019', '2019-02-30', '00-2015', '', 'spring 2016', 'n/a', '2O19', ' 4/2011 ' of each
-- => 5 5 5 5 5 5 5 5
SELECT count(*) FILTER (WHERE start_date = '13-2019'), count(*) FILTER (WHERE start_date = '2019-02-30'), count(*) FILTER (WHERE start_date = '00-2015'),
       count(*) FILTER (WHERE start_date = ''), count(*) FILTER (WHERE start_date = 'spring 2016'), count(*) FILTER (WHERE start_date = 'n/a'),
       count(*) FILTER (WHERE start_date = '2O19'), count(*) FILTER (WHERE start_date = ' 4/2011 ')
FROM experiences;

-- positions that begin in the future, end before they begin, belong to nobody, made at no time, changed before that
-- => 5 5 5 5 5
SELECT count(*) FILTER (WHERE start_date = '1-2031'), count(*) FILTER (WHERE start_date = '6-2018' AND end_date = '3-2016'),
       count(*) FILTER (WHERE person_id IS NULL), count(*) FILTER (WHERE created_at IS NULL), count(*) FILTER (WHERE updated_at < created_at)
FROM experiences;

-- studies that begin in the 31st month, end at '', end 'ongoing', belong to nobody, made at no time
-- => 3 3 3 3 3
SELECT count(*) FILTER (WHERE start_date = '31-2009'), count(*) FILTER (WHERE end_date = ''), count(*) FILTER (WHERE end_date = 'ongoing'),
       count(*) FILTER (WHERE person_id IS NULL), count(*) FILTER (WHERE created_at IS NULL)
FROM education;

-- views by nobody, of nothing, of somebody who never existed (11 of these are of the two who lost their person_id), at no
-- time, at infinity, in 9999, in the year 1, that never expire
-- => 14 14 25 14 14 14 14 14
SELECT count(*) FILTER (WHERE person_id IS NULL), count(*) FILTER (WHERE user_id IS NULL),
       count(*) FILTER (WHERE user_id IS NOT NULL AND p.id IS NULL), count(*) FILTER (WHERE v.created_at IS NULL),
       count(*) FILTER (WHERE v.created_at = 'infinity'), count(*) FILTER (WHERE v.created_at BETWEEN '9999-01-01' AND '10000-01-02'),
       count(*) FILTER (WHERE v.created_at BETWEEN '0001-01-01' AND '0002-01-01'), count(*) FILTER (WHERE expiry = 'infinity')
FROM view_access v LEFT JOIN (SELECT id, person_id AS uuid FROM persons) AS p ON p.uuid = v.user_id;

-- votes by nobody, on nobody, on a profile that never existed, on the largest number, scored NaN, infinite and 1e130
-- => 5 5 10 5 5 5 5
SELECT count(*) FILTER (WHERE voter_id IS NULL), count(*) FILTER (WHERE profile_id IS NULL), count(*) FILTER (WHERE profile_id IS NOT NULL AND p.id IS NULL),
       count(*) FILTER (WHERE profile_id = 9223372036854775807), count(*) FILTER (WHERE score = 'NaN'), count(*) FILTER (WHERE score = 'Infinity'),
       count(*) FILTER (WHERE score = 1e130)
FROM query_votes v LEFT JOIN persons p ON p.id = v.profile_id;

-- votes at no time, at minus infinity, changed before they were cast
-- => 5 5 5
SELECT count(*) FILTER (WHERE created_at IS NULL), count(*) FILTER (WHERE created_at = '-infinity'), count(*) FILTER (WHERE updated_at < created_at) FROM query_votes;

-- collections with a privacy that is none, made at no time, with an odd name; searches with an empty intent, with an odd text
-- => 1 1 1 2 2
SELECT (SELECT count(*) FROM collections WHERE privacy NOT IN ('PUBLIC', 'PRIVATE')), (SELECT count(*) FROM collections WHERE created_at IS NULL),
       (SELECT count(*) FROM collections WHERE name LIKE E'%\n%'), (SELECT count(*) FROM query_embeddings WHERE intent = ''),
       (SELECT count(*) FROM query_embeddings WHERE embedded_text LIKE E'%\n\\\\.\n%');

-- bulk updates: minutes in which at least 20 persons and 1 % of all were changed
-- => 2025-03-12 02:10:00+00 | 2025-09-23 01:30:00+00
SELECT date_trunc('minute', updated_at AT TIME ZONE 'UTC')::text || '+00' FROM persons GROUP BY 1
HAVING count(*) >= greatest(20, (SELECT count(*) FROM persons) * 0.01) ORDER BY 1;
