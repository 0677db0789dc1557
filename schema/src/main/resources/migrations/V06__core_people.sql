-- core: who. Every table here is keyed by the user first, so that a cluster can spread and co-locate it by user.

CREATE TABLE core.users (
    user_id       uuid PRIMARY KEY,
    product       text NOT NULL,
    source        text NOT NULL,
    source_key    text NOT NULL,
    source_number bigint,
    source_uuid   uuid,
    population    text NOT NULL CHECK (population IN ('real', 'test', 'ghost', 'deleted')),
    segment       text CHECK (segment IN ('finder', 'standard')),
    country       text,
    started_at    timestamptz,
    since_run_id  bigint NOT NULL
);
COMMENT ON TABLE core.users IS 'One row per user of any product, ghosts included: what the event stream joins with.';
COMMENT ON COLUMN core.users.user_id IS 'The user; made from product and key, so it is the same in every run.';
COMMENT ON COLUMN core.users.product IS 'The product the user belongs to.';
COMMENT ON COLUMN core.users.source IS 'The source the user was read from.';
COMMENT ON COLUMN core.users.source_key IS 'The user''s key in that source, as text.';
COMMENT ON COLUMN core.users.source_number IS 'The same key as a number, where it is one.';
COMMENT ON COLUMN core.users.source_uuid IS 'A second key of the user in that source, by which other sources may point at it (persons.person_id).';
COMMENT ON COLUMN core.users.population IS 'The one population the user belongs to.';
COMMENT ON COLUMN core.users.segment IS 'Segment now; null for users without one.';
COMMENT ON COLUMN core.users.country IS 'Country now; null where unknown.';
COMMENT ON COLUMN core.users.started_at IS 'When the user signed up; null for ghosts.';
COMMENT ON COLUMN core.users.since_run_id IS 'The run that published this version.';

