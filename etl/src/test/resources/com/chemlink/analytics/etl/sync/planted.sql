-- For every check: something harmless that it must not find, and a fault with exactly the rows that it must find; of a check
-- with alternatives (tables, conditions) enough of them that no alternative could be left out unnoticed.

-- check: ghost-posts
-- harmless
INSERT INTO engagement_accounts VALUES (md5('a')::uuid, '00000000-0000-4000-8000-000000000001', 'ghost', 'deleted', 'ghost');
INSERT INTO engagement_posts (id, person_id, deleted_at) VALUES ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', now())
-- fault: 00000000-0000-4000-8000-000000000001
INSERT INTO engagement_posts (id, person_id) VALUES ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000001')

-- check: mostly-deleted
-- harmless
UPDATE engagement_posts SET deleted_at = NULL;
INSERT INTO engagement_groups (id, deleted_at) SELECT md5('g' || n)::uuid, now() FROM generate_series(1, 19) AS n;
INSERT INTO engagement_comments (id, deleted_at) SELECT md5('c' || n)::uuid, CASE WHEN n > 20 THEN now() END FROM generate_series(1, 40) AS n
-- fault: SELECT 'posts = ' || id FROM engagement_posts UNION ALL SELECT 'comments = ' || id FROM engagement_comments WHERE deleted_at IS NOT NULL UNION ALL SELECT 'groups = ' || id FROM engagement_groups UNION ALL SELECT 'group_members = ' || id FROM engagement_group_members UNION ALL SELECT 'persons = ' || id FROM chemlink_persons UNION ALL SELECT 'collections = ' || id FROM chemlink_collections UNION ALL SELECT 'experiences = ' || id FROM chemlink_experiences UNION ALL SELECT 'education = ' || id FROM chemlink_education
UPDATE engagement_posts SET deleted_at = now();
INSERT INTO engagement_comments (id, deleted_at) VALUES (md5('c41')::uuid, now());
INSERT INTO engagement_groups (id, deleted_at) VALUES (md5('g20')::uuid, now());
INSERT INTO engagement_group_members (id, deleted_at) SELECT md5('m' || n)::uuid, now() FROM generate_series(1, 20) AS n;
UPDATE chemlink_persons SET deleted_at = now();
UPDATE chemlink_collections SET deleted_at = now();
UPDATE chemlink_experiences SET deleted_at = now();
UPDATE chemlink_education SET deleted_at = now()

-- check: authors-deleted
-- harmless
INSERT INTO engagement_posts (id, person_id, deleted_at) SELECT md5('p' || n)::uuid, '00000000-0000-4000-8000-000000000001', CASE WHEN n > 9 THEN now() END FROM generate_series(1, 40) AS n
-- fault: 00000000-0000-4000-8000-000000000001, 00000000-0000-4000-8000-000000000002
UPDATE engagement_posts SET deleted_at = now() WHERE person_id = '00000000-0000-4000-8000-000000000001';
INSERT INTO engagement_comments (id, person_id, deleted_at) SELECT md5('c' || n)::uuid, '00000000-0000-4000-8000-000000000002', now() FROM generate_series(1, 10) AS n

-- check: reconciliation
-- harmless
UPDATE run_tables SET rows_read = 0
-- fault: staging.chemlink_persons = rows, staging.chemlink_roles = keys
UPDATE run_tables SET rows_there = rows_there + 1 WHERE table_name = 'staging.chemlink_persons';
UPDATE run_tables SET inserted = 0, deleted = 0, key_checksum = 'another' WHERE table_name = 'staging.chemlink_roles'

-- check: row-jumps
-- harmless
UPDATE run_tables SET rows_there = rows_there * 1.9
-- fault: staging.engagement_persons = rows, staging.chemlink_persons = rows
UPDATE run_tables SET rows_there = 0 WHERE table_name = 'staging.engagement_persons';
UPDATE run_tables SET rows_there = 4211 WHERE table_name = 'staging.chemlink_persons'

