-- For whom there may be a training row: the users concerned, and those whose horizon has ended since. From here on, everything
-- else is read as it is published.

TRUNCATE sync_next.users;

INSERT INTO users
SELECT users.* FROM core.users JOIN users_touched AS touched ON touched.user_id = users.user_id;

INSERT INTO users
SELECT DISTINCT matured.*
FROM training_plans AS plan
JOIN core.users AS matured
  ON matured.started_at > current_setting('chemlink.was_as_of')::timestamptz - plan.horizon
 AND matured.started_at <= current_setting('chemlink.as_of')::timestamptz - plan.horizon
WHERE matured.user_id NOT IN (SELECT user_id FROM users_touched);

ANALYZE users;

INSERT INTO sync_was.users
SELECT * FROM users WHERE user_id NOT IN (SELECT user_id FROM users_touched);

DROP TABLE IF EXISTS sync_next.user_days, sync_next.user_moments, sync_next.user_trails, sync_next.user_languages,
    sync_next.user_embeddings, sync_next.user_profiles, sync_next.user_journey_events;

CREATE UNLOGGED TABLE sync_next.splits_were AS SELECT dataset, day, split FROM ai.training_days;
