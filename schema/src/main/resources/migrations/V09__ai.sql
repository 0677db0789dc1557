-- ai: training data. A feature knows only what had happened, and was known, at the prediction instant.

CREATE TABLE ai.training_data_activation (
    user_id                  uuid NOT NULL,
    prediction_at            timestamptz NOT NULL,
    split                    text NOT NULL CHECK (split IN ('train', 'validation', 'test')),
    signup_weekday           smallint NOT NULL,
    signup_hour              smallint NOT NULL,
    experiences_added        int NOT NULL,
    education_added          int NOT NULL,
    languages_added          int NOT NULL,
    embeddings_added         int NOT NULL,
    profile_completion_score smallint,
    profile_known            boolean NOT NULL,
    has_finder               boolean,
    country                  text,
    company                  text,
    role                     text,
    profile_seen_at          timestamptz,
    core_activities          int NOT NULL,
    active_days              int NOT NULL,
    views                    int NOT NULL,
    votes                    int NOT NULL,
    collections_created      int NOT NULL,
    profiles_collected       int NOT NULL,
    collections_shared       int NOT NULL,
    posts                    int NOT NULL,
    comments                 int NOT NULL,
    mentions                 int NOT NULL,
    reports                  int NOT NULL,
    groups_created           int NOT NULL,
    groups_joined            int NOT NULL,
    features_until           timestamptz NOT NULL,
    label                    boolean NOT NULL,
    label_at                 timestamptz,
    since_run_id             bigint NOT NULL,
    PRIMARY KEY (user_id, prediction_at)
);
COMMENT ON TABLE ai.training_data_activation IS 'One row per user whose horizon has ended: will somebody seven days after signup be active within 30 more?';
COMMENT ON COLUMN ai.training_data_activation.user_id IS 'The user; exports carry a pseudonym instead.';
COMMENT ON COLUMN ai.training_data_activation.prediction_at IS 'The prediction instant: signup + 7 days.';
COMMENT ON COLUMN ai.training_data_activation.split IS 'By prediction instant, older to newer.';
COMMENT ON COLUMN ai.training_data_activation.signup_weekday IS '1 Monday to 7 Sunday, in the reporting time zone.';
COMMENT ON COLUMN ai.training_data_activation.signup_hour IS 'Hour of the day of the signup, in the reporting time zone.';
COMMENT ON COLUMN ai.training_data_activation.experiences_added IS 'Jobs added by then.';
COMMENT ON COLUMN ai.training_data_activation.education_added IS 'Courses of study added by then.';
COMMENT ON COLUMN ai.training_data_activation.languages_added IS 'Languages added by then.';
COMMENT ON COLUMN ai.training_data_activation.embeddings_added IS 'Searchable pieces of the profile added by then.';
COMMENT ON COLUMN ai.training_data_activation.profile_completion_score IS 'Score known by then; null where no sync had seen it.';
COMMENT ON COLUMN ai.training_data_activation.profile_known IS 'Whether a sync had seen the profile by then.';
COMMENT ON COLUMN ai.training_data_activation.has_finder IS 'Whether the account had the Finder, as known by then; null where no sync had seen it.';
COMMENT ON COLUMN ai.training_data_activation.country IS 'Country known by then; null where unknown or unseen.';
COMMENT ON COLUMN ai.training_data_activation.company IS 'Name of the company known by then; null where unknown or unseen.';
COMMENT ON COLUMN ai.training_data_activation.role IS 'Job title known by then; null where unknown or unseen.';
COMMENT ON COLUMN ai.training_data_activation.profile_seen_at IS 'The instant of the sync that had seen the profile; null where none had.';
COMMENT ON COLUMN ai.training_data_activation.core_activities IS 'Core activities by then.';
COMMENT ON COLUMN ai.training_data_activation.active_days IS 'Days with a core activity by then.';
COMMENT ON COLUMN ai.training_data_activation.views IS 'Profiles viewed by then.';
COMMENT ON COLUMN ai.training_data_activation.votes IS 'Finder results voted on by then.';
COMMENT ON COLUMN ai.training_data_activation.collections_created IS 'Collections created by then.';
COMMENT ON COLUMN ai.training_data_activation.profiles_collected IS 'Profiles put into collections by then.';
COMMENT ON COLUMN ai.training_data_activation.collections_shared IS 'Collections shared by then.';
COMMENT ON COLUMN ai.training_data_activation.posts IS 'Posts written by then.';
COMMENT ON COLUMN ai.training_data_activation.comments IS 'Comments written by then.';
COMMENT ON COLUMN ai.training_data_activation.mentions IS 'People mentioned by then.';
COMMENT ON COLUMN ai.training_data_activation.reports IS 'Posts reported by then.';
COMMENT ON COLUMN ai.training_data_activation.groups_created IS 'Groups created by then.';
COMMENT ON COLUMN ai.training_data_activation.groups_joined IS 'Groups joined by then.';
COMMENT ON COLUMN ai.training_data_activation.features_until IS 'The last thing that the features rest on happened then: never after the prediction instant.';
COMMENT ON COLUMN ai.training_data_activation.label IS 'Whether a core activity followed within 30 days after the prediction instant.';
COMMENT ON COLUMN ai.training_data_activation.label_at IS 'The first core activity after the prediction instant and within the horizon; null without one.';
COMMENT ON COLUMN ai.training_data_activation.since_run_id IS 'The run that published this version.';