-- check: stale-source
-- harmless
UPDATE run_sources SET as_of = as_of - interval '50 minutes' WHERE source = 'engagement';
UPDATE chemlink_persons SET updated_at = '2025-10-01' WHERE updated_at > '2025-10-01';
UPDATE engagement_posts SET created_at = '2025-10-01' WHERE created_at > '2025-10-01'
-- fault: engagement-platform = snapshot, chemlink-service = newest row
UPDATE run_sources SET as_of = as_of - interval '2 days' WHERE source = 'engagement';
UPDATE chemlink_view_access SET created_at = '2025-10-01' WHERE created_at > '2025-10-01'

-- check: stale-source
-- harmless
UPDATE chemlink_view_access SET created_at = '2025-10-01' WHERE created_at > '2025-10-01';
UPDATE engagement_persons SET updated_at = '2025-10-01' WHERE updated_at > '2025-10-01'
-- fault: engagement-platform = newest row
UPDATE engagement_posts SET created_at = '2025-10-01' WHERE created_at > '2025-10-01'

-- check: account-could-write
-- harmless
UPDATE run_sources SET account_rights = NULL
-- fault: chemlink-service = account
UPDATE run_sources SET account_rights = 'could write there' WHERE source = 'chemlink'

-- check: bulk-updates
-- harmless
UPDATE chemlink_persons SET updated_at = '2025-10-20 10:00:05+00' WHERE id = 1010
-- fault: 2025-10-20 = 1010
INSERT INTO bulk_minutes VALUES ('2025-10-20 10:00:00+00')

-- check: duplicate-emails
-- harmless
UPDATE user_profiles SET email = '' WHERE chemlink_id IN (1010, 1011);
UPDATE user_profiles SET email = 'one@place.example', deleted_at = CASE WHEN chemlink_id = 1013 THEN now() END WHERE chemlink_id IN (1012, 1013)
-- fault: 1012, 1014
UPDATE user_profiles SET email = E' ONE@Place.example\t' WHERE chemlink_id = 1014

-- check: ghosts
-- harmless
INSERT INTO engagement_accounts VALUES (md5('a')::uuid, '00000000-0000-4000-8000-000000000001', 'duplicate', NULL, 'real')
-- fault: external_id points at nobody = 00000000-0000-4000-8000-000000000002, no external_id = 00000000-0000-4000-8000-000000000003, the person is deleted in ChemLink = 00000000-0000-4000-8000-000000000004
INSERT INTO engagement_accounts VALUES (md5('b')::uuid, '00000000-0000-4000-8000-000000000002', 'ghost', 'never_existed', 'ghost'),
    (md5('c')::uuid, '00000000-0000-4000-8000-000000000003', 'ghost', 'no_external_id', 'ghost'),
    (md5('d')::uuid, '00000000-0000-4000-8000-000000000004', 'ghost', 'deleted', 'ghost')

