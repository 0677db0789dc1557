-- The source database chemlink-service (people, their careers, the Finder) as the engine knows it.
-- Tables and columns in the order of the contract; runs in an empty PostgreSQL 14 or newer, schema public.
-- A row with deleted_at is soft-deleted. Only the columns that matter are here; databases in the field carry more.

-- What profiles refer to.
CREATE TABLE locations (
  id bigint PRIMARY KEY, country varchar, city varchar,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

CREATE TABLE companies (
  id bigint PRIMARY KEY, name varchar, description text,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

CREATE TABLE roles (
  id bigint PRIMARY KEY, title varchar, description text,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

CREATE TABLE projects (
  id bigint PRIMARY KEY, name varchar, description text,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

CREATE TABLE schools (
  id bigint PRIMARY KEY, name varchar, location varchar,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

CREATE TABLE degrees (
  id bigint PRIMARY KEY, name varchar, type varchar,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

CREATE TABLE languages (
  id bigint PRIMARY KEY, name varchar, code varchar,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

-- One row per account. Every table below points at id; person_id is a second identity that other systems use.
CREATE TABLE persons (
  id bigint PRIMARY KEY,
  person_id uuid UNIQUE,
  chemlink_id uuid UNIQUE, kratos_id uuid, hydra_id uuid,
  first_name varchar, middle_name varchar, last_name varchar,
  email varchar, secondary_email varchar, mobile_number varchar, mobile_number_country_code varchar,
  profile_picture varchar, linked_in_url varchar, headline_description text,
  career_goals text, business_experience_summary text,
  location_id bigint REFERENCES locations, company_id bigint REFERENCES companies, role_id bigint REFERENCES roles,
  has_finder boolean, profile json,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

-- One row per position held. The dates are text as people typed them.
CREATE TABLE experiences (
  id bigint PRIMARY KEY, person_id bigint REFERENCES persons, company_id bigint REFERENCES companies,
  role_id bigint REFERENCES roles, project_id bigint REFERENCES projects, location_id bigint REFERENCES locations,
  description text, type varchar, city varchar,
  start_date varchar, end_date varchar,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

-- One row per course of study. The dates are text, as above.
CREATE TABLE education (
  id bigint PRIMARY KEY, person_id bigint REFERENCES persons, school_id bigint REFERENCES schools,
  degree_id bigint REFERENCES degrees, field_of_study varchar, description text,
  start_date varchar, end_date varchar,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

CREATE TABLE person_languages (
  id bigint PRIMARY KEY, person_id bigint REFERENCES persons, language_id bigint REFERENCES languages,
  proficiency varchar,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

-- One row per collection of profiles; privacy is PUBLIC, PRIVATE or missing.
CREATE TABLE collections (
  id bigint PRIMARY KEY, person_id bigint REFERENCES persons, name varchar, description text,
  privacy varchar,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

-- One row per profile in a collection; added_by put it there.
CREATE TABLE collection_profiles (
  id bigint PRIMARY KEY, collection_id bigint REFERENCES collections, person_id bigint REFERENCES persons,
  added_by bigint REFERENCES persons, rank integer,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

-- One row per person whom added_by let into a collection.
CREATE TABLE collection_collaborators (
  id bigint PRIMARY KEY, collection_id bigint REFERENCES collections, person_id bigint REFERENCES persons,
  added_by bigint REFERENCES persons, access_type varchar,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

-- One row per piece of a profile that the Finder can search.
CREATE TABLE embeddings (
  id bigint PRIMARY KEY, person_id bigint REFERENCES persons, embedded_text text, embedded_vector real[],
  type varchar, start_date date, end_date date, score_multiplier text,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

-- One row per Finder search. Who searched is not recorded.
CREATE TABLE query_embeddings (
  id bigint PRIMARY KEY, intent varchar, embedded_text text, embedded_vector real[],
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

-- One row per vote of voter_id on a Finder result. No deleted_at here.
CREATE TABLE query_votes (
  id bigint PRIMARY KEY, voter_id bigint REFERENCES persons, profile_id bigint, type varchar, score numeric,
  created_at timestamptz, updated_at timestamptz);

-- One row per profile viewed by person_id; user_id is the person_id of the profile's owner.
CREATE TABLE view_access (
  id bigint PRIMARY KEY, person_id bigint REFERENCES persons, user_id uuid, type varchar, expiry timestamptz,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);

CREATE TABLE glossary (
  id bigint PRIMARY KEY, term varchar, meaning varchar, category varchar, description varchar,
  created_at timestamptz, updated_at timestamptz, deleted_at timestamptz);
