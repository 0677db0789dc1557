-- engagement-platform, step 12: mentions (in posts and comments) and reports. Needs steps 10 and 11.

-- Half of the mentions in comments name who wrote the post; the others anybody who has an account by then.
INSERT INTO public.mentions (id, type, post_id, comment_id, mentioned_person_id, mentioned_by_person_id, created_at, deleted_at)
SELECT uuid_of(kind || ' mention', k), kind, CASE kind WHEN 'POST' THEN uuid_of('post', q) END, CASE kind WHEN 'COMMENT' THEN uuid_of('comment', k) END,
       coalesce(poster, a.id), author, moment(m.at, chance('mention fraction', k)), moment(m.gone, chance('mention fraction', k))
FROM (
  SELECT 'POST' AS kind, q, q AS k, author, NULL::uuid AS poster, w.at, gone, days.people_before AS before
  FROM written w JOIN days ON days.day = (w.at - start_of(0)) / 86400 WHERE chance('mentions', q) < knob('mentions in posts')
  UNION ALL
  SELECT 'COMMENT', q, c, author, CASE WHEN chance('names the poster', c) < 0.5 THEN poster END, s.at, taken_back('unmentioned', c, 0, knob('gone mentions'), s.at), days.people_before
  FROM said s JOIN days ON days.day = (s.at - start_of(0)) / 86400 WHERE chance('mentions in a comment', c) < knob('mentions in comments')
) AS m LEFT JOIN accounts a ON a.n = 1 + floor(before * chance('mentioned', k))::integer AND a.joined <= m.at
WHERE coalesce(poster, a.id) <> author;

INSERT INTO public.reports (id, reporter_id, reported_post_id, reason, created_at, updated_at)
SELECT uuid_of('report', r), used(a.id, a.second, a.switched, v.at), uuid_of('post', w.q),
       (ARRAY['spam', 'spam', 'off-topic', 'offensive', 'advertising', 'wrong or misleading', NULL])[1 + pick('reason', r, 7)], moment(v.at + 200, chance('report fraction', r)), moment(v.at + 200, chance('report fraction', r))
FROM (SELECT n, at, reports_before + 1 AS r, greatest(1, posts_before - long_tail(2 + users() * 0.002, chance('reported', reports_before + 1))) AS q
      FROM social_visits WHERE reports > 0 AND posts_before > 0) AS v
JOIN accounts a ON a.n = v.n JOIN written w ON w.q = v.q AND (w.gone IS NULL OR w.gone > v.at);