-- check: impossible-times
-- harmless
UPDATE chemlink_persons SET created_at = '2000-01-02', updated_at = '2025-11-04 20:00:00+00' WHERE id = 1010;
UPDATE chemlink_persons SET created_at = NULL, updated_at = NULL WHERE id = 1011
-- fault: chemlink.persons = 1012, chemlink.persons = 1013, chemlink.persons = 1014, chemlink.persons = 1015, chemlink.experiences = 900001, chemlink.education = 900002, chemlink.collections = 900003, chemlink.query_votes = 900004, chemlink.view_access = 900005, chemlink.query_embeddings = 900006, engagement.persons = 00000000-0000-4000-8000-000000000007, engagement.posts = 00000000-0000-4000-8000-000000000008, engagement.comments = 00000000-0000-4000-8000-000000000009, engagement.mentions = 00000000-0000-4000-8000-000000000010
UPDATE chemlink_persons SET created_at = 'infinity' WHERE id = 1012;
UPDATE chemlink_persons SET created_at = '0044-03-15 BC' WHERE id = 1013;
UPDATE chemlink_persons SET updated_at = created_at - interval '1 second' WHERE id = 1014;
UPDATE chemlink_persons SET updated_at = '2026-01-01' WHERE id = 1015;
INSERT INTO chemlink_experiences (id, created_at) VALUES (900001, '2027-01-01');
INSERT INTO chemlink_education (id, created_at) VALUES (900002, '2027-01-01');
INSERT INTO chemlink_collections (id, created_at) VALUES (900003, '2027-01-01');
INSERT INTO chemlink_query_votes (id, created_at) VALUES (900004, '2027-01-01');
INSERT INTO chemlink_view_access (id, created_at) VALUES (900005, '2027-01-01');
INSERT INTO chemlink_query_embeddings (id, created_at) VALUES (900006, '2027-01-01');
INSERT INTO engagement_persons (id, created_at) VALUES ('00000000-0000-4000-8000-000000000007', '2027-01-01');
INSERT INTO engagement_posts (id, created_at) VALUES ('00000000-0000-4000-8000-000000000008', '2027-01-01');
INSERT INTO engagement_comments (id, created_at) VALUES ('00000000-0000-4000-8000-000000000009', '2027-01-01');
INSERT INTO engagement_mentions (id, created_at) VALUES ('00000000-0000-4000-8000-000000000010', '2027-01-01')

-- check: metric-jumps
-- harmless
DELETE FROM daily_metrics;
DELETE FROM active_users;
INSERT INTO daily_metrics (day, product, population, segment, country, event_type, is_bulk, events, users)
SELECT day, 'chemlink', 'real', 'standard', '*', 'view', false, 4 + extract(day FROM day)::int % 3, 1 FROM generate_series(date '2025-08-01', date '2025-11-02', interval '1 day') AS day;
INSERT INTO active_users (granularity, bucket, product, population, segment, country, activity_mask, users)
SELECT 'day', day, 'chemlink', 'real', 'standard', '*', 1::bigint << bit, 3 FROM generate_series(date '2025-08-01', date '2025-11-02', interval '1 day') AS day, event_types WHERE event_type IN ('view', 'vote');
INSERT INTO daily_metrics (day, product, population, segment, country, event_type, is_bulk, events, users)
SELECT day, 'chemlink', 'real', 'standard', '*', 'vote', false, 5, 1 FROM generate_series(date '2025-08-01', date '2025-11-02', interval '1 day') AS day
-- fault: view = 2025-10-29, people with core activities = 2025-10-30, vote = 2025-10-31
DELETE FROM daily_metrics WHERE day = '2025-10-31' AND event_type = 'vote';
UPDATE daily_metrics SET events = 20 WHERE day = '2025-10-29' AND event_type = 'view';
UPDATE active_users SET users = 20 WHERE bucket = '2025-10-30'

-- check: missing-columns
-- harmless
UPDATE run_sources SET missing_columns = '{}' WHERE source = 'engagement'
-- fault: engagement.posts.link_url = posts.link_url
UPDATE run_sources SET missing_columns = '{posts.link_url}' WHERE source = 'engagement'

