-- chemlink-service, step 12: collections, the profiles in them, and with whom they are shared. Needs step 11.

CREATE UNLOGGED TABLE sample.opened AS
SELECT n, visit, before, k, made, gone FROM (
  SELECT *, taken_back('collection gone', n, k, knob('gone collections'), made) AS gone
  FROM (SELECT n, visit, before, collections_before + 1 AS k, at + 480 AS made FROM profile_visits WHERE collections > 0) AS c OFFSET 0) AS c;
ANALYZE sample.opened;

INSERT INTO public.collections (id, person_id, name, description, privacy, created_at, updated_at, deleted_at)
SELECT k, id_of(o.n), c.name, CASE WHEN chance('collection described', k) < 0.6 THEN c.description END,
       CASE WHEN chance('privacy', k) < 0.62 THEN 'PUBLIC' WHEN chance('privacy', k) < 0.95 THEN 'PRIVATE' END,
       moment(made, chance('collection fraction', k)), moment(coalesce(gone, made), chance('collection fraction', k)), moment(gone, chance('collection fraction', k))
FROM opened o JOIN collection_names c ON c.n = pick('collection', k, collection_names());

-- Into the collection opened in this visit, or in an earlier one of the same person; nothing into one that is gone.
INSERT INTO public.collection_profiles (id, collection_id, person_id, added_by, rank, created_at, updated_at, deleted_at)
SELECT k, collection, id_of(hit), id_of(n), j, moment(made, chance('collected fraction', k)),
       moment(coalesce(gone, made), chance('collected fraction', k)), moment(gone, chance('collected fraction', k))
FROM (SELECT *, hit(aim) AS hit, taken_back('removed', n, k, knob('gone collected'), made) AS gone
      FROM (SELECT *, aim('collected', n, k, before) AS aim FROM (SELECT v.n, v.before, o.k AS collection, v.collected_before + j AS k, j, greatest(v.at, o.made) + 490 + 20 * j AS made, o.gone AS closed
            FROM (SELECT *, generate_series(1, collected) AS j FROM profile_visits WHERE collected > 0) AS v
            JOIN opened o ON o.n = v.n AND o.visit = v.visit - v.opened_ago OFFSET 0) AS c
      WHERE closed IS NULL OR made < closed OFFSET 0) AS c OFFSET 0) AS c;

INSERT INTO public.collection_collaborators (id, collection_id, person_id, added_by, access_type, created_at, updated_at, deleted_at)
SELECT 4 * k - 4 + j, k, id_of(hit), id_of(n), CASE WHEN chance('may edit', k, j) < 0.3 THEN 'EDIT' ELSE 'VIEW' END,
       moment(made, chance('guest fraction', k, j)), moment(coalesce(gone, made), chance('guest fraction', k, j)), moment(gone, chance('guest fraction', k, j))
FROM (SELECT *, hit(aim) AS hit, taken_back('guest gone', k, j, knob('gone guests'), made) AS gone
      FROM (SELECT n, k, j, aim('guest', n, 4 * k + j, before) AS aim, made + 180 + 30 * j AS made
            FROM (SELECT *, generate_series(1, 1 + pick('guests', k, 3)) AS j FROM opened WHERE chance('shared', k) < knob('shared') AND gone IS NULL) AS o OFFSET 0) AS o OFFSET 0) AS o;
