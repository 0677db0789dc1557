-- staging.engagement_*: what the last published sync read from engagement-platform (the social side).
-- One table per source table, with the source's own column types: a table here IS the contract that a source is
-- compared with before it is read. Never read, and so not here: embedded_vector, mobile_number, secondary_email, profile.

CREATE TABLE staging.engagement_persons (
    id                         uuid PRIMARY KEY,
    external_id                varchar,
    iam_id                     varchar,
    first_name                 varchar,
    middle_name                varchar,
    last_name                  varchar,
    email                      varchar,
    mobile_number_country_code varchar,
    profile_picture_key        varchar,
    profile_pic_updated_at     timestamptz,
    company_name               varchar,
    role_title                 varchar,
    employment_status          varchar,
    created_at                 timestamptz,
    updated_at                 timestamptz,
    deleted_at                 timestamptz
);
COMMENT ON TABLE staging.engagement_persons IS 'One row per account on the social side.';
COMMENT ON COLUMN staging.engagement_persons.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.engagement_persons.external_id IS 'Points at a ChemLink account: persons.id or persons.person_id, as text.';
COMMENT ON COLUMN staging.engagement_persons.iam_id IS 'Identity at the login service.';
COMMENT ON COLUMN staging.engagement_persons.first_name IS 'Personal: first name.';
COMMENT ON COLUMN staging.engagement_persons.middle_name IS 'Personal: middle name.';
COMMENT ON COLUMN staging.engagement_persons.last_name IS 'Personal: last name.';
COMMENT ON COLUMN staging.engagement_persons.email IS 'Personal: e-mail address.';
COMMENT ON COLUMN staging.engagement_persons.mobile_number_country_code IS 'Country code of the phone number; the number itself is never read.';
COMMENT ON COLUMN staging.engagement_persons.profile_picture_key IS 'Personal: key of the profile picture.';
COMMENT ON COLUMN staging.engagement_persons.profile_pic_updated_at IS 'When the picture changed.';
COMMENT ON COLUMN staging.engagement_persons.company_name IS 'Company, as typed.';
COMMENT ON COLUMN staging.engagement_persons.role_title IS 'Role, as typed.';
COMMENT ON COLUMN staging.engagement_persons.employment_status IS 'Employment status.';
COMMENT ON COLUMN staging.engagement_persons.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.engagement_persons.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.engagement_persons.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.engagement_groups (
    id          uuid PRIMARY KEY,
    name        varchar,
    description text,
    created_by  uuid,
    created_at  timestamptz,
    updated_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE staging.engagement_groups IS 'One row per group.';
COMMENT ON COLUMN staging.engagement_groups.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.engagement_groups.name IS 'Group name.';
COMMENT ON COLUMN staging.engagement_groups.description IS 'What the group is about.';
COMMENT ON COLUMN staging.engagement_groups.created_by IS 'Who created it (persons.id).';
COMMENT ON COLUMN staging.engagement_groups.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.engagement_groups.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.engagement_groups.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.engagement_group_members (
    id           uuid PRIMARY KEY,
    group_id     uuid,
    person_id    uuid,
    role         varchar,
    confirmed_at timestamptz,
    created_at   timestamptz,
    updated_at   timestamptz,
    deleted_at   timestamptz
);
COMMENT ON TABLE staging.engagement_group_members IS 'One row per membership or request for one.';
COMMENT ON COLUMN staging.engagement_group_members.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.engagement_group_members.group_id IS 'Which group.';
COMMENT ON COLUMN staging.engagement_group_members.person_id IS 'Who (persons.id).';
COMMENT ON COLUMN staging.engagement_group_members.role IS 'Role in the group.';
COMMENT ON COLUMN staging.engagement_group_members.confirmed_at IS 'When the person joined; null while it is a request.';
COMMENT ON COLUMN staging.engagement_group_members.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.engagement_group_members.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.engagement_group_members.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.engagement_posts (
    id               uuid PRIMARY KEY,
    person_id        uuid,
    group_id         uuid,
    type             varchar,
    content          text,
    link_url         varchar,
    link_has_preview boolean,
    media_keys       jsonb,
    status           varchar,
    pinned_by        uuid,
    created_at       timestamptz,
    updated_at       timestamptz,
    deleted_at       timestamptz
);
COMMENT ON TABLE staging.engagement_posts IS 'One row per post.';
COMMENT ON COLUMN staging.engagement_posts.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.engagement_posts.person_id IS 'Who wrote it (persons.id).';
COMMENT ON COLUMN staging.engagement_posts.group_id IS 'In which group; null outside groups.';
COMMENT ON COLUMN staging.engagement_posts.type IS 'text, link, image or file.';
COMMENT ON COLUMN staging.engagement_posts.content IS 'Personal: free text.';
COMMENT ON COLUMN staging.engagement_posts.link_url IS 'Address that a link post points at.';
COMMENT ON COLUMN staging.engagement_posts.link_has_preview IS 'Whether the link has a preview.';
COMMENT ON COLUMN staging.engagement_posts.media_keys IS 'Keys of attached media.';
COMMENT ON COLUMN staging.engagement_posts.status IS 'Moderation status.';
COMMENT ON COLUMN staging.engagement_posts.pinned_by IS 'Who pinned it (persons.id).';
COMMENT ON COLUMN staging.engagement_posts.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.engagement_posts.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.engagement_posts.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.engagement_comments (
    id                uuid PRIMARY KEY,
    post_id           uuid,
    person_id         uuid,
    parent_comment_id uuid,
    content           text,
    created_at        timestamptz,
    updated_at        timestamptz,
    deleted_at        timestamptz
);
COMMENT ON TABLE staging.engagement_comments IS 'One row per comment.';
COMMENT ON COLUMN staging.engagement_comments.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.engagement_comments.post_id IS 'On which post.';
COMMENT ON COLUMN staging.engagement_comments.person_id IS 'Who wrote it (persons.id).';
COMMENT ON COLUMN staging.engagement_comments.parent_comment_id IS 'Which comment it answers.';
COMMENT ON COLUMN staging.engagement_comments.content IS 'Personal: free text.';
COMMENT ON COLUMN staging.engagement_comments.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.engagement_comments.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.engagement_comments.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.engagement_mentions (
    id                     uuid PRIMARY KEY,
    type                   varchar,
    post_id                uuid,
    comment_id             uuid,
    mentioned_person_id    uuid,
    mentioned_by_person_id uuid,
    created_at             timestamptz,
    deleted_at             timestamptz
);
COMMENT ON TABLE staging.engagement_mentions IS 'One row per mention of a person.';
COMMENT ON COLUMN staging.engagement_mentions.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.engagement_mentions.type IS 'Where: post or comment.';
COMMENT ON COLUMN staging.engagement_mentions.post_id IS 'In which post.';
COMMENT ON COLUMN staging.engagement_mentions.comment_id IS 'In which comment.';
COMMENT ON COLUMN staging.engagement_mentions.mentioned_person_id IS 'Who is mentioned (persons.id).';
COMMENT ON COLUMN staging.engagement_mentions.mentioned_by_person_id IS 'Who mentions (persons.id).';
COMMENT ON COLUMN staging.engagement_mentions.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.engagement_mentions.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

CREATE TABLE staging.engagement_reports (
    id               uuid PRIMARY KEY,
    reporter_id      uuid,
    reported_post_id uuid,
    reason           text,
    created_at       timestamptz,
    updated_at       timestamptz,
    deleted_at       timestamptz
);
COMMENT ON TABLE staging.engagement_reports IS 'One row per reported post.';
COMMENT ON COLUMN staging.engagement_reports.id IS 'The row''s key in the source.';
COMMENT ON COLUMN staging.engagement_reports.reporter_id IS 'Who reported (persons.id).';
COMMENT ON COLUMN staging.engagement_reports.reported_post_id IS 'Which post.';
COMMENT ON COLUMN staging.engagement_reports.reason IS 'Personal: free text.';
COMMENT ON COLUMN staging.engagement_reports.created_at IS 'When the row was created in the source.';
COMMENT ON COLUMN staging.engagement_reports.updated_at IS 'When the row was last changed in the source.';
COMMENT ON COLUMN staging.engagement_reports.deleted_at IS 'When the row was soft-deleted in the source; null while it is live.';

-- By whom: so that a sync of the changes finds everything of the few people they are about.
CREATE INDEX engagement_groups_by_created_by ON staging.engagement_groups (created_by);
CREATE INDEX engagement_group_members_by_person_id ON staging.engagement_group_members (person_id);
CREATE INDEX engagement_posts_by_person_id ON staging.engagement_posts (person_id);
CREATE INDEX engagement_comments_by_person_id ON staging.engagement_comments (person_id);
CREATE INDEX engagement_comments_by_post_id ON staging.engagement_comments (post_id);
CREATE INDEX engagement_mentions_by_mentioned_by_person_id ON staging.engagement_mentions (mentioned_by_person_id);
CREATE INDEX engagement_mentions_by_mentioned_person_id ON staging.engagement_mentions (mentioned_person_id);
CREATE INDEX engagement_mentions_by_post_id ON staging.engagement_mentions (post_id);
CREATE INDEX engagement_reports_by_reporter_id ON staging.engagement_reports (reporter_id);
CREATE INDEX engagement_persons_by_reference ON staging.engagement_persons USING hash (ltrim(lower(btrim(external_id, E' \t\r\n') COLLATE "C"), '0'));
CREATE INDEX engagement_persons_by_address ON staging.engagement_persons USING hash ((lower(btrim(email, E' \t\r\n') COLLATE "C")));