-- check: orphans
-- harmless
INSERT INTO chemlink_view_access (id, person_id, user_id) VALUES (900001, 1010, NULL), (900002, NULL, (SELECT person_id FROM chemlink_persons WHERE id = 1011));
INSERT INTO chemlink_experiences (id) VALUES (900001);
INSERT INTO engagement_comments (id) VALUES ('00000000-0000-4000-8000-000000000099')
-- fault: experiences.person_id = 900003, education.person_id = 900004, person_languages.person_id = 900005, embeddings.person_id = 900006, collections.person_id = 900007, collection_profiles.added_by = 900008, collection_collaborators.added_by = 900009, query_votes.voter_id = 900010, query_votes.profile_id = 900011, view_access.person_id = 900012, collection_profiles.collection_id = 900013, collection_collaborators.collection_id = 900014, view_access.user_id = 900015, posts.person_id = 00000000-0000-4000-8000-000000000001, comments.person_id = 00000000-0000-4000-8000-000000000002, mentions.mentioned_person_id = 00000000-0000-4000-8000-000000000003, mentions.mentioned_by_person_id = 00000000-0000-4000-8000-000000000004, group_members.person_id = 00000000-0000-4000-8000-000000000005, reports.reporter_id = 00000000-0000-4000-8000-000000000006, comments.post_id = 00000000-0000-4000-8000-000000000007, collection_profiles.person_id = 900101, collection_collaborators.person_id = 900102, mentions.post_id = 00000000-0000-4000-8000-000000900103, reports.reported_post_id = 00000000-0000-4000-8000-000000900104, comments.parent_comment_id = 00000000-0000-4000-8000-000000900105, mentions.comment_id = 00000000-0000-4000-8000-000000900106, posts.group_id = 00000000-0000-4000-8000-000000900107, group_members.group_id = 00000000-0000-4000-8000-000000900108, persons.company_id = 900109, experiences.company_id = 900110, persons.role_id = 900111, experiences.role_id = 900112, persons.location_id = 900113, experiences.location_id = 900114, experiences.project_id = 900115, education.school_id = 900116, education.degree_id = 900117, person_languages.language_id = 900118
INSERT INTO chemlink_experiences (id, person_id) VALUES (900003, 5);
INSERT INTO chemlink_education (id, person_id) VALUES (900004, 5);
INSERT INTO chemlink_person_languages (id, person_id) VALUES (900005, 5);
INSERT INTO chemlink_embeddings (id, person_id) VALUES (900006, 5);
INSERT INTO chemlink_collections (id, person_id) VALUES (900007, 5);
INSERT INTO chemlink_collection_profiles (id, added_by) VALUES (900008, 5);
INSERT INTO chemlink_collection_collaborators (id, added_by) VALUES (900009, 5);
INSERT INTO chemlink_query_votes (id, voter_id) VALUES (900010, 5);
INSERT INTO chemlink_query_votes (id, profile_id) VALUES (900011, 5);
INSERT INTO chemlink_view_access (id, person_id) VALUES (900012, 5);
INSERT INTO chemlink_collection_profiles (id, collection_id) VALUES (900013, 5);
INSERT INTO chemlink_collection_collaborators (id, collection_id) VALUES (900014, 5);
INSERT INTO chemlink_view_access (id, person_id, user_id) VALUES (900015, 1010, md5('nobody')::uuid);
INSERT INTO engagement_posts (id, person_id) VALUES ('00000000-0000-4000-8000-000000000001', md5('nobody')::uuid);
INSERT INTO engagement_comments (id, person_id) VALUES ('00000000-0000-4000-8000-000000000002', md5('nobody')::uuid);
INSERT INTO engagement_mentions (id, mentioned_person_id) VALUES ('00000000-0000-4000-8000-000000000003', md5('nobody')::uuid);
INSERT INTO engagement_mentions (id, mentioned_by_person_id) VALUES ('00000000-0000-4000-8000-000000000004', md5('nobody')::uuid);
INSERT INTO engagement_group_members (id, person_id) VALUES ('00000000-0000-4000-8000-000000000005', md5('nobody')::uuid);
INSERT INTO engagement_reports (id, reporter_id) VALUES ('00000000-0000-4000-8000-000000000006', md5('nobody')::uuid);
INSERT INTO engagement_comments (id, post_id) VALUES ('00000000-0000-4000-8000-000000000007', md5('nobody')::uuid);
INSERT INTO chemlink_collection_profiles (id, person_id) VALUES (900101, 5000000);
INSERT INTO chemlink_collection_collaborators (id, person_id) VALUES (900102, 5000000);
INSERT INTO engagement_mentions (id, post_id) VALUES ('00000000-0000-4000-8000-000000900103', md5('nobody')::uuid);
INSERT INTO engagement_reports (id, reported_post_id) VALUES ('00000000-0000-4000-8000-000000900104', md5('nobody')::uuid);
INSERT INTO engagement_comments (id, parent_comment_id) VALUES ('00000000-0000-4000-8000-000000900105', md5('nobody')::uuid);
INSERT INTO engagement_mentions (id, comment_id) VALUES ('00000000-0000-4000-8000-000000900106', md5('nobody')::uuid);
INSERT INTO engagement_posts (id, group_id) VALUES ('00000000-0000-4000-8000-000000900107', md5('nobody')::uuid);
INSERT INTO engagement_group_members (id, group_id) VALUES ('00000000-0000-4000-8000-000000900108', md5('nobody')::uuid);
INSERT INTO chemlink_persons (id, company_id) VALUES (900109, 5000000);
INSERT INTO chemlink_experiences (id, company_id) VALUES (900110, 5000000);
INSERT INTO chemlink_persons (id, role_id) VALUES (900111, 5000000);
INSERT INTO chemlink_experiences (id, role_id) VALUES (900112, 5000000);
INSERT INTO chemlink_persons (id, location_id) VALUES (900113, 5000000);
INSERT INTO chemlink_experiences (id, location_id) VALUES (900114, 5000000);
INSERT INTO chemlink_experiences (id, project_id) VALUES (900115, 5000000);
INSERT INTO chemlink_education (id, school_id) VALUES (900116, 5000000);
INSERT INTO chemlink_education (id, degree_id) VALUES (900117, 5000000);
INSERT INTO chemlink_person_languages (id, language_id) VALUES (900118, 5000000)

