-- staging.chemlink_*: what the last published sync read from chemlink-service (profiles, Finder).
-- One table per source table, with the source's own column types: a table here IS the contract that a source is
-- compared with before it is read. Never read, and so not here: embedded_vector, mobile_number, secondary_email, profile.

CREATE TABLE staging.chemlink_locations (
    id         bigint PRIMARY KEY,
    country    varchar,
    city       varchar,
    created_at timestamptz,
    updated_at timestamptz,
    deleted_at timestamptz
);
COMMENT ON TABLE staging.chemlink_locations IS 'One row per place (country and city).';
COMMENT ON COLUMN staging.chemlink_locations.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_locations.country IS 'Country name.';
COMMENT ON COLUMN staging.chemlink_locations.city IS 'City name.';
COMMENT ON COLUMN staging.chemlink_locations.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_locations.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_locations.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_companies (
    id          bigint PRIMARY KEY,
    name        varchar,
    description text,
    created_at  timestamptz,
    updated_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE staging.chemlink_companies IS 'One row per company.';
COMMENT ON COLUMN staging.chemlink_companies.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_companies.name IS 'Company name.';
COMMENT ON COLUMN staging.chemlink_companies.description IS 'What the company does.';
COMMENT ON COLUMN staging.chemlink_companies.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_companies.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_companies.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_roles (
    id          bigint PRIMARY KEY,
    title       varchar,
    description text,
    created_at  timestamptz,
    updated_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE staging.chemlink_roles IS 'One row per job title.';
COMMENT ON COLUMN staging.chemlink_roles.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_roles.title IS 'Job title.';
COMMENT ON COLUMN staging.chemlink_roles.description IS 'What the role is about.';
COMMENT ON COLUMN staging.chemlink_roles.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_roles.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_roles.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_projects (
    id          bigint PRIMARY KEY,
    name        varchar,
    description text,
    created_at  timestamptz,
    updated_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE staging.chemlink_projects IS 'One row per project.';
COMMENT ON COLUMN staging.chemlink_projects.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_projects.name IS 'Project name.';
COMMENT ON COLUMN staging.chemlink_projects.description IS 'What the project is about.';
COMMENT ON COLUMN staging.chemlink_projects.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_projects.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_projects.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_schools (
    id         bigint PRIMARY KEY,
    name       varchar,
    location   varchar,
    created_at timestamptz,
    updated_at timestamptz,
    deleted_at timestamptz
);
COMMENT ON TABLE staging.chemlink_schools IS 'One row per school.';
COMMENT ON COLUMN staging.chemlink_schools.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_schools.name IS 'School name.';
COMMENT ON COLUMN staging.chemlink_schools.location IS 'Where it is.';
COMMENT ON COLUMN staging.chemlink_schools.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_schools.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_schools.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_degrees (
    id         bigint PRIMARY KEY,
    name       varchar,
    type       varchar,
    created_at timestamptz,
    updated_at timestamptz,
    deleted_at timestamptz
);
COMMENT ON TABLE staging.chemlink_degrees IS 'One row per degree.';
COMMENT ON COLUMN staging.chemlink_degrees.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_degrees.name IS 'Degree name.';
COMMENT ON COLUMN staging.chemlink_degrees.type IS 'Kind of degree.';
COMMENT ON COLUMN staging.chemlink_degrees.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_degrees.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_degrees.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_languages (
    id         bigint PRIMARY KEY,
    name       varchar,
    code       varchar,
    created_at timestamptz,
    updated_at timestamptz,
    deleted_at timestamptz
);
COMMENT ON TABLE staging.chemlink_languages IS 'One row per language.';
COMMENT ON COLUMN staging.chemlink_languages.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_languages.name IS 'Language name.';
COMMENT ON COLUMN staging.chemlink_languages.code IS 'Language code.';
COMMENT ON COLUMN staging.chemlink_languages.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_languages.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_languages.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_persons (
    id                          bigint PRIMARY KEY,
    person_id                   uuid,
    chemlink_id                 uuid,
    kratos_id                   uuid,
    hydra_id                    uuid,
    first_name                  varchar,
    middle_name                 varchar,
    last_name                   varchar,
    email                       varchar,
    mobile_number_country_code  varchar,
    profile_picture             varchar,
    linked_in_url               varchar,
    headline_description        text,
    career_goals                text,
    business_experience_summary text,
    location_id                 bigint,
    company_id                  bigint,
    role_id                     bigint,
    has_finder                  boolean,
    created_at                  timestamptz,
    updated_at                  timestamptz,
    deleted_at                  timestamptz
);
COMMENT ON TABLE staging.chemlink_persons IS 'One row per ChemLink account.';
COMMENT ON COLUMN staging.chemlink_persons.id IS 'The key everything else in chemlink-service points at.';
COMMENT ON COLUMN staging.chemlink_persons.person_id IS 'A second identity of the account; not the same as id.';
COMMENT ON COLUMN staging.chemlink_persons.chemlink_id IS 'A third identity of the account.';
COMMENT ON COLUMN staging.chemlink_persons.kratos_id IS 'Identity at the login service.';
COMMENT ON COLUMN staging.chemlink_persons.hydra_id IS 'Identity at the token service.';
COMMENT ON COLUMN staging.chemlink_persons.first_name IS 'Personal: first name.';
COMMENT ON COLUMN staging.chemlink_persons.middle_name IS 'Personal: middle name.';
COMMENT ON COLUMN staging.chemlink_persons.last_name IS 'Personal: last name.';
COMMENT ON COLUMN staging.chemlink_persons.email IS 'Personal: e-mail address.';
COMMENT ON COLUMN staging.chemlink_persons.mobile_number_country_code IS 'Country code of the phone number; the number itself is never read.';
COMMENT ON COLUMN staging.chemlink_persons.profile_picture IS 'Personal: key of the profile picture.';
COMMENT ON COLUMN staging.chemlink_persons.linked_in_url IS 'Personal: LinkedIn address.';
COMMENT ON COLUMN staging.chemlink_persons.headline_description IS 'Personal: headline of the profile.';
COMMENT ON COLUMN staging.chemlink_persons.career_goals IS 'Personal: career goals, free text.';
COMMENT ON COLUMN staging.chemlink_persons.business_experience_summary IS 'Personal: experience, free text.';
COMMENT ON COLUMN staging.chemlink_persons.location_id IS 'Where the person is.';
COMMENT ON COLUMN staging.chemlink_persons.company_id IS 'Whom the person works for.';
COMMENT ON COLUMN staging.chemlink_persons.role_id IS 'What the person works as.';
COMMENT ON COLUMN staging.chemlink_persons.has_finder IS 'Whether the account has the Finder.';
COMMENT ON COLUMN staging.chemlink_persons.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_persons.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_persons.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_experiences (
    id          bigint PRIMARY KEY,
    person_id   bigint,
    company_id  bigint,
    role_id     bigint,
    project_id  bigint,
    location_id bigint,
    description text,
    type        varchar,
    city        varchar,
    start_date  varchar,
    end_date    varchar,
    created_at  timestamptz,
    updated_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE staging.chemlink_experiences IS 'One row per job in a person''s profile.';
COMMENT ON COLUMN staging.chemlink_experiences.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_experiences.person_id IS 'Whose job (persons.id).';
COMMENT ON COLUMN staging.chemlink_experiences.company_id IS 'At which company.';
COMMENT ON COLUMN staging.chemlink_experiences.role_id IS 'In which role.';
COMMENT ON COLUMN staging.chemlink_experiences.project_id IS 'On which project.';
COMMENT ON COLUMN staging.chemlink_experiences.location_id IS 'In which place.';
COMMENT ON COLUMN staging.chemlink_experiences.description IS 'Personal: free text.';
COMMENT ON COLUMN staging.chemlink_experiences.type IS 'Kind of employment.';
COMMENT ON COLUMN staging.chemlink_experiences.city IS 'City as typed.';
COMMENT ON COLUMN staging.chemlink_experiences.start_date IS 'Begin, as typed; may be anything.';
COMMENT ON COLUMN staging.chemlink_experiences.end_date IS 'End, as typed; may be anything.';
COMMENT ON COLUMN staging.chemlink_experiences.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_experiences.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_experiences.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_education (
    id             bigint PRIMARY KEY,
    person_id      bigint,
    school_id      bigint,
    degree_id      bigint,
    field_of_study varchar,
    description    text,
    start_date     varchar,
    end_date       varchar,
    created_at     timestamptz,
    updated_at     timestamptz,
    deleted_at     timestamptz
);
COMMENT ON TABLE staging.chemlink_education IS 'One row per course of study in a person''s profile.';
COMMENT ON COLUMN staging.chemlink_education.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_education.person_id IS 'Whose study (persons.id).';
COMMENT ON COLUMN staging.chemlink_education.school_id IS 'At which school.';
COMMENT ON COLUMN staging.chemlink_education.degree_id IS 'For which degree.';
COMMENT ON COLUMN staging.chemlink_education.field_of_study IS 'Field, as typed.';
COMMENT ON COLUMN staging.chemlink_education.description IS 'Personal: free text.';
COMMENT ON COLUMN staging.chemlink_education.start_date IS 'Begin, as typed; may be anything.';
COMMENT ON COLUMN staging.chemlink_education.end_date IS 'End, as typed; may be anything.';
COMMENT ON COLUMN staging.chemlink_education.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_education.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_education.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_person_languages (
    id          bigint PRIMARY KEY,
    person_id   bigint,
    language_id bigint,
    proficiency varchar,
    created_at  timestamptz,
    updated_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE staging.chemlink_person_languages IS 'One row per language a person speaks.';
COMMENT ON COLUMN staging.chemlink_person_languages.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_person_languages.person_id IS 'Who speaks it (persons.id).';
COMMENT ON COLUMN staging.chemlink_person_languages.language_id IS 'Which language.';
COMMENT ON COLUMN staging.chemlink_person_languages.proficiency IS 'How well.';
COMMENT ON COLUMN staging.chemlink_person_languages.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_person_languages.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_person_languages.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_collections (
    id          bigint PRIMARY KEY,
    person_id   bigint,
    name        varchar,
    description text,
    privacy     varchar,
    created_at  timestamptz,
    updated_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE staging.chemlink_collections IS 'One row per collection of profiles.';
COMMENT ON COLUMN staging.chemlink_collections.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_collections.person_id IS 'Whose collection (persons.id).';
COMMENT ON COLUMN staging.chemlink_collections.name IS 'Personal: name, free text.';
COMMENT ON COLUMN staging.chemlink_collections.description IS 'Personal: free text.';
COMMENT ON COLUMN staging.chemlink_collections.privacy IS 'PUBLIC, PRIVATE or null.';
COMMENT ON COLUMN staging.chemlink_collections.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_collections.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_collections.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_collection_profiles (
    id            bigint PRIMARY KEY,
    collection_id bigint,
    person_id     bigint,
    added_by      bigint,
    rank          integer,
    created_at    timestamptz,
    updated_at    timestamptz,
    deleted_at    timestamptz
);
COMMENT ON TABLE staging.chemlink_collection_profiles IS 'One row per profile put into a collection.';
COMMENT ON COLUMN staging.chemlink_collection_profiles.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_collection_profiles.collection_id IS 'Which collection.';
COMMENT ON COLUMN staging.chemlink_collection_profiles.person_id IS 'Whose profile (persons.id).';
COMMENT ON COLUMN staging.chemlink_collection_profiles.added_by IS 'Who put it there (persons.id).';
COMMENT ON COLUMN staging.chemlink_collection_profiles.rank IS 'Position in the collection.';
COMMENT ON COLUMN staging.chemlink_collection_profiles.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_collection_profiles.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_collection_profiles.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_collection_collaborators (
    id            bigint PRIMARY KEY,
    collection_id bigint,
    person_id     bigint,
    added_by      bigint,
    access_type   varchar,
    created_at    timestamptz,
    updated_at    timestamptz,
    deleted_at    timestamptz
);
COMMENT ON TABLE staging.chemlink_collection_collaborators IS 'One row per person a collection is shared with.';
COMMENT ON COLUMN staging.chemlink_collection_collaborators.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_collection_collaborators.collection_id IS 'Which collection.';
COMMENT ON COLUMN staging.chemlink_collection_collaborators.person_id IS 'With whom (persons.id).';
COMMENT ON COLUMN staging.chemlink_collection_collaborators.added_by IS 'Who shared it (persons.id).';
COMMENT ON COLUMN staging.chemlink_collection_collaborators.access_type IS 'What the other may do.';
COMMENT ON COLUMN staging.chemlink_collection_collaborators.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_collection_collaborators.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_collection_collaborators.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_embeddings (
    id               bigint PRIMARY KEY,
    person_id        bigint,
    embedded_text    text,
    type             varchar,
    start_date       date,
    end_date         date,
    score_multiplier text,
    created_at       timestamptz,
    updated_at       timestamptz,
    deleted_at       timestamptz
);
COMMENT ON TABLE staging.chemlink_embeddings IS 'One row per searchable piece of a profile.';
COMMENT ON COLUMN staging.chemlink_embeddings.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_embeddings.person_id IS 'Whose profile (persons.id).';
COMMENT ON COLUMN staging.chemlink_embeddings.embedded_text IS 'Personal: the text that was made searchable.';
COMMENT ON COLUMN staging.chemlink_embeddings.type IS 'Which part of the profile.';
COMMENT ON COLUMN staging.chemlink_embeddings.start_date IS 'Begin of what the text is about.';
COMMENT ON COLUMN staging.chemlink_embeddings.end_date IS 'End of what the text is about.';
COMMENT ON COLUMN staging.chemlink_embeddings.score_multiplier IS 'Weight in search, as text.';
COMMENT ON COLUMN staging.chemlink_embeddings.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_embeddings.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_embeddings.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_query_embeddings (
    id            bigint PRIMARY KEY,
    intent        varchar,
    embedded_text text,
    created_at    timestamptz,
    updated_at    timestamptz,
    deleted_at    timestamptz
);
COMMENT ON TABLE staging.chemlink_query_embeddings IS 'One row per Finder search; the source does not say who searched.';
COMMENT ON COLUMN staging.chemlink_query_embeddings.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_query_embeddings.intent IS 'What the search was for.';
COMMENT ON COLUMN staging.chemlink_query_embeddings.embedded_text IS 'Personal: the text searched for.';
COMMENT ON COLUMN staging.chemlink_query_embeddings.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_query_embeddings.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_query_embeddings.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_query_votes (
    id         bigint PRIMARY KEY,
    voter_id   bigint,
    profile_id bigint,
    type       varchar,
    score      numeric,
    created_at timestamptz,
    updated_at timestamptz,
    deleted_at timestamptz
);
COMMENT ON TABLE staging.chemlink_query_votes IS 'One row per vote on a search result.';
COMMENT ON COLUMN staging.chemlink_query_votes.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_query_votes.voter_id IS 'Who voted (persons.id).';
COMMENT ON COLUMN staging.chemlink_query_votes.profile_id IS 'On whose profile; nothing guarantees that it exists.';
COMMENT ON COLUMN staging.chemlink_query_votes.type IS 'Kind of vote.';
COMMENT ON COLUMN staging.chemlink_query_votes.score IS 'Value of the vote.';
COMMENT ON COLUMN staging.chemlink_query_votes.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_query_votes.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_query_votes.deleted_at IS 'When the vote was soft-deleted; production has no such column, and then it is null.';

CREATE TABLE staging.chemlink_view_access (
    id         bigint PRIMARY KEY,
    person_id  bigint,
    user_id    uuid,
    type       varchar,
    expiry     timestamptz,
    created_at timestamptz,
    updated_at timestamptz,
    deleted_at timestamptz
);
COMMENT ON TABLE staging.chemlink_view_access IS 'One row per profile view.';
COMMENT ON COLUMN staging.chemlink_view_access.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_view_access.person_id IS 'Who viewed (persons.id).';
COMMENT ON COLUMN staging.chemlink_view_access.user_id IS 'The viewed profile, as a uuid.';
COMMENT ON COLUMN staging.chemlink_view_access.type IS 'Kind of access.';
COMMENT ON COLUMN staging.chemlink_view_access.expiry IS 'When the access ends.';
COMMENT ON COLUMN staging.chemlink_view_access.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_view_access.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_view_access.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.chemlink_glossary (
    id          bigint PRIMARY KEY,
    term        varchar,
    meaning     varchar,
    category    varchar,
    description varchar,
    created_at  timestamptz,
    updated_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE staging.chemlink_glossary IS 'One row per term of the glossary.';
COMMENT ON COLUMN staging.chemlink_glossary.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.chemlink_glossary.term IS 'The term.';
COMMENT ON COLUMN staging.chemlink_glossary.meaning IS 'What it means.';
COMMENT ON COLUMN staging.chemlink_glossary.category IS 'Field it belongs to.';
COMMENT ON COLUMN staging.chemlink_glossary.description IS 'More about it.';
COMMENT ON COLUMN staging.chemlink_glossary.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.chemlink_glossary.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.chemlink_glossary.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

-- By whom: so that a sync of the changes finds everything of the few people they are about.
CREATE INDEX chemlink_experiences_by_person_id ON staging.chemlink_experiences (person_id);
CREATE INDEX chemlink_education_by_person_id ON staging.chemlink_education (person_id);
CREATE INDEX chemlink_person_languages_by_person_id ON staging.chemlink_person_languages (person_id);
CREATE INDEX chemlink_collections_by_person_id ON staging.chemlink_collections (person_id);
CREATE INDEX chemlink_collection_profiles_by_added_by ON staging.chemlink_collection_profiles (added_by);
CREATE INDEX chemlink_collection_profiles_by_collection_id ON staging.chemlink_collection_profiles (collection_id);
CREATE INDEX chemlink_collection_collaborators_by_added_by ON staging.chemlink_collection_collaborators (added_by);
CREATE INDEX chemlink_collection_collaborators_by_collection_id ON staging.chemlink_collection_collaborators (collection_id);
CREATE INDEX chemlink_embeddings_by_person_id ON staging.chemlink_embeddings (person_id);
CREATE INDEX chemlink_query_votes_by_voter_id ON staging.chemlink_query_votes (voter_id);
CREATE INDEX chemlink_view_access_by_person_id ON staging.chemlink_view_access (person_id);
CREATE INDEX chemlink_persons_by_person_id ON staging.chemlink_persons (person_id);
