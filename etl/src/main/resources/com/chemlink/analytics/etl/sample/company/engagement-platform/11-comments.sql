-- engagement-platform, step 11: comments in threads. Needs step 10 (posts).
--
-- said  one row per comment c by n on post q at second "at", with the comment it replies to.

-- People comment on what was posted in the last days (half of it in the last one or two), on the posts that everybody
-- talks about more than on others; never on a post that is yet to come or already gone.
CREATE UNLOGGED TABLE sample.said AS
WITH aimed AS (
  SELECT n, posts_before, comments_before + j AS c, at + 60 + 95 * j AS at,
         posts_before - long_tail(3 + users() * 0.003, chance('how old', comments_before + j)) AS q
  FROM (SELECT *, generate_series(1, comments) AS j FROM social_visits WHERE comments > 0 AND posts_before > 0) AS v OFFSET 0
), kept AS (
  SELECT n, c, at, CASE WHEN q > 37 AND chance('hot', c) < 0.35 THEN q - q % 37 WHEN q > 0 THEN q ELSE 1 + pick('any post', c, posts_before) END AS q
  FROM aimed OFFSET 0
), valid AS (
  SELECT k.n, k.c, k.at, k.q, used(a.id, a.second, a.switched, k.at) AS author, w.author AS poster
  FROM kept k JOIN written w USING (q) JOIN accounts a ON a.n = k.n WHERE w.gone IS NULL OR w.gone > k.at
)
SELECT *, CASE WHEN chance('reply', c) < 0.4 THEN lag(c) OVER (PARTITION BY q ORDER BY at, c) END AS parent FROM valid;
ANALYZE sample.said;

INSERT INTO public.comments (id, post_id, person_id, parent_comment_id, content, created_at, updated_at, deleted_at)
SELECT uuid_of('comment', c), uuid_of('post', q), author, CASE WHEN parent IS NOT NULL THEN uuid_of('comment', parent) END,
       CASE WHEN t.text LIKE '%{city}%' THEN replace(t.text, '{city}', 'Basel') ELSE t.text END,
       moment(at, chance('comment fraction', c)), moment(coalesce(gone, changed, at), chance('comment fraction', c)), moment(gone, chance('comment fraction', c))
FROM (SELECT *, taken_back('comment gone', c, 0, knob('gone comments'), at) AS gone, CASE WHEN chance('comment edited', c) < 0.04 THEN at + 40 + pick('comment edited when', c, 900) END AS changed
      FROM said OFFSET 0) AS s
JOIN comment_texts t ON t.n = pick('comment text', c, comment_texts())
ORDER BY c;
