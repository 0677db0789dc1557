-- title: Votes call the voter voter_id
-- question: Which table names the person differently from all others?
-- severity: info
-- where: chemlink.query_votes
-- reads: chemlink_query_votes
-- metrics: finder_engagement finder_votes_by_type
-- count: 1 column
-- finding: query_votes says voter_id where every other table says person_id. Three queries of today's dashboard fail on it; {sum:votes} votes are read rightly here.
-- advice: Ask voter_id of query_votes; a view with person_id would spare the next reader.
-- client: One naming convention for all tables makes further reports quicker to build.
-- cleanup:
--   -- for the owner of chemlink-service
--   CREATE VIEW votes AS SELECT id, voter_id AS person_id, profile_id, type, score, created_at, updated_at FROM query_votes;
SELECT 'query_votes.voter_id' AS row_key, count(*) AS votes
FROM chemlink_query_votes
HAVING count(*) > 0