-- check: same-email
-- harmless
UPDATE engagement_accounts SET email_suggests = NULL WHERE link <> 'ghost'
-- fault: 00000000-0000-4000-8000-000000000001
INSERT INTO engagement_accounts VALUES (md5('a')::uuid, '00000000-0000-4000-8000-000000000001', 'ghost', 'deleted', 'ghost', md5('chemlink:1010')::uuid)

-- check: searches-without-person
-- harmless
DELETE FROM chemlink_query_embeddings
-- fault: query_embeddings.person_id
INSERT INTO chemlink_query_embeddings (id) VALUES (1)

-- check: company-spellings
-- harmless
INSERT INTO chemlink_companies (id, name, deleted_at) VALUES (900001, 'Zinc & Sons', NULL), (900002, 'zinc & sons', now()), (900003, '', NULL), (900004, ' ', NULL)
-- fault: 900005
INSERT INTO chemlink_companies (id, name) VALUES (900005, ' ZINC  & sons')

-- check: formula-texts
-- harmless
UPDATE chemlink_persons SET headline_description = 'a = b' WHERE id = 1010
-- fault: 1011, 1012
UPDATE chemlink_persons SET headline_description = '=1+1' WHERE id = 1011;
UPDATE chemlink_persons SET headline_description = E'\tx' WHERE id = 1012

-- check: label-balance
-- harmless
UPDATE training_data_activation SET label = hashtext(user_id::text) % 2 = 0;
UPDATE training_data_engagement SET label = hashtext(user_id::text) % 2 = 0
-- fault: activation = activation, engagement = engagement
UPDATE training_data_activation SET label = false WHERE hashtext(user_id::text) % 41 <> 0;
DELETE FROM training_data_engagement WHERE user_id NOT IN ((SELECT user_id FROM training_data_engagement WHERE label LIMIT 20) UNION ALL (SELECT user_id FROM training_data_engagement WHERE NOT label LIMIT 20))

-- check: label-balance
-- harmless
UPDATE training_data_activation SET label = hashtext(user_id::text) % 2 = 0;
UPDATE training_data_engagement SET label = hashtext(user_id::text) % 2 = 0
-- fault: activation = activation, engagement = engagement
DELETE FROM training_data_activation WHERE user_id NOT IN ((SELECT user_id FROM training_data_activation WHERE label LIMIT 20) UNION ALL (SELECT user_id FROM training_data_activation WHERE NOT label LIMIT 20));
UPDATE training_data_engagement SET label = true;
UPDATE training_data_engagement SET label = false WHERE user_id IN (SELECT user_id FROM training_data_engagement LIMIT 40)

