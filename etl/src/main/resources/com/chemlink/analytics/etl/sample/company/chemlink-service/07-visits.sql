-- chemlink-service, step 7: what happens in each visit, numbered through in the order of time.
--
-- profile_visits  one row per visit to profiles and Finder: how many views, votes, searches, collections (0 or 1) and
--                 collected profiles it holds, and how many of each there were before it (so ids follow time).
CREATE UNLOGGED TABLE sample.profile_visits AS
WITH rolled AS (
  SELECT n, visit, at, before, finder,
         1 + floor(knob('views more') * chance('views', n, visit) * chance('views too', n, visit))::integer AS looks,
         CASE WHEN chance('voting', n, visit) < CASE WHEN finder THEN knob('votes finder') ELSE knob('votes standard') END THEN 1 + pick('votes', n, visit, 4) ELSE 0 END AS votes,
         CASE WHEN chance('searching', n, visit) < CASE WHEN finder THEN knob('searches finder') ELSE knob('searches standard') END THEN 1 ELSE 0 END AS searches,
         CASE WHEN collector(n, finder) THEN opened_ago(n, visit) ELSE -1 END AS opened_ago
  FROM visits(false) OFFSET 0
), gathered AS (
  SELECT *, CASE opened_ago WHEN 0 THEN 1 ELSE 0 END AS collections,
         CASE WHEN opened_ago = 0 THEN 1 + pick('collected', n, visit, 6)
              WHEN opened_ago > 0 AND chance('collecting', n, visit) < knob('collecting') THEN 1 + pick('collected', n, visit, 5) ELSE 0 END AS collected
  FROM rolled OFFSET 0
), viewed AS (   -- some come straight to vote or to fill a collection
  SELECT *, CASE WHEN votes + collected > 0 AND chance('straight', n, visit) < knob('straight') THEN 0 ELSE looks END AS views FROM gathered OFFSET 0
)
SELECT n, visit, at, before, finder, opened_ago, views, votes, searches, collections, collected,
       (sum(views) OVER earlier - views)::integer AS views_before, (sum(votes) OVER earlier - votes)::integer AS votes_before,
       (sum(searches) OVER earlier - searches)::integer AS searches_before, (sum(collections) OVER earlier - collections)::integer AS collections_before,
       (sum(collected) OVER earlier - collected)::integer AS collected_before
FROM viewed
WINDOW earlier AS (ORDER BY at, n, visit ROWS UNBOUNDED PRECEDING);
ANALYZE sample.profile_visits;
