-- Takes the rows of the erased people (1-who) out of staging, and them out of the rows of others: what somebody else did
-- stays theirs, but no longer says to whom. Finds its tables through the search path. Counts what it took, per table.

CREATE TEMP TABLE erased_counts (table_name text, rows bigint) ON COMMIT DROP;

-- A collection goes with what is in it.
WITH gone AS (
    DELETE FROM chemlink_collection_profiles
    WHERE added_by IN (SELECT id FROM erased_persons)
       OR collection_id IN (SELECT id FROM chemlink_collections WHERE person_id IN (SELECT id FROM erased_persons))
    RETURNING 1
) INSERT INTO erased_counts SELECT 'chemlink_collection_profiles', count(*) FROM gone;

WITH gone AS (
    DELETE FROM chemlink_collection_collaborators
    WHERE added_by IN (SELECT id FROM erased_persons)
       OR collection_id IN (SELECT id FROM chemlink_collections WHERE person_id IN (SELECT id FROM erased_persons))
    RETURNING 1
) INSERT INTO erased_counts SELECT 'chemlink_collection_collaborators', count(*) FROM gone;

WITH gone AS (DELETE FROM chemlink_collections WHERE person_id IN (SELECT id FROM erased_persons) RETURNING 1)
INSERT INTO erased_counts SELECT 'chemlink_collections', count(*) FROM gone;

WITH gone AS (DELETE FROM chemlink_experiences WHERE person_id IN (SELECT id FROM erased_persons) RETURNING 1)
INSERT INTO erased_counts SELECT 'chemlink_experiences', count(*) FROM gone;

WITH gone AS (DELETE FROM chemlink_education WHERE person_id IN (SELECT id FROM erased_persons) RETURNING 1)
INSERT INTO erased_counts SELECT 'chemlink_education', count(*) FROM gone;

WITH gone AS (DELETE FROM chemlink_person_languages WHERE person_id IN (SELECT id FROM erased_persons) RETURNING 1)
INSERT INTO erased_counts SELECT 'chemlink_person_languages', count(*) FROM gone;

WITH gone AS (DELETE FROM chemlink_embeddings WHERE person_id IN (SELECT id FROM erased_persons) RETURNING 1)
INSERT INTO erased_counts SELECT 'chemlink_embeddings', count(*) FROM gone;

WITH gone AS (DELETE FROM chemlink_query_votes WHERE voter_id IN (SELECT id FROM erased_persons) RETURNING 1)
INSERT INTO erased_counts SELECT 'chemlink_query_votes', count(*) FROM gone;

WITH gone AS (DELETE FROM chemlink_view_access WHERE person_id IN (SELECT id FROM erased_persons) RETURNING 1)
INSERT INTO erased_counts SELECT 'chemlink_view_access', count(*) FROM gone;

WITH gone AS (DELETE FROM chemlink_persons WHERE id IN (SELECT id FROM erased_persons) RETURNING 1)
INSERT INTO erased_counts SELECT 'chemlink_persons', count(*) FROM gone;

WITH gone AS (DELETE FROM engagement_group_members WHERE person_id IN (SELECT id FROM erased_accounts) RETURNING 1)
INSERT INTO erased_counts SELECT 'engagement_group_members', count(*) FROM gone;

WITH gone AS (DELETE FROM engagement_posts WHERE person_id IN (SELECT id FROM erased_accounts) RETURNING 1)
INSERT INTO erased_counts SELECT 'engagement_posts', count(*) FROM gone;

WITH gone AS (DELETE FROM engagement_comments WHERE person_id IN (SELECT id FROM erased_accounts) RETURNING 1)
INSERT INTO erased_counts SELECT 'engagement_comments', count(*) FROM gone;

WITH gone AS (DELETE FROM engagement_mentions WHERE mentioned_by_person_id IN (SELECT id FROM erased_accounts) RETURNING 1)
INSERT INTO erased_counts SELECT 'engagement_mentions', count(*) FROM gone;

WITH gone AS (DELETE FROM engagement_reports WHERE reporter_id IN (SELECT id FROM erased_accounts) RETURNING 1)
INSERT INTO erased_counts SELECT 'engagement_reports', count(*) FROM gone;

WITH gone AS (DELETE FROM engagement_persons WHERE id IN (SELECT id FROM erased_accounts) RETURNING 1)
INSERT INTO erased_counts SELECT 'engagement_persons', count(*) FROM gone;

-- What others did stays, without them.
UPDATE chemlink_collection_profiles SET person_id = NULL WHERE person_id IN (SELECT id FROM erased_persons);
UPDATE chemlink_collection_collaborators SET person_id = NULL WHERE person_id IN (SELECT id FROM erased_persons);
UPDATE chemlink_query_votes SET profile_id = NULL WHERE profile_id IN (SELECT id FROM erased_persons);
UPDATE chemlink_view_access SET user_id = NULL
WHERE user_id IN (SELECT unnest(ARRAY[person_id, chemlink_id, kratos_id, hydra_id]) FROM erased_persons);
INSERT INTO erased_counts VALUES ('engagement_groups', 0);
UPDATE engagement_groups SET created_by = NULL WHERE created_by IN (SELECT id FROM erased_accounts);
UPDATE engagement_posts SET pinned_by = NULL WHERE pinned_by IN (SELECT id FROM erased_accounts);
UPDATE engagement_mentions SET mentioned_person_id = NULL WHERE mentioned_person_id IN (SELECT id FROM erased_accounts);

UPDATE ops.run_tables
SET rows_erased = erased_counts.rows
FROM erased_counts
WHERE run_tables.run_id = nullif(current_setting('chemlink.run_id', true), '')::bigint
  AND run_tables.table_name = 'staging.' || erased_counts.table_name AND erased_counts.rows > 0;