CREATE TABLE core.user_profiles (
    user_id                  uuid PRIMARY KEY,
    chemlink_id              bigint NOT NULL,
    person_id                uuid,
    chemlink_uuid            uuid,
    engagement_person_id     uuid,
    email                    text,
    first_name               text,
    last_name                text,
    population               text NOT NULL CHECK (population IN ('real', 'test', 'deleted')),
    signup_at                timestamptz,
    signup_date              date,
    profile_updated_at       timestamptz,
    deleted_at               timestamptz,
    has_finder               boolean NOT NULL,
    user_type                text NOT NULL CHECK (user_type IN ('FINDER', 'STANDARD')),
    country                  text,
    city                     text,
    company_id               bigint,
    role_id                  bigint,
    company                  text,
    role                     text,
    has_first_name           boolean NOT NULL,
    has_last_name            boolean NOT NULL,
    has_email                boolean NOT NULL,
    has_headline             boolean NOT NULL,
    has_linked_in            boolean NOT NULL,
    has_location             boolean NOT NULL,
    has_company              boolean NOT NULL,
    experience_count         int NOT NULL,
    education_count          int NOT NULL,
    language_count           int NOT NULL,
    embedding_count          int NOT NULL,
    profile_completion_score smallint NOT NULL,
    profile_status           text NOT NULL CHECK (profile_status IN ('FINDER_ENABLED', 'BUILDER_ONLY', 'BASIC_PROFILE')),
    posts_created            int NOT NULL,
    comments_made            int NOT NULL,
    votes_cast               int NOT NULL,
    collections_created      int NOT NULL,
    views_made               int NOT NULL,
    mentions_received        int NOT NULL,
    groups_joined            int NOT NULL,
    engagement_score         int NOT NULL,
    core_activities          int NOT NULL,
    last_activity_date       date,
    last_core_activity_date  date,
    activated_at             timestamptz,
    days_to_activation       int,
    since_run_id             bigint NOT NULL
);
COMMENT ON TABLE core.user_profiles IS 'One row per ChemLink person: what does not move with the as-of instant alone.';
COMMENT ON COLUMN core.user_profiles.user_id IS 'The user.';
COMMENT ON COLUMN core.user_profiles.chemlink_id IS 'persons.id of chemlink-service, the key its tables point at.';
COMMENT ON COLUMN core.user_profiles.person_id IS 'persons.person_id of chemlink-service.';
COMMENT ON COLUMN core.user_profiles.chemlink_uuid IS 'persons.chemlink_id of chemlink-service.';
COMMENT ON COLUMN core.user_profiles.engagement_person_id IS 'The linked account on the social side; null if there is none.';
COMMENT ON COLUMN core.user_profiles.email IS 'Personal: e-mail address.';
COMMENT ON COLUMN core.user_profiles.first_name IS 'Personal: first name.';
COMMENT ON COLUMN core.user_profiles.last_name IS 'Personal: last name.';
COMMENT ON COLUMN core.user_profiles.population IS 'real, test or deleted; a ghost is no ChemLink person.';
COMMENT ON COLUMN core.user_profiles.signup_at IS 'When the account was created.';
COMMENT ON COLUMN core.user_profiles.signup_date IS 'The day of that in the reporting time zone.';
COMMENT ON COLUMN core.user_profiles.profile_updated_at IS 'When the profile was last changed.';
COMMENT ON COLUMN core.user_profiles.deleted_at IS 'When the account was soft-deleted.';
COMMENT ON COLUMN core.user_profiles.has_finder IS 'Whether the account has the Finder now.';
COMMENT ON COLUMN core.user_profiles.user_type IS 'The same as a word.';
COMMENT ON COLUMN core.user_profiles.country IS 'Country of the profile; null where unknown.';
COMMENT ON COLUMN core.user_profiles.city IS 'City of the profile.';
COMMENT ON COLUMN core.user_profiles.company_id IS 'Company of the profile.';
COMMENT ON COLUMN core.user_profiles.role_id IS 'Role of the profile.';
COMMENT ON COLUMN core.user_profiles.company IS 'Name of the company, as it was when this version was published.';
COMMENT ON COLUMN core.user_profiles.role IS 'Title of the role, as it was when this version was published.';
COMMENT ON COLUMN core.user_profiles.has_first_name IS 'Whether the first name is filled.';
COMMENT ON COLUMN core.user_profiles.has_last_name IS 'Whether the last name is filled.';
COMMENT ON COLUMN core.user_profiles.has_email IS 'Whether the e-mail is filled.';
COMMENT ON COLUMN core.user_profiles.has_headline IS 'Whether the headline is longer than 10 characters.';
COMMENT ON COLUMN core.user_profiles.has_linked_in IS 'Whether a LinkedIn address is filled.';
COMMENT ON COLUMN core.user_profiles.has_location IS 'Whether a location is set.';
COMMENT ON COLUMN core.user_profiles.has_company IS 'Whether a company is set.';
COMMENT ON COLUMN core.user_profiles.experience_count IS 'Live jobs in the profile.';
COMMENT ON COLUMN core.user_profiles.education_count IS 'Live courses of study in the profile.';
COMMENT ON COLUMN core.user_profiles.language_count IS 'Live languages in the profile.';
COMMENT ON COLUMN core.user_profiles.embedding_count IS 'Live searchable pieces of the profile.';
COMMENT ON COLUMN core.user_profiles.profile_completion_score IS '0 to 100; see the metric catalogue.';
COMMENT ON COLUMN core.user_profiles.profile_status IS 'How far the profile is.';
COMMENT ON COLUMN core.user_profiles.posts_created IS 'Posts written.';
COMMENT ON COLUMN core.user_profiles.comments_made IS 'Comments written.';
COMMENT ON COLUMN core.user_profiles.votes_cast IS 'Votes on Finder results.';
COMMENT ON COLUMN core.user_profiles.collections_created IS 'Collections created.';
COMMENT ON COLUMN core.user_profiles.views_made IS 'Profiles viewed.';
COMMENT ON COLUMN core.user_profiles.mentions_received IS 'Times mentioned.';
COMMENT ON COLUMN core.user_profiles.groups_joined IS 'Groups joined.';
COMMENT ON COLUMN core.user_profiles.engagement_score IS 'Posts x 3 + comments x 2 + votes + collections x 5.';
COMMENT ON COLUMN core.user_profiles.core_activities IS 'Core activities ever.';
COMMENT ON COLUMN core.user_profiles.last_activity_date IS 'Day of the last activity of any kind, in the reporting time zone.';
COMMENT ON COLUMN core.user_profiles.last_core_activity_date IS 'Day of the last core activity, in the reporting time zone.';
COMMENT ON COLUMN core.user_profiles.activated_at IS 'The first core activity since signup.';
COMMENT ON COLUMN core.user_profiles.days_to_activation IS 'Whole days from signup to that.';
COMMENT ON COLUMN core.user_profiles.since_run_id IS 'The run that published this version.';

