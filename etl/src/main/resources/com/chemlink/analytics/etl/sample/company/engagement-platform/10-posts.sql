-- engagement-platform, step 10: posts. Needs step 9 (memberships: people post in their groups).
--
-- written  one row per post q (in the order of time) by n at second "at", taken back at "gone".

CREATE UNLOGGED TABLE sample.written AS
SELECT v.n, v.q, v.at, used(a.id, a.second, a.switched, v.at) AS author, CASE WHEN m.confirmed <= v.at THEN m.g END AS g,
       taken_back('post gone', v.q, 0, knob('gone posts'), v.at) AS gone,
       -- Every 37th post is one that everybody talks about; those are pictures and links more often.
       CASE WHEN kind < CASE WHEN hot THEN 25 ELSE 54 END THEN 'text' WHEN kind < CASE WHEN hot THEN 55 ELSE 75 END THEN 'link' WHEN kind < 90 THEN 'image' ELSE 'file' END AS type
FROM (SELECT n, at, posts_before + 1 AS q, pick('post type', posts_before + 1, 100) AS kind, (posts_before + 1) % 37 = 0 AS hot,
             CASE WHEN chance('in a group', posts_before + 1) < 0.5 THEN 1 + pick('which group', posts_before + 1, 3) END AS seat
      FROM social_visits WHERE posts > 0 OFFSET 0) AS v
JOIN accounts a ON a.n = v.n LEFT JOIN members m ON m.n = v.n AND m.seat = v.seat;
ANALYZE sample.written;

INSERT INTO public.posts (id, person_id, group_id, type, content, link_url, link_has_preview, media_keys, status, pinned_by, created_at, updated_at, deleted_at)
SELECT uuid_of('post', q), author, CASE WHEN g IS NOT NULL THEN uuid_of('group', g) END, type,
       CASE WHEN type IN ('text', 'link') OR chance('no words', q) < 0.7 THEN replace(replace(t.text, '{company}', e.name), '{city}', w.city) END,
       CASE WHEN type = 'link' THEN k.url END, CASE WHEN type = 'link' THEN chance('preview', q) < 0.7 END,
       CASE type WHEN 'image' THEN jsonb_build_array('images/' || q || '-1.jpg') WHEN 'file' THEN jsonb_build_array('files/' || q || '.pdf') END,
       CASE WHEN chance('approved', q) < 0.985 THEN 'approved' WHEN at > as_of() - 259200 THEN 'pending' ELSE 'rejected' END,
       CASE WHEN g IS NOT NULL AND chance('pinned', q) < 0.01 THEN author END,
       moment(at, chance('post fraction', q)), moment(coalesce(gone, changed, at), chance('post fraction', q)), moment(gone, chance('post fraction', q))
FROM (SELECT *, CASE WHEN chance('edited', q) < 0.06 THEN at + 120 + pick('edited when', q, 1800) END AS changed FROM written OFFSET 0) AS p
JOIN people USING (n) JOIN employers e ON e.n = company JOIN places w ON w.n = place
JOIN post_texts t ON t.n = pick('post text', q, post_texts()) JOIN links k ON k.n = pick('link', q, links());
