-- core: what people and events refer to. Small tables: on a cluster each node has a copy.
-- First the calculations that the transformations share. Most are one expression, which the planner
-- writes into the statement that uses it, so that calling it costs nothing.

CREATE FUNCTION core.instant(value timestamptz) RETURNS timestamptz IMMUTABLE PARALLEL SAFE LANGUAGE sql
RETURN CASE WHEN value > timestamptz '4700-01-01 00:00:00+00 BC' AND value < timestamptz '100000-01-01 00:00:00+00' THEN value END;
COMMENT ON FUNCTION core.instant IS 'The same instant; null where it is infinite or so far away that no calendar can count with it.';

CREATE FUNCTION core.week_of(day date) RETURNS date IMMUTABLE PARALLEL SAFE LANGUAGE sql
RETURN day - (day - date '4714-11-24 BC') % 7;
COMMENT ON FUNCTION core.week_of IS 'Monday of the week of a day, counted from the calendar''s first day, which was a Monday.';

CREATE FUNCTION core.month_of(day date) RETURNS date IMMUTABLE PARALLEL SAFE LANGUAGE sql
RETURN date_trunc('month', day::timestamp)::date;
COMMENT ON FUNCTION core.month_of IS 'First day of the month of a day.';

CREATE FUNCTION core.event_key(number bigint) RETURNS uuid IMMUTABLE PARALLEL SAFE LANGUAGE sql
RETURN ('0000000000000000' || encode(int8send(number), 'hex'))::uuid;
COMMENT ON FUNCTION core.event_key IS 'The uuid that stands for a source row whose key is a number: its hexadecimal digits.';

CREATE FUNCTION core.date_in_text(value text) RETURNS date IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
    SELECT CASE WHEN year >= 1 AND month BETWEEN 1 AND 12 THEN
               CASE WHEN day BETWEEN 1 AND date_part('day', make_date(year, month, 1) + interval '1 month' - interval '1 day')
                    THEN make_date(year, month, day) END
           END
    FROM regexp_match(value, '^\s*(?:([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[T ].*)?)?)?|([0-9]{1,2})-([0-9]{4}))\s*$') AS part
    CROSS JOIN LATERAL (
        SELECT coalesce(part[1], part[5])::int AS year, coalesce(part[2], part[4], '1')::int AS month, coalesce(part[3], '1')::int AS day
    ) AS given
$$;
COMMENT ON FUNCTION core.date_in_text IS 'The date that people typed (4-2011, 2019-05-01, 2019-05, 2019), the first of the month or year where they said no more; null where it is none.';

CREATE FUNCTION core.is_no_date(value text) RETURNS boolean IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
    SELECT core.date_in_text(value) IS NULL
           AND lower(btrim(value, E' \t\r\n')) NOT IN ('', 'present', 'now', 'today', 'current')
$$;
COMMENT ON FUNCTION core.is_no_date IS 'Whether people typed something where a date belongs that is none; whoever is still there is right. Null where nothing was typed.';

CREATE TABLE core.products (
    product text PRIMARY KEY,
    label   text NOT NULL
);
COMMENT ON TABLE core.products IS 'One row per product that users and events come from.';
COMMENT ON COLUMN core.products.product IS 'Short name.';
COMMENT ON COLUMN core.products.label IS 'Name for people to read.';

CREATE TABLE core.event_types (
    event_type text PRIMARY KEY,
    product    text NOT NULL REFERENCES core.products,
    bit        smallint NOT NULL CHECK (bit BETWEEN 0 AND 61),
    is_core    boolean NOT NULL,
    is_start   boolean NOT NULL DEFAULT false,
    label      text NOT NULL,
    meaning    text NOT NULL,
    properties text[] NOT NULL DEFAULT '{}',
    UNIQUE (product, bit)
);
COMMENT ON TABLE core.event_types IS 'One row per type of event. Types are data: another product adds its own.';
COMMENT ON COLUMN core.event_types.event_type IS 'Name of the type, unique over all products.';
COMMENT ON COLUMN core.event_types.product IS 'The product it belongs to.';
COMMENT ON COLUMN core.event_types.bit IS 'Its place in an activity mask of that product.';
COMMENT ON COLUMN core.event_types.is_core IS 'Whether it counts as using the product.';
COMMENT ON COLUMN core.event_types.is_start IS 'Whether users of the product begin with it: each who began has one, at started_at.';
COMMENT ON COLUMN core.event_types.label IS 'Name for people to read.';
COMMENT ON COLUMN core.event_types.meaning IS 'What happened, and when it counts.';
COMMENT ON COLUMN core.event_types.properties IS 'Names of the properties that its events may have.';