-- Apart from the profiles, because it changes with the day alone and makes no new version of anybody.
CREATE TABLE core.recent_activity (
    user_id             uuid PRIMARY KEY,
    product             text NOT NULL,
    population          text NOT NULL,
    segment             text,
    country             text,
    activated           boolean NOT NULL,
    last_core_activity_date date,
    core_activities_30d int NOT NULL,
    core_days_30d       int NOT NULL
);
COMMENT ON TABLE core.recent_activity IS 'One row per ChemLink person with a core activity in the 30 days up to as-of.';
COMMENT ON COLUMN core.recent_activity.user_id IS 'The user.';
COMMENT ON COLUMN core.recent_activity.product IS 'As in core.users.';
COMMENT ON COLUMN core.recent_activity.population IS 'As in core.users.';
COMMENT ON COLUMN core.recent_activity.segment IS 'As in core.users.';
COMMENT ON COLUMN core.recent_activity.country IS 'As in core.users.';
COMMENT ON COLUMN core.recent_activity.activated IS 'Whether any core activity was since signup.';
COMMENT ON COLUMN core.recent_activity.last_core_activity_date IS 'As in core.user_profiles: the last one up to the as-of instant.';
COMMENT ON COLUMN core.recent_activity.core_activities_30d IS 'How many.';
COMMENT ON COLUMN core.recent_activity.core_days_30d IS 'On how many different days.';

CREATE VIEW core.unified_users AS
SELECT profile.user_id, profile.chemlink_id, profile.person_id, profile.chemlink_uuid, profile.engagement_person_id,
       profile.email, profile.first_name, profile.last_name, profile.population,
       profile.signup_at, profile.signup_date, profile.profile_updated_at, profile.deleted_at,
       profile.has_finder, profile.user_type, profile.country, profile.city, profile.company_id, profile.role_id,
       profile.experience_count, profile.education_count, profile.language_count,
       profile.profile_completion_score, profile.profile_status,
       profile.posts_created, profile.comments_made, profile.votes_cast, profile.collections_created,
       profile.views_made, profile.mentions_received, profile.groups_joined, profile.engagement_score,
       profile.core_activities, coalesce(recent.core_activities_30d, 0) AS core_activities_30d,
       profile.last_activity_date, profile.last_core_activity_date,
       profile.activated_at, profile.days_to_activation,
       CASE WHEN profile.activated_at IS NULL THEN 'NOT_ACTIVATED' ELSE 'ACTIVATED' END AS activation_status,
       published.as_of_date - profile.signup_date AS days_since_signup,
       CASE
           WHEN profile.activated_at IS NULL AND profile.signup_date >= published.as_of_date - 30 THEN 'NEW'
           WHEN profile.activated_at IS NULL THEN 'NEVER_ACTIVATED'
           WHEN recent.core_activities_30d >= 5 THEN 'ENGAGED'
           WHEN recent.core_activities_30d >= 1 THEN 'ACTIVATED'
           WHEN profile.last_core_activity_date >= published.as_of_date - 90 THEN 'DORMANT'
           ELSE 'CHURNED'
       END AS user_lifecycle_stage
