-- Finder searches: one row per live search. The source does not say who searched, so they are counted, never attributed.
-- From: chemlink_query_embeddings.

INSERT INTO finder_searches (search_id, intent, searched_at)
SELECT id, nullif(btrim(intent), ''), instant(created_at)
FROM chemlink_query_embeddings
WHERE deleted_at IS NULL;
