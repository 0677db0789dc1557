-- chemlink-service, step 8: what profiles refer to, all of it there before the first signup.
-- The words' tables hide the source's of the same name, so those are written with their schema.

CREATE FUNCTION sample.founded(n bigint) RETURNS timestamptz IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT sample.moment(sample.start_of(-9) + n::integer * 37, 0) $$;

INSERT INTO public.locations (id, country, city, created_at, updated_at)
SELECT n + 1, country, city, founded(n), founded(n) FROM places;

INSERT INTO public.companies (id, name, description, created_at, updated_at)
SELECT n + 1, name, CASE WHEN n % 9 > 0 THEN description END, founded(n), founded(n) FROM employers;

INSERT INTO public.roles (id, title, description, created_at, updated_at)
SELECT n + 1, title, description, founded(n), founded(n) FROM roles;

INSERT INTO public.projects (id, name, description, created_at, updated_at)
SELECT n + 1, name, description, founded(n), founded(n) FROM projects;

INSERT INTO public.schools (id, name, location, created_at, updated_at)
SELECT n + 1, name, location, founded(n), founded(n) FROM schools;

INSERT INTO public.degrees (id, name, type, created_at, updated_at)
SELECT n + 1, name, type, founded(n), founded(n) FROM degrees;

INSERT INTO public.languages (id, name, code, created_at, updated_at)
SELECT n + 1, name, code, founded(n), founded(n) FROM languages;

INSERT INTO public.glossary (id, term, meaning, category, description, created_at, updated_at)
SELECT n + 1, term, meaning, category, description, founded(n), founded(n) FROM glossary;

-- How many there are to pick from.
CREATE FUNCTION sample.schools() RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT count(*)::integer FROM public.schools $$;
CREATE FUNCTION sample.degrees() RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT count(*)::integer FROM public.degrees $$;
CREATE FUNCTION sample.projects() RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT count(*)::integer FROM public.projects $$;
CREATE FUNCTION sample.languages() RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT count(*)::integer FROM public.languages $$;
CREATE FUNCTION sample.headlines() RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT count(*)::integer FROM headlines $$;
CREATE FUNCTION sample.goals() RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT count(*)::integer FROM career_goals $$;
CREATE FUNCTION sample.searches() RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT count(*)::integer FROM search_texts $$;
CREATE FUNCTION sample.collection_names() RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT count(*)::integer FROM collection_names $$;
ANALYZE public.companies; ANALYZE public.roles; ANALYZE public.schools;