FROM core.user_profiles AS profile
CROSS JOIN ops.published AS published
LEFT JOIN core.recent_activity AS recent ON recent.user_id = profile.user_id;
COMMENT ON VIEW core.unified_users IS 'One row per ChemLink person, with what follows from the as-of instant worked out when read.';
COMMENT ON COLUMN core.unified_users.user_id IS 'The user.';
COMMENT ON COLUMN core.unified_users.chemlink_id IS 'persons.id of chemlink-service, the key its tables point at.';
COMMENT ON COLUMN core.unified_users.person_id IS 'persons.person_id of chemlink-service.';
COMMENT ON COLUMN core.unified_users.chemlink_uuid IS 'persons.chemlink_id of chemlink-service.';
COMMENT ON COLUMN core.unified_users.engagement_person_id IS 'The linked account on the social side; null if there is none.';
COMMENT ON COLUMN core.unified_users.email IS 'Personal: e-mail address.';
COMMENT ON COLUMN core.unified_users.first_name IS 'Personal: first name.';
COMMENT ON COLUMN core.unified_users.last_name IS 'Personal: last name.';
COMMENT ON COLUMN core.unified_users.population IS 'real, test or deleted; a ghost is no ChemLink person.';
COMMENT ON COLUMN core.unified_users.signup_at IS 'When the account was created.';
COMMENT ON COLUMN core.unified_users.signup_date IS 'The day of that in the reporting time zone.';
COMMENT ON COLUMN core.unified_users.profile_updated_at IS 'When the profile was last changed.';
COMMENT ON COLUMN core.unified_users.deleted_at IS 'When the account was soft-deleted.';
COMMENT ON COLUMN core.unified_users.has_finder IS 'Whether the account has the Finder now.';
COMMENT ON COLUMN core.unified_users.user_type IS 'The same as a word.';
COMMENT ON COLUMN core.unified_users.country IS 'Country of the profile; null where unknown.';
COMMENT ON COLUMN core.unified_users.city IS 'City of the profile.';
COMMENT ON COLUMN core.unified_users.company_id IS 'Company of the profile.';
COMMENT ON COLUMN core.unified_users.role_id IS 'Role of the profile.';
COMMENT ON COLUMN core.unified_users.experience_count IS 'Live jobs in the profile.';
COMMENT ON COLUMN core.unified_users.education_count IS 'Live courses of study in the profile.';
COMMENT ON COLUMN core.unified_users.language_count IS 'Live languages in the profile.';
COMMENT ON COLUMN core.unified_users.profile_completion_score IS '0 to 100; see the metric catalogue.';
COMMENT ON COLUMN core.unified_users.profile_status IS 'How far the profile is.';
COMMENT ON COLUMN core.unified_users.posts_created IS 'Posts written.';
COMMENT ON COLUMN core.unified_users.comments_made IS 'Comments written.';
COMMENT ON COLUMN core.unified_users.votes_cast IS 'Votes on Finder results.';
COMMENT ON COLUMN core.unified_users.collections_created IS 'Collections created.';
COMMENT ON COLUMN core.unified_users.views_made IS 'Profiles viewed.';
COMMENT ON COLUMN core.unified_users.mentions_received IS 'Times mentioned.';
COMMENT ON COLUMN core.unified_users.groups_joined IS 'Groups joined.';
COMMENT ON COLUMN core.unified_users.engagement_score IS 'Posts x 3 + comments x 2 + votes + collections x 5.';
COMMENT ON COLUMN core.unified_users.core_activities IS 'Core activities ever.';
COMMENT ON COLUMN core.unified_users.core_activities_30d IS 'Core activities in the last 30 days before the as-of day.';
COMMENT ON COLUMN core.unified_users.last_activity_date IS 'Day of the last activity of any kind, in the reporting time zone.';
COMMENT ON COLUMN core.unified_users.last_core_activity_date IS 'Day of the last core activity, in the reporting time zone.';
COMMENT ON COLUMN core.unified_users.activated_at IS 'The first core activity since signup.';
COMMENT ON COLUMN core.unified_users.days_to_activation IS 'Whole days from signup to that.';
COMMENT ON COLUMN core.unified_users.activation_status IS 'ACTIVATED after the first core activity, else NOT_ACTIVATED.';
COMMENT ON COLUMN core.unified_users.days_since_signup IS 'Days from signup to the as-of day.';
COMMENT ON COLUMN core.unified_users.user_lifecycle_stage IS 'Stage on the as-of day: NEW, NEVER_ACTIVATED, ENGAGED, ACTIVATED, DORMANT or CHURNED.';

