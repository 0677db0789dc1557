-- Reference tables: one row per company, role, place, school, degree, language, project and term, deleted ones included.
-- From: the tables of the same names in chemlink-service. Needs nothing before it.
-- A country becomes a key of the aggregates: spaces around it go, it is cut where no country's name goes on, and the
-- signs that stand for "unknown" and "all countries" there are no countries.

INSERT INTO companies (company_id, name, description, created_at, deleted_at)
SELECT id, name, description, instant(created_at), deleted_at
FROM chemlink_companies;

INSERT INTO roles (role_id, title, description, created_at, deleted_at)
SELECT id, title, description, instant(created_at), deleted_at
FROM chemlink_roles;

INSERT INTO locations (location_id, country, city, created_at, deleted_at)
SELECT id, CASE WHEN named.country NOT IN ('', '?', '*') THEN named.country END, city, instant(created_at), deleted_at
FROM chemlink_locations
CROSS JOIN LATERAL (SELECT left(btrim(chemlink_locations.country, E' \t\r\n'), 100) AS country) AS named;

INSERT INTO schools (school_id, name, location, created_at, deleted_at)
SELECT id, name, location, instant(created_at), deleted_at
FROM chemlink_schools;

INSERT INTO degrees (degree_id, name, type, created_at, deleted_at)
SELECT id, name, type, instant(created_at), deleted_at
FROM chemlink_degrees;

INSERT INTO languages (language_id, name, code, created_at, deleted_at)
SELECT id, name, code, instant(created_at), deleted_at
FROM chemlink_languages;

INSERT INTO projects (project_id, name, description, created_at, deleted_at)
SELECT id, name, description, instant(created_at), deleted_at
FROM chemlink_projects;

INSERT INTO glossary (term_id, term, meaning, category, description, created_at, deleted_at)
SELECT id, term, meaning, category, description, instant(created_at), deleted_at
FROM chemlink_glossary;
