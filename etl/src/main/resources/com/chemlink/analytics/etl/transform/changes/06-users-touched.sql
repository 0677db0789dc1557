-- All users concerned, as they were and as they are, and all that counts of them, as it was.

INSERT INTO users_touched (user_id)
SELECT md5('chemlink:' || id)::uuid FROM persons_touched
UNION
SELECT md5('engagement:' || id)::uuid FROM accounts_touched
UNION
SELECT account.user_id FROM core.engagement_accounts AS account JOIN accounts_touched AS touched ON touched.id = account.engagement_person_id
UNION
SELECT user_id FROM engagement_accounts;

ANALYZE users_touched;

INSERT INTO sync_was.users
SELECT users.* FROM core.users JOIN users_touched AS touched ON touched.user_id = users.user_id;

INSERT INTO sync_was.user_days
SELECT days.* FROM aggregates.user_days AS days JOIN users_touched AS touched ON touched.user_id = days.user_id;

INSERT INTO sync_was.user_moments
SELECT moments.* FROM aggregates.user_moments AS moments JOIN users_touched AS touched ON touched.user_id = moments.user_id;

INSERT INTO sync_was.user_weeks
SELECT weeks.* FROM aggregates.user_weeks AS weeks JOIN users_touched AS touched ON touched.user_id = weeks.user_id;

INSERT INTO sync_was.user_months
SELECT months.* FROM aggregates.user_months AS months JOIN users_touched AS touched ON touched.user_id = months.user_id;

INSERT INTO sync_was.user_profiles
SELECT profile.* FROM core.user_profiles AS profile JOIN users_touched AS touched ON touched.user_id = profile.user_id;

INSERT INTO sync_was.experiences
SELECT job.* FROM core.experiences AS job JOIN users_touched AS touched ON touched.user_id = job.user_id;

INSERT INTO sync_was.education
SELECT study.* FROM core.education AS study JOIN users_touched AS touched ON touched.user_id = study.user_id;

INSERT INTO sync_was.collections
SELECT collection.* FROM core.collections AS collection JOIN users_touched AS touched ON touched.user_id = collection.user_id;

INSERT INTO sync_was.posts
SELECT post.* FROM core.posts AS post JOIN users_touched AS touched ON touched.user_id = post.user_id;

INSERT INTO sync_was.user_journey_events
SELECT event.* FROM core.user_journey_events AS event JOIN users_touched AS touched ON touched.user_id = event.user_id;

ANALYZE sync_was.users;
ANALYZE sync_was.user_days;
ANALYZE sync_was.user_moments;
ANALYZE sync_was.user_weeks;
ANALYZE sync_was.user_months;
ANALYZE sync_was.user_profiles;
ANALYZE sync_was.experiences;
ANALYZE sync_was.education;
ANALYZE sync_was.collections;
ANALYZE sync_was.posts;
ANALYZE sync_was.user_journey_events;