CREATE TABLE core.user_profile_history (
    user_id        uuid NOT NULL,
    valid_from_run bigint NOT NULL,
    valid_to_run   bigint NOT NULL,
    profile        jsonb NOT NULL,
    PRIMARY KEY (user_id, valid_from_run)
);
COMMENT ON TABLE core.user_profile_history IS 'One row per user and version that is no longer current.';
COMMENT ON COLUMN core.user_profile_history.user_id IS 'The user.';
COMMENT ON COLUMN core.user_profile_history.valid_from_run IS 'The run that published the version.';
COMMENT ON COLUMN core.user_profile_history.valid_to_run IS 'The run that published the next one, or took the user away.';
COMMENT ON COLUMN core.user_profile_history.profile IS 'The version''s columns, as in core.user_profiles.';

CREATE TABLE core.engagement_accounts (
    user_id              uuid NOT NULL,
    engagement_person_id uuid NOT NULL,
    link                 text NOT NULL CHECK (link IN ('linked', 'duplicate', 'ghost')),
    ghost_cause          text CHECK (ghost_cause IN ('never_existed', 'deleted', 'no_external_id')),
    population           text NOT NULL CHECK (population IN ('real', 'test', 'ghost')),
    email_suggests       uuid,
    created_at           timestamptz,
    updated_at           timestamptz,
    deleted_at           timestamptz,
    PRIMARY KEY (user_id, engagement_person_id)
);
COMMENT ON TABLE core.engagement_accounts IS 'One row per account on the social side, and the ChemLink person it stands for.';
COMMENT ON COLUMN core.engagement_accounts.user_id IS 'The user its activity counts for: the linked person, else the ghost.';
COMMENT ON COLUMN core.engagement_accounts.engagement_person_id IS 'Key of the account.';
COMMENT ON COLUMN core.engagement_accounts.link IS 'linked: stands for the person; duplicate: another account does, updated later; ghost: resolves to nobody.';
COMMENT ON COLUMN core.engagement_accounts.ghost_cause IS 'Why it resolves to nobody.';
COMMENT ON COLUMN core.engagement_accounts.population IS 'The population of that user.';
COMMENT ON COLUMN core.engagement_accounts.email_suggests IS 'A person with the same e-mail, where external_id does not say so: a hint, never a link.';
COMMENT ON COLUMN core.engagement_accounts.created_at IS 'When the account was created.';
COMMENT ON COLUMN core.engagement_accounts.updated_at IS 'When it was last changed.';
COMMENT ON COLUMN core.engagement_accounts.deleted_at IS 'When it was soft-deleted.';

CREATE TABLE core.experiences (
    user_id       uuid NOT NULL,
    experience_id bigint NOT NULL,
    company_id    bigint,
    role_id       bigint,
    project_id    bigint,
    location_id   bigint,
    type          text,
    started_on    date,
    ended_on      date,
    created_at    timestamptz,
    PRIMARY KEY (user_id, experience_id)
);
COMMENT ON TABLE core.experiences IS 'One row per live job in a profile, its dates read from text.';
COMMENT ON COLUMN core.experiences.user_id IS 'Whose job.';
COMMENT ON COLUMN core.experiences.experience_id IS 'Key in the source.';
COMMENT ON COLUMN core.experiences.company_id IS 'At which company.';
COMMENT ON COLUMN core.experiences.role_id IS 'In which role.';
COMMENT ON COLUMN core.experiences.project_id IS 'On which project.';
COMMENT ON COLUMN core.experiences.location_id IS 'In which place.';
COMMENT ON COLUMN core.experiences.type IS 'Kind of employment.';
COMMENT ON COLUMN core.experiences.started_on IS 'Begin; null where the text is no date.';
COMMENT ON COLUMN core.experiences.ended_on IS 'End; null where the text is no date or the job goes on.';
COMMENT ON COLUMN core.experiences.created_at IS 'When it was added.';