CREATE TABLE ai.training_data_engagement (
    user_id                  uuid NOT NULL,
    prediction_at            timestamptz NOT NULL,
    split                    text NOT NULL CHECK (split IN ('train', 'validation', 'test')),
    experiences_added        int NOT NULL,
    education_added          int NOT NULL,
    languages_added          int NOT NULL,
    embeddings_added         int NOT NULL,
    profile_completion_score smallint,
    profile_known            boolean NOT NULL,
    has_finder               boolean,
    country                  text,
    company                  text,
    role                     text,
    profile_seen_at          timestamptz,
    core_activities          int NOT NULL,
    active_days              int NOT NULL,
    days_since_last_activity int,
    views                    int NOT NULL,
    votes                    int NOT NULL,
    collections_created      int NOT NULL,
    profiles_collected       int NOT NULL,
    collections_shared       int NOT NULL,
    posts                    int NOT NULL,
    comments                 int NOT NULL,
    mentions                 int NOT NULL,
    reports                  int NOT NULL,
    groups_created           int NOT NULL,
    groups_joined            int NOT NULL,
    features_until           timestamptz NOT NULL,
    label_core_activities    int NOT NULL,
    label                    boolean NOT NULL,
    label_at                 timestamptz,
    since_run_id             bigint NOT NULL,
    PRIMARY KEY (user_id, prediction_at)
);
COMMENT ON TABLE ai.training_data_engagement IS 'One row per user whose horizon has ended: how engaged will somebody 30 days after signup be in 60 more?';
COMMENT ON COLUMN ai.training_data_engagement.user_id IS 'The user; exports carry a pseudonym instead.';
COMMENT ON COLUMN ai.training_data_engagement.prediction_at IS 'The prediction instant: signup + 30 days.';
COMMENT ON COLUMN ai.training_data_engagement.split IS 'By prediction instant, older to newer.';
COMMENT ON COLUMN ai.training_data_engagement.experiences_added IS 'Jobs added by then.';
COMMENT ON COLUMN ai.training_data_engagement.education_added IS 'Courses of study added by then.';
COMMENT ON COLUMN ai.training_data_engagement.languages_added IS 'Languages added by then.';
COMMENT ON COLUMN ai.training_data_engagement.embeddings_added IS 'Searchable pieces of the profile added by then.';
COMMENT ON COLUMN ai.training_data_engagement.profile_completion_score IS 'Score known by then; null where no sync had seen it.';
COMMENT ON COLUMN ai.training_data_engagement.profile_known IS 'Whether a sync had seen the profile by then.';
COMMENT ON COLUMN ai.training_data_engagement.has_finder IS 'Whether the account had the Finder, as known by then; null where no sync had seen it.';
COMMENT ON COLUMN ai.training_data_engagement.country IS 'Country known by then; null where unknown or unseen.';
COMMENT ON COLUMN ai.training_data_engagement.company IS 'Name of the company known by then; null where unknown or unseen.';
COMMENT ON COLUMN ai.training_data_engagement.role IS 'Job title known by then; null where unknown or unseen.';
COMMENT ON COLUMN ai.training_data_engagement.profile_seen_at IS 'The instant of the sync that had seen the profile; null where none had.';
COMMENT ON COLUMN ai.training_data_engagement.core_activities IS 'Core activities by then.';
COMMENT ON COLUMN ai.training_data_engagement.active_days IS 'Days with a core activity by then.';
COMMENT ON COLUMN ai.training_data_engagement.days_since_last_activity IS 'Days between the last core activity and then; null without one.';
COMMENT ON COLUMN ai.training_data_engagement.views IS 'Profiles viewed by then.';
COMMENT ON COLUMN ai.training_data_engagement.votes IS 'Finder results voted on by then.';
COMMENT ON COLUMN ai.training_data_engagement.collections_created IS 'Collections created by then.';
COMMENT ON COLUMN ai.training_data_engagement.profiles_collected IS 'Profiles put into collections by then.';
COMMENT ON COLUMN ai.training_data_engagement.collections_shared IS 'Collections shared by then.';
COMMENT ON COLUMN ai.training_data_engagement.posts IS 'Posts written by then.';
COMMENT ON COLUMN ai.training_data_engagement.comments IS 'Comments written by then.';
COMMENT ON COLUMN ai.training_data_engagement.mentions IS 'People mentioned by then.';
COMMENT ON COLUMN ai.training_data_engagement.reports IS 'Posts reported by then.';
COMMENT ON COLUMN ai.training_data_engagement.groups_created IS 'Groups created by then.';
COMMENT ON COLUMN ai.training_data_engagement.groups_joined IS 'Groups joined by then.';
COMMENT ON COLUMN ai.training_data_engagement.features_until IS 'The last thing that the features rest on happened then: never after the prediction instant.';
COMMENT ON COLUMN ai.training_data_engagement.label_core_activities IS 'Core activities within 60 days after the prediction instant.';
COMMENT ON COLUMN ai.training_data_engagement.label IS 'Whether there was any.';
COMMENT ON COLUMN ai.training_data_engagement.label_at IS 'The first core activity after the prediction instant and within the horizon; null without one.';
COMMENT ON COLUMN ai.training_data_engagement.since_run_id IS 'The run that published this version.';

