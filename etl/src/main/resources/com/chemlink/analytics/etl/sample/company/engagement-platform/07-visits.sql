-- engagement-platform, step 7: what happens in each visit, numbered through in the order of time.
--
-- social_visits  one row per visit to the social side: posts (0 or 1, at its first second), comments, groups joined,
--                groups founded (0 or 1, at its first second), reports; and how many of each there were before it.
CREATE UNLOGGED TABLE sample.social_visits AS
WITH rolled AS (
  SELECT n, visit, at, before,
         CASE WHEN chance('posting', n, visit) < knob('posts least') + chance('writer', n) * (knob('posts most') - knob('posts least')) THEN 1 ELSE 0 END AS posts,
         CASE WHEN chance('commenting', n, visit) < knob('comments') THEN 1 + floor(knob('comments more') * chance('comments', n, visit) * chance('comments too', n, visit))::integer ELSE 0 END AS comments,
         CASE WHEN chance('joining', n, visit) < CASE WHEN visit <= 3 THEN knob('joins first') WHEN visit <= 10 THEN knob('joins early') ELSE knob('joins later') END THEN 1 + pick('joins', n, visit, 3) ELSE 0 END AS joins,
         CASE WHEN chance('founding', n, visit) < knob('founds') THEN 1 ELSE 0 END AS founds,
         CASE WHEN chance('reporting', n, visit) < knob('reports') THEN 1 ELSE 0 END AS reports
  FROM visits(true) OFFSET 0
), lively AS (   -- nobody comes for nothing
  SELECT n, visit, at, before, posts, CASE WHEN posts + joins = 0 THEN greatest(comments, 1) ELSE comments END AS comments, joins, founds, reports
  FROM rolled OFFSET 0
)
SELECT n, visit, at, before, posts, comments, joins, founds, reports,
       (sum(posts) OVER earlier - posts)::integer AS posts_before, (sum(comments) OVER earlier - comments)::integer AS comments_before,
       (sum(joins) OVER earlier - joins)::integer AS joins_before, (sum(founds) OVER earlier - founds)::integer AS founds_before,
       (sum(reports) OVER earlier - reports)::integer AS reports_before
FROM lively
WINDOW earlier AS (ORDER BY at, n, visit ROWS UNBOUNDED PRECEDING);
ANALYZE sample.social_visits;