-- check: left-behind
-- harmless
UPDATE chemlink_persons SET deleted_at = now() WHERE id = (SELECT id FROM chemlink_persons WHERE id NOT IN (SELECT person_id FROM chemlink_experiences WHERE person_id IS NOT NULL) AND id NOT IN (SELECT person_id FROM chemlink_education WHERE person_id IS NOT NULL) AND id NOT IN (SELECT person_id FROM chemlink_collections WHERE person_id IS NOT NULL) LIMIT 1)
-- fault: education = 900001, experiences = 900003, collections = 900004
INSERT INTO chemlink_persons (id, deleted_at) VALUES (900001, now());
INSERT INTO chemlink_education (id, person_id, deleted_at) VALUES (900001, 900001, NULL), (900002, 900001, now());
INSERT INTO chemlink_experiences (id, person_id) VALUES (900003, 900001);
INSERT INTO chemlink_collections (id, person_id) VALUES (900004, 900001)

-- check: nobody-named
-- harmless
INSERT INTO chemlink_view_access (id, person_id, user_id) VALUES (900001, 1010, md5('x')::uuid)
-- fault: experiences.person_id = 900002, education.person_id = 900003, collections.person_id = 900004, query_votes.voter_id = 900005, view_access.person_id = 900006, view_access.user_id = 900007, posts.person_id = 00000000-0000-4000-8000-000000000008, comments.person_id = 00000000-0000-4000-8000-000000000009, mentions.mentioned_by_person_id = 00000000-0000-4000-8000-000000000010, reports.reporter_id = 00000000-0000-4000-8000-000000000011
INSERT INTO chemlink_experiences (id) VALUES (900002);
INSERT INTO chemlink_education (id) VALUES (900003);
INSERT INTO chemlink_collections (id) VALUES (900004);
INSERT INTO chemlink_query_votes (id) VALUES (900005);
INSERT INTO chemlink_view_access (id, user_id) VALUES (900006, md5('x')::uuid);
INSERT INTO chemlink_view_access (id, person_id) VALUES (900007, 1010);
INSERT INTO engagement_posts (id) VALUES ('00000000-0000-4000-8000-000000000008');
INSERT INTO engagement_comments (id) VALUES ('00000000-0000-4000-8000-000000000009');
INSERT INTO engagement_mentions (id) VALUES ('00000000-0000-4000-8000-000000000010');
INSERT INTO engagement_reports (id) VALUES ('00000000-0000-4000-8000-000000000011')

-- check: several-accounts
-- harmless
INSERT INTO engagement_accounts VALUES (md5('a')::uuid, '00000000-0000-4000-8000-000000000001', 'ghost', 'deleted', 'ghost')
-- fault: 900001
INSERT INTO users VALUES (md5('chemlink:900001')::uuid, 'chemlink', 'chemlink', '900001', 900001, NULL, 'real', 'standard', NULL, NULL, 1);
INSERT INTO engagement_accounts VALUES (md5('chemlink:900001')::uuid, '00000000-0000-4000-8000-000000000002', 'linked', NULL, 'real'),
    (md5('chemlink:900001')::uuid, '00000000-0000-4000-8000-000000000003', 'duplicate', NULL, 'real')

-- check: test-accounts
-- harmless
UPDATE chemlink_persons SET email = 'testa.rossa@example.com', first_name = 'Testa' WHERE id = 1010;
UPDATE chemlink_persons SET email = 'qadir@example.com', last_name = 'Demott' WHERE id = 1011
-- fault: 1012, 1013, 1014, 1015
UPDATE chemlink_persons SET last_name = 'Dummy' WHERE id = 1015;
UPDATE chemlink_persons SET email = 'qa.team@example.com' WHERE id = 1012;
UPDATE chemlink_persons SET email = 'someone+test1@example.com' WHERE id = 1013;
UPDATE chemlink_persons SET first_name = 'Test2' WHERE id = 1014