CREATE VIEW ops.training_plans AS
SELECT plan.*, timestamptz '2000-01-01 00:00:00+00' AS earliest
FROM (VALUES ('activation', interval '168 hours', interval '888 hours'),
             ('engagement', interval '720 hours', interval '2160 hours')) AS plan (dataset, wait, horizon);
COMMENT ON VIEW ops.training_plans IS 'One row per dataset to learn from: how long after signup it predicts, and how far it looks. A day is 24 hours.';
COMMENT ON COLUMN ops.training_plans.dataset IS 'The dataset.';
COMMENT ON COLUMN ops.training_plans.wait IS 'From signup to the prediction instant.';
COMMENT ON COLUMN ops.training_plans.horizon IS 'From signup to the end of what the label looks at.';
COMMENT ON COLUMN ops.training_plans.earliest IS 'A signup before it is a mistake, such as the epoch, of which nothing can be learned.';

CREATE TABLE ai.training_days (
    dataset text NOT NULL CHECK (dataset IN ('activation', 'engagement')),
    day     date NOT NULL,
    people  bigint NOT NULL,
    split   text CHECK (split IN ('train', 'validation', 'test')),
    PRIMARY KEY (dataset, day)
);
COMMENT ON TABLE ai.training_days IS 'One row per dataset and day (UTC) of prediction instants: a day belongs to one split as a whole.';
COMMENT ON COLUMN ai.training_days.dataset IS 'The dataset.';
COMMENT ON COLUMN ai.training_days.day IS 'The day.';
COMMENT ON COLUMN ai.training_days.people IS 'Rows whose prediction instant falls on it.';
COMMENT ON COLUMN ai.training_days.split IS 'The first 70 of 100 rows are for training, the next 15 for validation, the rest for the test.';

CREATE TABLE ai.training_history (
    user_id        uuid NOT NULL,
    dataset        text NOT NULL CHECK (dataset IN ('activation', 'engagement')),
    prediction_at  timestamptz NOT NULL,
    valid_from_run bigint NOT NULL,
    valid_to_run   bigint NOT NULL,
    training_row   jsonb NOT NULL,
    PRIMARY KEY (user_id, dataset, prediction_at, valid_from_run)
);
COMMENT ON TABLE ai.training_history IS 'One row per training row and version that is no longer current: its label moved, or the row went.';
COMMENT ON COLUMN ai.training_history.user_id IS 'The user.';
COMMENT ON COLUMN ai.training_history.dataset IS 'The dataset.';
COMMENT ON COLUMN ai.training_history.prediction_at IS 'The prediction instant.';
COMMENT ON COLUMN ai.training_history.valid_from_run IS 'The run that published the version.';
COMMENT ON COLUMN ai.training_history.valid_to_run IS 'The run that replaced it, or took the row away.';
COMMENT ON COLUMN ai.training_history.training_row IS 'The version''s columns, as in the dataset''s table.';
