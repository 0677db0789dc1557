-- Whom the tables name, where they hold everybody: the published ones, or those that a full sync prepares; found through the
-- search path. Only the other keys of erased people are of interest.

CREATE TEMP TABLE named_persons ON COMMIT DROP AS SELECT id FROM chemlink_persons;

CREATE TEMP TABLE named_uuids ON COMMIT DROP AS
SELECT unnest(ARRAY[person_id, chemlink_id, kratos_id, hydra_id]) AS uuid
FROM chemlink_persons
WHERE ops.person_digest('chemlink', id::text) IN (SELECT key_digest FROM ops.erased_people WHERE source = 'chemlink');

CREATE TEMP TABLE named_accounts ON COMMIT DROP AS SELECT id, external_id FROM engagement_persons;