CREATE TABLE core.companies (
    company_id  bigint PRIMARY KEY,
    name        text,
    description text,
    created_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE core.companies IS 'One row per company, deleted ones included.';
COMMENT ON COLUMN core.companies.company_id IS 'Key in the source.';
COMMENT ON COLUMN core.companies.name IS 'Company name.';
COMMENT ON COLUMN core.companies.description IS 'What the company does.';
COMMENT ON COLUMN core.companies.created_at IS 'When it was created in the source.';
COMMENT ON COLUMN core.companies.deleted_at IS 'When it was soft-deleted there.';

CREATE TABLE core.roles (
    role_id     bigint PRIMARY KEY,
    title       text,
    description text,
    created_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE core.roles IS 'One row per job title, deleted ones included.';
COMMENT ON COLUMN core.roles.role_id IS 'Key in the source.';
COMMENT ON COLUMN core.roles.title IS 'Job title.';
COMMENT ON COLUMN core.roles.description IS 'What the role is about.';
COMMENT ON COLUMN core.roles.created_at IS 'When it was created in the source.';
COMMENT ON COLUMN core.roles.deleted_at IS 'When it was soft-deleted there.';

CREATE TABLE core.locations (
    location_id bigint PRIMARY KEY,
    country     text,
    city        text,
    created_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE core.locations IS 'One row per place, deleted ones included.';
COMMENT ON COLUMN core.locations.location_id IS 'Key in the source.';
COMMENT ON COLUMN core.locations.country IS 'Country name; null where the source says nothing.';
COMMENT ON COLUMN core.locations.city IS 'City name.';
COMMENT ON COLUMN core.locations.created_at IS 'When it was created in the source.';
COMMENT ON COLUMN core.locations.deleted_at IS 'When it was soft-deleted there.';

CREATE TABLE core.schools (
    school_id  bigint PRIMARY KEY,
    name       text,
    location   text,
    created_at timestamptz,
    deleted_at timestamptz
);
COMMENT ON TABLE core.schools IS 'One row per school, deleted ones included.';
COMMENT ON COLUMN core.schools.school_id IS 'Key in the source.';
COMMENT ON COLUMN core.schools.name IS 'School name.';
COMMENT ON COLUMN core.schools.location IS 'Where it is.';
COMMENT ON COLUMN core.schools.created_at IS 'When it was created in the source.';
COMMENT ON COLUMN core.schools.deleted_at IS 'When it was soft-deleted there.';

CREATE TABLE core.degrees (
    degree_id  bigint PRIMARY KEY,
    name       text,
    type       text,
    created_at timestamptz,
    deleted_at timestamptz
);
COMMENT ON TABLE core.degrees IS 'One row per degree, deleted ones included.';
COMMENT ON COLUMN core.degrees.degree_id IS 'Key in the source.';
COMMENT ON COLUMN core.degrees.name IS 'Degree name.';
COMMENT ON COLUMN core.degrees.type IS 'Kind of degree.';
COMMENT ON COLUMN core.degrees.created_at IS 'When it was created in the source.';
COMMENT ON COLUMN core.degrees.deleted_at IS 'When it was soft-deleted there.';

CREATE TABLE core.languages (
    language_id bigint PRIMARY KEY,
    name        text,
    code        text,
    created_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE core.languages IS 'One row per language, deleted ones included.';
COMMENT ON COLUMN core.languages.language_id IS 'Key in the source.';
COMMENT ON COLUMN core.languages.name IS 'Language name.';
COMMENT ON COLUMN core.languages.code IS 'Language code.';
COMMENT ON COLUMN core.languages.created_at IS 'When it was created in the source.';
COMMENT ON COLUMN core.languages.deleted_at IS 'When it was soft-deleted there.';

CREATE TABLE core.projects (
    project_id  bigint PRIMARY KEY,
    name        text,
    description text,
    created_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE core.projects IS 'One row per project, deleted ones included.';
COMMENT ON COLUMN core.projects.project_id IS 'Key in the source.';
COMMENT ON COLUMN core.projects.name IS 'Project name.';
COMMENT ON COLUMN core.projects.description IS 'What the project is about.';
COMMENT ON COLUMN core.projects.created_at IS 'When it was created in the source.';
COMMENT ON COLUMN core.projects.deleted_at IS 'When it was soft-deleted there.';

CREATE TABLE core.glossary (
    term_id     bigint PRIMARY KEY,
    term        text,
    meaning     text,
    category    text,
    description text,
    created_at  timestamptz,
    deleted_at  timestamptz
);
COMMENT ON TABLE core.glossary IS 'One row per glossary term, deleted ones included.';
COMMENT ON COLUMN core.glossary.term_id IS 'Key in the source.';
COMMENT ON COLUMN core.glossary.term IS 'The term.';
COMMENT ON COLUMN core.glossary.meaning IS 'What it means.';
COMMENT ON COLUMN core.glossary.category IS 'Field it belongs to.';
COMMENT ON COLUMN core.glossary.description IS 'More about it.';
COMMENT ON COLUMN core.glossary.created_at IS 'When it was created in the source.';
COMMENT ON COLUMN core.glossary.deleted_at IS 'When it was soft-deleted there.';

INSERT INTO core.products (product, label) VALUES
    ('chemlink', 'ChemLink');

INSERT INTO core.event_types (event_type, product, bit, is_core, is_start, label, meaning, properties) VALUES
    ('signup', 'chemlink', 0, false, true, 'Signup', 'The ChemLink account was created.', '{}'),
    ('profile_update', 'chemlink', 1, false, false, 'Profile update', 'The profile was last changed, at another time than it was created; bulk updates are marked on the event.', '{}'),
    ('experience_added', 'chemlink', 2, false, false, 'Experience added', 'A job was added to the profile.', '{}'),
    ('education_added', 'chemlink', 3, false, false, 'Education added', 'A course of study was added to the profile.', '{}'),
    ('view', 'chemlink', 4, true, false, 'View', 'A profile was viewed.', '{type}'),
    ('vote', 'chemlink', 5, true, false, 'Vote', 'A Finder result was voted on.', '{type}'),
    ('collection_created', 'chemlink', 6, true, false, 'Collection created', 'A collection was created.', '{privacy}'),
    ('profile_collected', 'chemlink', 7, true, false, 'Profile collected', 'A profile was put into a collection, by the one who put it there.', '{}'),
    ('collection_shared', 'chemlink', 8, true, false, 'Collection shared', 'A collection was shared, by the one who shared it.', '{access}'),
    ('post', 'chemlink', 9, true, false, 'Post', 'A post was written.', '{type}'),
    ('comment', 'chemlink', 10, true, false, 'Comment', 'A comment was written.', '{reply}'),
    ('mention', 'chemlink', 11, true, false, 'Mention', 'Somebody was mentioned, by the one who mentions.', '{type}'),
    ('report', 'chemlink', 12, true, false, 'Report', 'A post was reported.', '{}'),
    ('group_created', 'chemlink', 13, true, false, 'Group created', 'A group was created.', '{}'),
    ('group_joined', 'chemlink', 14, true, false, 'Group joined', 'A group was joined, when the membership was confirmed.', '{role}');

CREATE VIEW core.activity_bits AS
SELECT event_type, product, false AS is_bulk, 1::bigint << bit AS mask FROM core.event_types
UNION ALL
SELECT event_type, product, true, 1::bigint << 62 FROM core.event_types WHERE event_type = 'profile_update';
COMMENT ON VIEW core.activity_bits IS 'One row per bit of an activity mask: each type of event, and bulk profile updates apart from ordinary ones.';
COMMENT ON COLUMN core.activity_bits.event_type IS 'The type.';
COMMENT ON COLUMN core.activity_bits.product IS 'The product it belongs to.';
COMMENT ON COLUMN core.activity_bits.is_bulk IS 'Whether the bit stands for the bulk events of the type.';
COMMENT ON COLUMN core.activity_bits.mask IS 'A mask with that bit alone.';