-- check: two-shapes
-- harmless
UPDATE engagement_persons SET external_id = NULL WHERE id = (SELECT min(id::text)::uuid FROM engagement_persons WHERE length(btrim(external_id)) = 36)
-- fault: 00000000-0000-4000-8000-000000000001
INSERT INTO engagement_persons (id, external_id) VALUES ('00000000-0000-4000-8000-000000000001', ' 4711 ')

-- check: broken-links
-- harmless
UPDATE chemlink_persons SET linked_in_url = 'www.linkedin.com/in/x' WHERE id = 1010;
UPDATE chemlink_persons SET linked_in_url = ' ' WHERE id = 1011
-- fault: 1012
UPDATE chemlink_persons SET linked_in_url = 'ask me' WHERE id = 1012

-- check: nameless
-- harmless
UPDATE chemlink_persons SET first_name = NULL, last_name = 'Only' WHERE id = 1010
-- fault: 1011
UPDATE chemlink_persons SET first_name = ' ', last_name = NULL WHERE id = 1011

-- check: odd-careers
-- harmless
INSERT INTO experiences (user_id, experience_id, started_on, ended_on) VALUES (md5('x')::uuid, 900001, '2020-01-01', '2020-01-01'), (md5('x')::uuid, 900002, '2025-11-03', NULL);
INSERT INTO education (user_id, education_id, started_on, ended_on) VALUES (md5('x')::uuid, 900001, '2025-11-03', '2027-06-30')
-- fault: experiences that end before they begin = 900003, education that begin in the future = 900004, experiences that begin in the future = 900005, education that end before they begin = 900006
INSERT INTO experiences (user_id, experience_id, started_on, ended_on) VALUES (md5('x')::uuid, 900003, '2020-01-01', '2019-12-31'), (md5('x')::uuid, 900005, '2025-11-04', NULL);
INSERT INTO education (user_id, education_id, started_on, ended_on) VALUES (md5('x')::uuid, 900004, '2025-11-04', NULL), (md5('x')::uuid, 900006, '2020-01-01', '2019-12-31')

-- check: small-groups
-- harmless
DELETE FROM signup_days;
INSERT INTO signup_days (product, population, segment, country, day, users, activated, within_1_day, within_7_days, within_30_days, complete, complete_and_active)
SELECT product, population, segment, country, day, users, 0, 0, 0, 0, 0, 0
FROM (VALUES ('chemlink', 'real', 'finder', '*', date '2025-08-01', 29), ('chemlink', 'real', 'finder', '*', '2025-08-02', 1),
             ('chemlink', 'real', 'standard', '*', '2025-08-01', 20), ('chemlink', 'real', 'standard', '*', '2025-08-02', 10),
             ('chemlink', 'real', 'standard', 'DE', '2025-08-01', 6), ('chemlink', 'deleted', 'standard', '*', '2025-08-01', 6),
             ('chemlink', 'real', 'none', '*', '2025-08-01', 6), ('another', 'real', 'finder', '*', '2025-08-01', 6))
     AS planted (product, population, segment, country, day, users)
-- fault: Standard = standard
DELETE FROM signup_days WHERE segment = 'standard' AND day = '2025-08-02'

-- check: unreadable-dates
-- harmless
INSERT INTO chemlink_experiences (id, start_date, end_date) VALUES (900001, '4-2011', 'Present'), (900002, '', NULL), (900003, '2019', '2019-05')
-- fault: experiences.start_date = 900004, education.end_date = 900005, experiences.end_date = 900006, education.start_date = 900007
INSERT INTO chemlink_experiences (id, start_date, end_date) VALUES (900004, '14-2019', NULL), (900006, '2019', '2018-02-30');
INSERT INTO chemlink_education (id, start_date, end_date) VALUES (900005, NULL, 'soon'), (900007, '32-2009', '')

-- check: voter-id
-- harmless
DELETE FROM chemlink_query_votes
-- fault: query_votes.voter_id
INSERT INTO chemlink_query_votes (id) VALUES (1)

-- check: failed-checks
-- harmless
DELETE FROM check_problems
-- fault: own/x = answer
INSERT INTO check_problems VALUES ('own/x', 'no such table')