CREATE TABLE core.education (
    user_id        uuid NOT NULL,
    education_id   bigint NOT NULL,
    school_id      bigint,
    degree_id      bigint,
    field_of_study text,
    started_on     date,
    ended_on       date,
    created_at     timestamptz,
    PRIMARY KEY (user_id, education_id)
);
COMMENT ON TABLE core.education IS 'One row per live course of study in a profile, its dates read from text.';
COMMENT ON COLUMN core.education.user_id IS 'Whose study.';
COMMENT ON COLUMN core.education.education_id IS 'Key in the source.';
COMMENT ON COLUMN core.education.school_id IS 'At which school.';
COMMENT ON COLUMN core.education.degree_id IS 'For which degree.';
COMMENT ON COLUMN core.education.field_of_study IS 'Field, as typed.';
COMMENT ON COLUMN core.education.started_on IS 'Begin; null where the text is no date.';
COMMENT ON COLUMN core.education.ended_on IS 'End; null where the text is no date or the study goes on.';
COMMENT ON COLUMN core.education.created_at IS 'When it was added.';

CREATE TABLE core.user_languages (
    user_id          uuid NOT NULL,
    user_language_id bigint NOT NULL,
    language_id      bigint,
    proficiency      text,
    created_at       timestamptz,
    PRIMARY KEY (user_id, user_language_id)
);
COMMENT ON TABLE core.user_languages IS 'One row per live language in a profile.';
COMMENT ON COLUMN core.user_languages.user_id IS 'Who speaks it.';
COMMENT ON COLUMN core.user_languages.user_language_id IS 'Key in the source.';
COMMENT ON COLUMN core.user_languages.language_id IS 'Which language.';
COMMENT ON COLUMN core.user_languages.proficiency IS 'How well.';
COMMENT ON COLUMN core.user_languages.created_at IS 'When it was added.';

CREATE TABLE core.user_embeddings (
    user_id      uuid NOT NULL,
    embedding_id bigint NOT NULL,
    type         text,
    created_at   timestamptz,
    PRIMARY KEY (user_id, embedding_id)
);
COMMENT ON TABLE core.user_embeddings IS 'One row per live searchable piece of a profile; its text stays in staging.';
COMMENT ON COLUMN core.user_embeddings.user_id IS 'Whose profile.';
COMMENT ON COLUMN core.user_embeddings.embedding_id IS 'Key in the source.';
COMMENT ON COLUMN core.user_embeddings.type IS 'What the piece is about.';
COMMENT ON COLUMN core.user_embeddings.created_at IS 'When it was made searchable.';

CREATE TABLE core.update_minutes (
    minute  timestamptz PRIMARY KEY,
    persons bigint NOT NULL
);
COMMENT ON TABLE core.update_minutes IS 'One row per minute in which profiles were last changed: what tells a bulk update from people''s own doing.';
COMMENT ON COLUMN core.update_minutes.minute IS 'Begin of the minute.';
COMMENT ON COLUMN core.update_minutes.persons IS 'ChemLink persons, deleted ones included, last changed in it.';
CREATE INDEX update_minutes_with_many ON core.update_minutes (persons) WHERE persons >= 20;

CREATE TABLE core.table_rows (
    table_name text PRIMARY KEY,
    rows       bigint NOT NULL,
    deleted    bigint NOT NULL
);
COMMENT ON TABLE core.table_rows IS 'One row per source table whose rows are deleted softly: how many it has.';
COMMENT ON COLUMN core.table_rows.table_name IS 'The table, as the source calls it.';
COMMENT ON COLUMN core.table_rows.rows IS 'Its rows.';
COMMENT ON COLUMN core.table_rows.deleted IS 'Of them, soft-deleted.';

CREATE TABLE core.bulk_minutes (
    minute timestamptz PRIMARY KEY
);
COMMENT ON TABLE core.bulk_minutes IS 'One row per minute whose profile updates were bulk: at least 20 persons and 1 % of all were last changed in it.';
COMMENT ON COLUMN core.bulk_minutes.minute IS 'The minute.';

CREATE INDEX users_by_start ON core.users (started_at);
CREATE INDEX engagement_accounts_by_account ON core.engagement_accounts (engagement_person_id);
CREATE INDEX user_profiles_by_address ON core.user_profiles USING hash ((lower(btrim(email, E' \t\r\n') COLLATE "C")));
