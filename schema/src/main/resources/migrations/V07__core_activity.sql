-- core: what they did. The event stream knows nothing of ChemLink: users, types and properties are data.

CREATE TABLE core.user_journey_events (
    user_id      uuid NOT NULL,
    occurred_at  timestamptz NOT NULL,
    event_type   text NOT NULL,
    event_id     uuid NOT NULL,
    population   text NOT NULL,
    is_bulk      boolean NOT NULL,
    properties   jsonb NOT NULL DEFAULT '{}',
    since_run_id bigint NOT NULL
) PARTITION BY RANGE (occurred_at);
COMMENT ON TABLE core.user_journey_events IS 'One row per thing a user did; partitioned by month.';
COMMENT ON COLUMN core.user_journey_events.user_id IS 'Who did it.';
COMMENT ON COLUMN core.user_journey_events.occurred_at IS 'When.';
COMMENT ON COLUMN core.user_journey_events.event_type IS 'What: a type in core.event_types.';
COMMENT ON COLUMN core.user_journey_events.event_id IS 'Key of the source row it was made from; with the type it names the event.';
COMMENT ON COLUMN core.user_journey_events.population IS 'The population of the user.';
COMMENT ON COLUMN core.user_journey_events.is_bulk IS 'Whether it is part of a bulk update rather than somebody''s doing.';
COMMENT ON COLUMN core.user_journey_events.properties IS 'What else is known of it, by type; no personal data.';
COMMENT ON COLUMN core.user_journey_events.since_run_id IS 'The run that published this version.';
CREATE INDEX user_journey_events_by_user ON core.user_journey_events (user_id, occurred_at);
-- Months get partitions of their own as they come; what lies outside them (impossible dates) is here.
CREATE TABLE core.user_journey_events_other PARTITION OF core.user_journey_events DEFAULT;
COMMENT ON TABLE core.user_journey_events_other IS 'Events outside the months that have a partition of their own.';

CREATE TABLE core.event_history (
    user_id        uuid NOT NULL,
    occurred_at    timestamptz NOT NULL,
    event_type     text NOT NULL,
    event_id       uuid NOT NULL,
    population     text NOT NULL,
    is_bulk        boolean NOT NULL,
    properties     jsonb NOT NULL,
    valid_from_run bigint NOT NULL,
    valid_to_run   bigint NOT NULL,
    PRIMARY KEY (user_id, event_type, event_id, valid_from_run)
);
COMMENT ON TABLE core.event_history IS 'One row per event and version that is no longer current.';
COMMENT ON COLUMN core.event_history.user_id IS 'Who did it.';
COMMENT ON COLUMN core.event_history.occurred_at IS 'When.';
COMMENT ON COLUMN core.event_history.event_type IS 'What.';
COMMENT ON COLUMN core.event_history.event_id IS 'Key of the source row it was made from.';
COMMENT ON COLUMN core.event_history.population IS 'The population of the user in that version.';
COMMENT ON COLUMN core.event_history.is_bulk IS 'Whether it was part of a bulk update.';
COMMENT ON COLUMN core.event_history.properties IS 'What else was known of it.';
COMMENT ON COLUMN core.event_history.valid_from_run IS 'The run that published the version.';
COMMENT ON COLUMN core.event_history.valid_to_run IS 'The run that replaced or removed it.';

CREATE TABLE core.collections (
    user_id            uuid NOT NULL,
    collection_id      bigint NOT NULL,
    privacy            text,
    profile_count      int NOT NULL,
    collaborator_count int NOT NULL,
    created_at         timestamptz,
    deleted_at         timestamptz,
    PRIMARY KEY (user_id, collection_id)
);
COMMENT ON TABLE core.collections IS 'One row per collection, deleted ones included.';
COMMENT ON COLUMN core.collections.user_id IS 'Whose collection.';
COMMENT ON COLUMN core.collections.collection_id IS 'Key in the source.';
COMMENT ON COLUMN core.collections.privacy IS 'PUBLIC, PRIVATE or null.';
COMMENT ON COLUMN core.collections.profile_count IS 'Live profiles in it.';
COMMENT ON COLUMN core.collections.collaborator_count IS 'People it is shared with.';
COMMENT ON COLUMN core.collections.created_at IS 'When it was created.';
COMMENT ON COLUMN core.collections.deleted_at IS 'When it was soft-deleted.';

CREATE TABLE core.posts (
    user_id         uuid NOT NULL,
    post_id         uuid NOT NULL,
    group_id        uuid,
    type            text NOT NULL,
    status          text,
    population      text NOT NULL,
    comment_count   int NOT NULL,
    commenter_count int NOT NULL,
    mention_count   int NOT NULL,
    created_at      timestamptz,
    deleted_at      timestamptz,
    PRIMARY KEY (user_id, post_id)
);
COMMENT ON TABLE core.posts IS 'One row per post, deleted ones included; its text stays in staging.';
COMMENT ON COLUMN core.posts.user_id IS 'Who wrote it.';
COMMENT ON COLUMN core.posts.post_id IS 'Key in the source.';
COMMENT ON COLUMN core.posts.group_id IS 'In which group; null outside groups.';
COMMENT ON COLUMN core.posts.type IS 'text, link, image or file.';
COMMENT ON COLUMN core.posts.status IS 'Moderation status.';
COMMENT ON COLUMN core.posts.population IS 'The population of the writer.';
COMMENT ON COLUMN core.posts.comment_count IS 'Live comments on it.';
COMMENT ON COLUMN core.posts.commenter_count IS 'Different people who commented.';
COMMENT ON COLUMN core.posts.mention_count IS 'Live mentions in it.';
COMMENT ON COLUMN core.posts.created_at IS 'When it was written.';
COMMENT ON COLUMN core.posts.deleted_at IS 'When it was soft-deleted.';

CREATE TABLE core.mentions (
    user_id         uuid NOT NULL,
    mention_id      uuid NOT NULL,
    mentioned_by_id uuid,
    type            text,
    created_at      timestamptz,
    PRIMARY KEY (user_id, mention_id)
);
COMMENT ON TABLE core.mentions IS 'One row per live mention of a user.';
COMMENT ON COLUMN core.mentions.user_id IS 'Who was mentioned.';
COMMENT ON COLUMN core.mentions.mention_id IS 'Key in the source.';
COMMENT ON COLUMN core.mentions.mentioned_by_id IS 'The user who mentioned them; null where unknown.';
COMMENT ON COLUMN core.mentions.type IS 'Where: in a post or a comment.';
COMMENT ON COLUMN core.mentions.created_at IS 'When.';

CREATE TABLE core.finder_searches (
    search_id   bigint PRIMARY KEY,
    intent      text,
    searched_at timestamptz
);
COMMENT ON TABLE core.finder_searches IS 'One row per live Finder search. The source does not say who searched.';
COMMENT ON COLUMN core.finder_searches.search_id IS 'Key in the source.';
COMMENT ON COLUMN core.finder_searches.intent IS 'What the search was for.';
COMMENT ON COLUMN core.finder_searches.searched_at IS 'When.';
