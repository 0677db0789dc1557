-- title: Searches do not say who searched
-- question: Can a Finder search be counted for somebody?
-- severity: medium
-- where: chemlink.query_embeddings
-- reads: chemlink_query_embeddings
-- metrics: finder_searches finder_engagement
-- count: 1 column
-- finding: {sum:searches} Finder searches have no person: they are counted, never attributed. Nobody becomes active by searching.
-- advice: Record who searched from now on; what is past stays unattributed.
-- client: Recording who searches is an opportunity: search would become part of every member's journey.
-- cleanup:
--   -- for the owner of chemlink-service, as a migration of theirs
--   ALTER TABLE query_embeddings ADD COLUMN person_id bigint REFERENCES persons;
SELECT 'query_embeddings.person_id' AS row_key, count(*) AS searches
FROM chemlink_query_embeddings
HAVING count(*) > 0
