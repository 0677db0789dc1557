-- What is wrong in engagement-platform of a company of 20,000 (seed 7), on purpose: exactly this, whoever looks for it.
-- The format is that of figures-chemlink.sql; etl/COMPANY.md tells the rule behind each number.

-- external_id in capitals, between spaces (of them in capitals too), with zeros in front
-- => 4 4 2 2
SELECT count(*) FILTER (WHERE external_id <> lower(external_id) AND external_id ~* '[0-9a-f]{12}\s*$'), count(*) FILTER (WHERE external_id <> btrim(external_id, E' \t')),
       count(*) FILTER (WHERE external_id <> btrim(external_id, E' \t') AND external_id <> lower(external_id)), count(*) FILTER (WHERE external_id ~ '^0')
FROM persons WHERE external_id !~ '^[0-9a-f]{8}-[0-9a-f]{4}-';

-- external_id that is neither a number nor a uuid: 'n/a …', '', half a uuid; more digits than a number can have
-- => 2 1 2 2
SELECT count(*) FILTER (WHERE external_id LIKE 'n/a %'), count(*) FILTER (WHERE external_id = ''), count(*) FILTER (WHERE external_id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}$'),
       count(*) FILTER (WHERE external_id ~ '^[0-9]{20,}$')
FROM persons;

-- accounts made at no time, changed before they were made, at infinity; with an odd name; e-mail empty, in capitals between spaces
-- => 2 2 2 2 2 2
SELECT count(*) FILTER (WHERE created_at IS NULL), count(*) FILTER (WHERE updated_at < created_at), count(*) FILTER (WHERE updated_at = 'infinity'),
       count(*) FILTER (WHERE first_name LIKE E'%\n%' AND last_name LIKE E'%\t%'), count(*) FILTER (WHERE email = ''),
       count(*) FILTER (WHERE email <> trim(email) AND trim(email) = upper(trim(email)))
FROM persons;

-- second accounts of one person
-- => 2
SELECT count(*) FROM persons WHERE email LIKE '%+new@%';

-- test accounts
-- => 5
SELECT count(*) FROM persons WHERE email LIKE 'qa+%@chemlink.example';

-- posts at no time, in 9999, changed before, changed at minus infinity, of a type that is none
-- => 4 4 8 4 4
SELECT count(*) FILTER (WHERE created_at IS NULL), count(*) FILTER (WHERE created_at > '2025-11-03 23:59:59+00'), count(*) FILTER (WHERE updated_at < created_at AND created_at < '9999-01-01'),
       count(*) FILTER (WHERE updated_at = '-infinity'), count(*) FILTER (WHERE type NOT IN ('text', 'link', 'image', 'file'))
FROM posts;

-- posts with tabs, quotes, line breaks and \., with emoji and writing from right to left, of 1 MB
-- => 4 4 1
SELECT count(*) FILTER (WHERE content LIKE E'%\t\t%\r\n%"%\n\\\\.\n%'), count(*) FILTER (WHERE content LIKE '🧪%تفاعل%'), count(*) FILTER (WHERE length(content) = 1048576) FROM posts;

-- media_keys with a number of 401 digits, 500 levels deep, a single text, null inside
-- => 4 4 4 4
SELECT count(*) FILTER (WHERE length(media_keys::text) > 1200), count(*) FILTER (WHERE media_keys::text LIKE '[[[[%'),
       count(*) FILTER (WHERE jsonb_typeof(media_keys) = 'string'), count(*) FILTER (WHERE jsonb_typeof(media_keys) = 'null')
FROM posts;

-- comments without a word, at no time, nothing but \., changed before, after as-of
-- => 8 8 8 16 8
SELECT count(*) FILTER (WHERE content = ''), count(*) FILTER (WHERE created_at IS NULL), count(*) FILTER (WHERE content = E'\\.'),
       count(*) FILTER (WHERE updated_at < created_at), count(*) FILTER (WHERE created_at > '2025-11-03 23:59:59+00')
FROM comments;

-- memberships confirmed before they were asked for
-- => 3
SELECT count(*) FROM group_members WHERE confirmed_at < created_at;
