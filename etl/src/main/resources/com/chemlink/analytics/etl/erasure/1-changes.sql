-- What changed, under the names that the tables of staging have, and everybody whom any of these rows names: the rows of
-- persons and accounts themselves need not be among what changed.

CREATE TEMP VIEW chemlink_collections AS SELECT * FROM sync_next.changed_chemlink_collections;
CREATE TEMP VIEW chemlink_collection_profiles AS SELECT * FROM sync_next.changed_chemlink_collection_profiles;
CREATE TEMP VIEW chemlink_collection_collaborators AS SELECT * FROM sync_next.changed_chemlink_collection_collaborators;
CREATE TEMP VIEW chemlink_experiences AS SELECT * FROM sync_next.changed_chemlink_experiences;
CREATE TEMP VIEW chemlink_education AS SELECT * FROM sync_next.changed_chemlink_education;
CREATE TEMP VIEW chemlink_person_languages AS SELECT * FROM sync_next.changed_chemlink_person_languages;
CREATE TEMP VIEW chemlink_embeddings AS SELECT * FROM sync_next.changed_chemlink_embeddings;
CREATE TEMP VIEW chemlink_query_votes AS SELECT * FROM sync_next.changed_chemlink_query_votes;
CREATE TEMP VIEW chemlink_view_access AS SELECT * FROM sync_next.changed_chemlink_view_access;
CREATE TEMP VIEW chemlink_persons AS SELECT * FROM sync_next.changed_chemlink_persons;
CREATE TEMP VIEW engagement_persons AS SELECT * FROM sync_next.changed_engagement_persons;
CREATE TEMP VIEW engagement_groups AS SELECT * FROM sync_next.changed_engagement_groups;
CREATE TEMP VIEW engagement_group_members AS SELECT * FROM sync_next.changed_engagement_group_members;
CREATE TEMP VIEW engagement_posts AS SELECT * FROM sync_next.changed_engagement_posts;
CREATE TEMP VIEW engagement_comments AS SELECT * FROM sync_next.changed_engagement_comments;
CREATE TEMP VIEW engagement_mentions AS SELECT * FROM sync_next.changed_engagement_mentions;
CREATE TEMP VIEW engagement_reports AS SELECT * FROM sync_next.changed_engagement_reports;

CREATE TEMP TABLE named_persons ON COMMIT DROP AS
SELECT id FROM chemlink_persons
UNION SELECT person_id FROM chemlink_experiences
UNION SELECT person_id FROM chemlink_education
UNION SELECT person_id FROM chemlink_person_languages
UNION SELECT person_id FROM chemlink_collections
UNION SELECT unnest(ARRAY[person_id, added_by]) FROM chemlink_collection_profiles
UNION SELECT unnest(ARRAY[person_id, added_by]) FROM chemlink_collection_collaborators
UNION SELECT person_id FROM chemlink_embeddings
UNION SELECT unnest(ARRAY[voter_id, profile_id]) FROM chemlink_query_votes
UNION SELECT person_id FROM chemlink_view_access;

CREATE TEMP TABLE named_uuids ON COMMIT DROP AS SELECT DISTINCT user_id AS uuid FROM chemlink_view_access;

CREATE TEMP TABLE named_accounts ON COMMIT DROP AS
SELECT id, external_id FROM engagement_persons
UNION SELECT created_by, NULL FROM engagement_groups
UNION SELECT person_id, NULL FROM engagement_group_members
UNION SELECT unnest(ARRAY[person_id, pinned_by]), NULL FROM engagement_posts
UNION SELECT person_id, NULL FROM engagement_comments
UNION SELECT unnest(ARRAY[mentioned_person_id, mentioned_by_person_id]), NULL FROM engagement_mentions
UNION SELECT reporter_id, NULL FROM engagement_reports;
