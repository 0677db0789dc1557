-- engagement-platform, step 9: groups and who is in them. Needs step 7 (visits) and step 8 (accounts).
--
-- members  one row per membership: member n's seat-th group g, joined at "at", confirmed at "confirmed" (null: not yet).

INSERT INTO public.groups (id, name, description, created_by, created_at, updated_at, deleted_at)
SELECT uuid_of('group', g), CASE WHEN g <= group_names() THEN k.name ELSE k.name || ', ' || w.city END, k.description, used(a.id, a.second, a.switched, v.at),
       moment(v.at, chance('group fraction', g)), moment(coalesce(gone, v.at), chance('group fraction', g)), moment(gone, chance('group fraction', g))
FROM (SELECT n, at, founds_before + 1 AS g, taken_back('group gone', founds_before, 0, knob('gone groups'), at) AS gone FROM social_visits WHERE founds > 0) AS v
JOIN accounts a ON a.n = v.n JOIN group_names k ON k.n = (g - 1) % group_names() JOIN places w ON w.n = pick('group place', g, places());

-- The founder, and those who join: older groups have more members. Nobody is in a group twice.
CREATE UNLOGGED TABLE sample.members AS
WITH joined AS (
  SELECT n, at, founds_before + 1 AS g, -1 - founds_before AS k, at AS confirmed FROM social_visits WHERE founds > 0
  UNION ALL
  SELECT n, at, g, k, CASE WHEN chance('confirmed', k) < 0.88
                           THEN at + 60 + CASE WHEN chance('confirmed', k) < 0.6 THEN pick('confirmed when', k, 3600) ELSE pick('confirmed when', k, 432000) END END
  FROM (SELECT n, joins_before + j AS k, at + 30 * j AS at, 1 + floor(founds_before * chance('group', n, j + at) * chance('group too', n, j + at))::integer AS g
        FROM (SELECT *, generate_series(1, joins) AS j FROM social_visits WHERE joins > 0 AND founds_before > 0) AS v OFFSET 0) AS v
), once AS (SELECT DISTINCT ON (n, g) * FROM joined ORDER BY n, g, at, k)
SELECT n, g, k, at, CASE WHEN confirmed <= as_of() THEN confirmed END AS confirmed, row_number() OVER (PARTITION BY n ORDER BY at, g)::integer AS seat FROM once;
ANALYZE sample.members;

INSERT INTO public.group_members (id, group_id, person_id, role, confirmed_at, created_at, updated_at, deleted_at)
SELECT uuid_of('member', k), uuid_of('group', g), used(a.id, a.second, a.switched, m.at),
       CASE WHEN k < 0 THEN 'admin' WHEN chance('moderator', k) < 0.02 THEN 'moderator' ELSE 'member' END,
       moment(confirmed, chance('member fraction', k)), moment(m.at, chance('member fraction', k)),
       moment(coalesce(gone, confirmed, m.at), chance('member fraction', k)), moment(gone, chance('member fraction', k))
FROM (SELECT *, CASE WHEN k > 0 THEN taken_back('left group', k, 0, knob('gone members'), coalesce(confirmed, at)) END AS gone FROM members OFFSET 0) AS m
JOIN accounts a ON a.n = m.n ORDER BY m.at, k;
