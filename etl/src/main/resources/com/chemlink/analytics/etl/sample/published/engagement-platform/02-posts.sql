-- The published sample of engagement-platform, step 3: what was posted. Needs words-texts.sql, 01-accounts.sql.
-- Makes true: 312 posts (165 text, 65 link, 50 image, 32 file), all approved, 302 of them deleted; the 10 live ones by
-- 2 ghosts (9 and 1): 28 October 2 users 2 posts, 29 October 1 user 6 posts, 30 October 1 user 2 posts, none in
-- November; 1 mention; no comment, report, group or membership at all. Nobody real ever wrote: the deleted posts, too,
-- are by ghosts and by people who have left. Those are all from before October, so that October is the live ten alone.

-- Who wrote how many of the deleted posts, and on the days from when to when.
CREATE TEMP TABLE writers AS
SELECT row_number() OVER (ORDER BY since, writer) AS w, *
FROM (
  SELECT pg_temp.uuid_of('ghost', ghost) AS writer, posts, created_at AS since, date '2025-09-26' AS until
  FROM ghosts JOIN (VALUES (1, 104), (2, 61), (3, 43), (4, 29)) AS busy (ghost, posts) USING (ghost)
  UNION ALL
  SELECT member_id, 13, joined, deleted_at::date - 1 FROM members WHERE deleted AND line <= 5
) AS busy_or_gone;

-- The deleted ones over the writer's days at work, the live ones on theirs.
CREATE TEMP TABLE written AS
SELECT writer, false AS live, w * 1000 + i AS key,
       greatest(since + (i + 1) * interval '38 minutes', pg_temp.at_work(working_day, 'post', w * 1000 + i)) AS at
FROM writers
CROSS JOIN LATERAL generate_series(0, posts - 1) AS i
CROSS JOIN LATERAL (SELECT since::date + 1 + (until - since::date - 1) * i / posts) AS d (day)
CROSS JOIN LATERAL (SELECT CASE WHEN extract(isodow FROM day) >= 6 THEN day - 2 ELSE day END) AS e (working_day)
UNION ALL
SELECT pg_temp.uuid_of('ghost', ghost), true, extract(doy FROM day)::integer * 1000 + ghost * 100 + i,
       pg_temp.at_work(day, 'live', extract(day FROM day)::integer * 100 + ghost * 10 + i)
FROM (VALUES (1, date '2025-10-28', 1), (2, '2025-10-28', 1), (1, '2025-10-29', 6), (1, '2025-10-30', 2))
       AS alive (ghost, day, posts)
CROSS JOIN LATERAL generate_series(1, posts) AS i;

-- turn numbers first the deleted, then the live ones by chance and so decides the type:
-- of the deleted 158 are text, 63 link, 49 image, 32 file; of the live 7 are text, 2 link, 1 image.
-- Most of the deleted went in one clean-up on 27 October; every fifth was taken back by its writer within two days.
CREATE TEMP TABLE turns AS
SELECT *, CASE WHEN turn <= 158 OR turn BETWEEN 303 AND 309 THEN 'text'
               WHEN turn <= 221 OR turn IN (310, 311) THEN 'link'
               WHEN turn <= 270 OR turn = 312 THEN 'image'
               ELSE 'file' END AS type,
       CASE WHEN live THEN NULL
            WHEN pg_temp.roll('taken back', key, 5) = 0
            THEN at + (600 + pg_temp.roll('regret', key, 160000)) * interval '1 second'
            ELSE timestamptz '2025-10-27 14:03:00+00' + turn * interval '2.7 seconds' END AS gone
FROM (SELECT row_number() OVER (ORDER BY live, pg_temp.roll('shuffle', key, 1000000), key) AS turn, *
      FROM written) AS shuffled;

INSERT INTO public.posts (id, person_id, type, content, link_url, link_has_preview, media_keys, status, pinned_by,
    created_at, updated_at, deleted_at)
SELECT pg_temp.uuid_of('post', turn), writer, type,
       CASE WHEN type IN ('text', 'link') OR pg_temp.roll('has words', turn, 4) > 0
            THEN replace(replace(text, '{company}', 'ChemLink'), '{city}', 'Basel')
            WHEN turn % 2 = 0 THEN '' END,
       CASE WHEN type = 'link' THEN url WHEN turn % 3 = 0 THEN '' END,
       CASE WHEN type = 'link' THEN pg_temp.roll('preview', turn, 3) > 0 END,
       CASE type WHEN 'image' THEN jsonb_build_array('images/' || pg_temp.uuid_of('image', turn) || '.jpg')
                 WHEN 'file' THEN jsonb_build_array('files/' || pg_temp.uuid_of('file', turn) || '.pdf') END,
       'approved',
       CASE WHEN turn = 100 THEN pg_temp.uuid_of('ghost', 2) END,
       at, coalesce(gone, at), gone
FROM turns
JOIN post_texts ON post_texts.n = turn * 7 % 61
JOIN links ON links.n = turn * 5 % 48
ORDER BY at, turn;

-- The one mention: on 29 October the first ghost names the second.
INSERT INTO public.mentions (id, type, post_id, mentioned_person_id, mentioned_by_person_id, created_at)
SELECT pg_temp.uuid_of('mention', 1), 'POST', id, pg_temp.uuid_of('ghost', 2), person_id, created_at
FROM public.posts
WHERE deleted_at IS NULL AND created_at >= '2025-10-29'
ORDER BY created_at LIMIT 1;
