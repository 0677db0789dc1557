-- User profiles: one row per ChemLink person, with what the person has and did, counted.
-- From: chemlink_persons, users (02), the tables of a profile (10, 11), engagement_accounts (03), mentions (14), user_moments
-- (36). Counts take every event; what is "last" or "first" knows none after as-of.
-- A profile that is as published before keeps the run that published it.

WITH as_of AS (
    SELECT instant, time_zone, (instant AT TIME ZONE time_zone)::date AS day
    FROM (SELECT current_setting('chemlink.as_of')::timestamptz AS instant, current_setting('chemlink.time_zone') AS time_zone) AS setting
), activated AS (
    SELECT user_id,
           coalesce(sum(times) FILTER (WHERE event_type = 'post'), 0) AS posts,
           coalesce(sum(times) FILTER (WHERE event_type = 'comment'), 0) AS comments,
           coalesce(sum(times) FILTER (WHERE event_type = 'vote'), 0) AS votes,
           coalesce(sum(times) FILTER (WHERE event_type = 'collection_created'), 0) AS collections,
           coalesce(sum(times) FILTER (WHERE event_type = 'view'), 0) AS views,
           coalesce(sum(times) FILTER (WHERE event_type = 'group_joined'), 0) AS groups,
           coalesce(sum(times) FILTER (WHERE is_core), 0) AS core_activities,
           (max(last_at) AT TIME ZONE (SELECT time_zone FROM as_of))::date AS last_day,
           (max(last_at) FILTER (WHERE is_core) AT TIME ZONE (SELECT time_zone FROM as_of))::date AS last_core_day,
           min(since) FILTER (WHERE is_core AND since <= (SELECT instant FROM as_of)) AS since
    FROM (
        SELECT did.user_id, did.event_type, type.is_core, cardinality(did.moments) AS times,
               did.moments[width_bucket((SELECT instant FROM as_of), did.moments)] AS last_at,
               did.moments[CASE WHEN users.started_at IS NULL THEN 0
                                ELSE width_bucket(users.started_at - interval '1 microsecond', did.moments) END + 1] AS since
        FROM (
            SELECT user_id, event_type, moments FROM user_moments
            UNION ALL
            SELECT user_id, event_type, bulk_moments FROM user_moments WHERE bulk_moments IS NOT NULL
        ) AS did
        JOIN event_types AS type ON type.event_type = did.event_type
        JOIN users ON users.user_id = did.user_id AND users.source = 'chemlink'
    ) AS kinds
    GROUP BY user_id
), jobs AS (
    SELECT user_id, count(*)::int AS jobs FROM experiences GROUP BY user_id
), studies AS (
    SELECT user_id, count(*)::int AS studies FROM education GROUP BY user_id
), spoken AS (
    SELECT user_id, count(*)::int AS languages FROM user_languages GROUP BY user_id
), pieces AS (
    SELECT user_id, count(*)::int AS pieces FROM user_embeddings GROUP BY user_id
), mentioned AS (
    SELECT user_id, count(*)::int AS mentions FROM mentions GROUP BY user_id
), filled AS (
    SELECT users.user_id, users.population, users.segment, users.country, users.started_at, person.*, place.city,
           company.name AS company, role.title AS role,
           coalesce(btrim(person.first_name, E' \t\r\n') <> '', false) AS has_first_name,
           coalesce(btrim(person.last_name, E' \t\r\n') <> '', false) AS has_last_name,
           coalesce(btrim(person.email, E' \t\r\n') <> '', false) AS has_email,
           coalesce(char_length(btrim(person.headline_description, E' \t\r\n')) > 10, false) AS has_headline,
           coalesce(btrim(person.linked_in_url, E' \t\r\n') <> '', false) AS has_linked_in,
           person.location_id IS NOT NULL AS has_location,
           person.company_id IS NOT NULL AS has_company,
           coalesce(jobs.jobs, 0) AS jobs, coalesce(studies.studies, 0) AS studies,
           coalesce(spoken.languages, 0) AS languages, coalesce(pieces.pieces, 0) AS pieces,
           coalesce(mentioned.mentions, 0) AS mentions
    FROM chemlink_persons AS person
    JOIN users ON users.source_number = person.id AND users.source = 'chemlink'
    LEFT JOIN locations AS place ON place.location_id = person.location_id
    LEFT JOIN companies AS company ON company.company_id = person.company_id
    LEFT JOIN roles AS role ON role.role_id = person.role_id
    LEFT JOIN jobs ON jobs.user_id = users.user_id
    LEFT JOIN studies ON studies.user_id = users.user_id
    LEFT JOIN spoken ON spoken.user_id = users.user_id
    LEFT JOIN pieces ON pieces.user_id = users.user_id
    LEFT JOIN mentioned ON mentioned.user_id = users.user_id
), made AS (
    SELECT person.user_id, person.id, person.person_id, person.chemlink_id, account.engagement_person_id,
           person.email, person.first_name, person.last_name, person.population,
           person.started_at, (person.started_at AT TIME ZONE (SELECT time_zone FROM as_of))::date, instant(person.updated_at), person.deleted_at,
           person.segment = 'finder', CASE person.segment WHEN 'finder' THEN 'FINDER' ELSE 'STANDARD' END,
           person.country, person.city, person.company_id, person.role_id, person.company, person.role,
           has_first_name, has_last_name, has_email, has_headline, has_linked_in, has_location, has_company,
           jobs, studies, languages, pieces,
           10 * has_first_name::int + 10 * has_last_name::int + 10 * has_email::int + 15 * has_headline::int + 10 * has_linked_in::int
               + 10 * has_location::int + 20 * (jobs > 0)::int + 15 * (studies > 0)::int,
           CASE WHEN pieces > 0 THEN 'FINDER_ENABLED' WHEN jobs > 0 OR studies > 0 THEN 'BUILDER_ONLY' ELSE 'BASIC_PROFILE' END,
           coalesce(activated.posts, 0), coalesce(activated.comments, 0), coalesce(activated.votes, 0),
           coalesce(activated.collections, 0), coalesce(activated.views, 0), mentions, coalesce(activated.groups, 0),
           coalesce(activated.posts * 3 + activated.comments * 2 + activated.votes + activated.collections * 5, 0),
           coalesce(activated.core_activities, 0), activated.last_day, activated.last_core_day,
           activated.since, date_part('day', activated.since - person.started_at)::int
    FROM filled AS person
    LEFT JOIN engagement_accounts AS account ON account.user_id = person.user_id AND account.link = 'linked'
    LEFT JOIN activated ON activated.user_id = person.user_id
)
INSERT INTO user_profiles (user_id, chemlink_id, person_id, chemlink_uuid, engagement_person_id, email, first_name, last_name,
    population, signup_at, signup_date, profile_updated_at, deleted_at, has_finder, user_type, country, city, company_id, role_id, company, role,
    has_first_name, has_last_name, has_email, has_headline, has_linked_in, has_location, has_company,
    experience_count, education_count, language_count, embedding_count, profile_completion_score, profile_status,
    posts_created, comments_made, votes_cast, collections_created, views_made, mentions_received, groups_joined, engagement_score,
    core_activities, last_activity_date, last_core_activity_date, activated_at, days_to_activation, since_run_id)
SELECT made.*,
       CASE WHEN ROW(made.*, was.since_run_id) IS NOT DISTINCT FROM ROW(was.*) THEN was.since_run_id
            ELSE current_setting('chemlink.run_id')::bigint END
FROM made
LEFT JOIN core.user_profiles AS was ON was.user_id = made.user_id;
