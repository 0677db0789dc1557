-- The source database engagement-platform (posts, comments, groups) as the engine knows it.
-- Tables and columns in the order of the contract; runs in an empty PostgreSQL 14 or newer, schema public.
-- Every id is a uuid. A row with deleted_at is soft-deleted.

-- One row per account on the social side. external_id is text and means a person of chemlink-service:
-- their persons.person_id in some environments, their persons.id in others, nothing useful now and then.
CREATE TABLE persons (
  id uuid PRIMARY KEY,
  external_id varchar UNIQUE,
  iam_id varchar, first_name varchar NOT NULL, middle_name varchar, last_name varchar NOT NULL,
  email varchar NOT NULL, mobile_number varchar, mobile_number_country_code varchar,
  profile_picture_key varchar, profile_pic_updated_at timestamptz,
  company_name varchar, role_title varchar, employment_status varchar,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

CREATE TABLE groups (
  id uuid PRIMARY KEY, name varchar NOT NULL, description text, created_by uuid REFERENCES persons,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

-- One row per invitation or membership; a member from confirmed_at on.
CREATE TABLE group_members (
  id uuid PRIMARY KEY, group_id uuid NOT NULL REFERENCES groups, person_id uuid NOT NULL REFERENCES persons,
  role varchar NOT NULL, confirmed_at timestamptz,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

-- One row per post; type is text, link, image or file.
CREATE TABLE posts (
  id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES persons, group_id uuid REFERENCES groups,
  type varchar NOT NULL,
  content text, link_url varchar, link_has_preview boolean, media_keys jsonb,
  status varchar, pinned_by uuid REFERENCES persons,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

CREATE TABLE comments (
  id uuid PRIMARY KEY, post_id uuid NOT NULL REFERENCES posts, person_id uuid NOT NULL REFERENCES persons,
  parent_comment_id uuid REFERENCES comments, content text NOT NULL,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

-- One row per person named in a post or a comment. A mention is never edited: no updated_at.
CREATE TABLE mentions (
  id uuid PRIMARY KEY, type varchar, post_id uuid REFERENCES posts, comment_id uuid REFERENCES comments,
  mentioned_person_id uuid REFERENCES persons, mentioned_by_person_id uuid REFERENCES persons,
  created_at timestamptz, deleted_at timestamptz);

CREATE TABLE reports (
  id uuid PRIMARY KEY, reporter_id uuid REFERENCES persons, reported_post_id uuid REFERENCES posts,
  reason text, created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);
