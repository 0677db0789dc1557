-- People whose prediction instant has come and whose horizon has not ended: what is known of them, as the training table knows
-- it of others, and no label yet. A test holds both to each other.

WITH people AS (
    SELECT user_id, started_at, (SELECT min(earliest) FROM ops.training_plans) AS earliest, started_at + {before} AS prediction_at, started_at AT TIME ZONE run.time_zone AS local, run.time_zone
    FROM core.users
    CROSS JOIN (SELECT as_of, time_zone FROM ops.runs WHERE run_id = current_setting('chemlink.known_on')::bigint) AS run
    WHERE source = 'chemlink' AND population = 'real'
      AND started_at + {before} <= run.as_of AND started_at + {before} + {after} > run.as_of
), counts AS (
    SELECT event.user_id,
           count(*) FILTER (WHERE event.event_type = 'experience_added') AS experiences,
           count(*) FILTER (WHERE event.event_type = 'education_added') AS education,
           count(*) FILTER (WHERE event.event_type = 'view') AS views,
           count(*) FILTER (WHERE event.event_type = 'vote') AS votes,
           count(*) FILTER (WHERE event.event_type = 'collection_created') AS collections_created,
           count(*) FILTER (WHERE event.event_type = 'profile_collected') AS profiles_collected,
           count(*) FILTER (WHERE event.event_type = 'collection_shared') AS collections_shared,
           count(*) FILTER (WHERE event.event_type = 'post') AS posts,
           count(*) FILTER (WHERE event.event_type = 'comment') AS comments,
           count(*) FILTER (WHERE event.event_type = 'mention') AS mentions,
           count(*) FILTER (WHERE event.event_type = 'report') AS reports,
           count(*) FILTER (WHERE event.event_type = 'group_created') AS groups_created,
           count(*) FILTER (WHERE event.event_type = 'group_joined') AS groups_joined,
           count(*) FILTER (WHERE type.is_core) AS core_activities,
           count(DISTINCT (event.occurred_at AT TIME ZONE people.time_zone)::date) FILTER (WHERE type.is_core) AS active_days, max(event.occurred_at) AS last_at
    FROM people
    JOIN core.user_journey_events AS event ON event.user_id = people.user_id AND event.occurred_at BETWEEN people.earliest AND people.prediction_at
    JOIN core.event_types AS type ON type.event_type = event.event_type
    WHERE event.event_type <> 'profile_update'
    GROUP BY event.user_id
), languages AS (
    SELECT spoken.user_id, count(*) AS languages, max(spoken.created_at) AS last_at
    FROM people JOIN core.user_languages AS spoken ON spoken.user_id = people.user_id AND spoken.created_at BETWEEN people.earliest AND people.prediction_at
    GROUP BY spoken.user_id
), pieces AS (
    SELECT piece.user_id, count(*) AS pieces, max(piece.created_at) AS last_at
    FROM people JOIN core.user_embeddings AS piece ON piece.user_id = people.user_id AND piece.created_at BETWEEN people.earliest AND people.prediction_at
    GROUP BY piece.user_id
), versions AS (
    SELECT history.user_id, (history.profile ->> 'profile_completion_score')::smallint AS score,
           (history.profile ->> 'has_finder')::boolean AS has_finder, seen.as_of AS seen_at, replaced.as_of AS replaced_at
    FROM people
    JOIN core.user_profile_history AS history ON history.user_id = people.user_id
    JOIN ops.runs AS seen ON seen.run_id = history.valid_from_run
    JOIN ops.runs AS replaced ON replaced.run_id = history.valid_to_run
    UNION ALL
    SELECT profile.user_id, profile.profile_completion_score, profile.has_finder, seen.as_of, 'infinity'
    FROM people
    JOIN core.user_profiles AS profile ON profile.user_id = people.user_id
    JOIN ops.runs AS seen ON seen.run_id = profile.since_run_id
), known AS (
    SELECT DISTINCT ON (versions.user_id) versions.*
    FROM versions
    JOIN people ON people.user_id = versions.user_id
               AND versions.seen_at <= people.prediction_at AND versions.replaced_at > people.prediction_at
    ORDER BY versions.user_id, versions.seen_at DESC
)
SELECT people.user_id, people.prediction_at, 'newest' AS split,
       date_part('isodow', people.local)::int AS signup_weekday, date_part('hour', people.local)::int AS signup_hour,
       coalesce(counts.experiences, 0) AS experiences_added, coalesce(counts.education, 0) AS education_added,
       coalesce(languages.languages, 0) AS languages_added, coalesce(pieces.pieces, 0) AS embeddings_added,
       known.score AS profile_completion_score, known.user_id IS NOT NULL AS profile_known, known.has_finder,
       NULL::text AS country, NULL::text AS company, NULL::text AS role, known.seen_at AS profile_seen_at,
       coalesce(counts.core_activities, 0) AS core_activities, coalesce(counts.active_days, 0) AS active_days,
       coalesce(counts.views, 0) AS views, coalesce(counts.votes, 0) AS votes, coalesce(counts.collections_created, 0) AS collections_created,
       coalesce(counts.profiles_collected, 0) AS profiles_collected, coalesce(counts.collections_shared, 0) AS collections_shared, coalesce(counts.posts, 0) AS posts,
       coalesce(counts.comments, 0) AS comments, coalesce(counts.mentions, 0) AS mentions, coalesce(counts.reports, 0) AS reports,
       coalesce(counts.groups_created, 0) AS groups_created, coalesce(counts.groups_joined, 0) AS groups_joined,
       greatest(people.started_at, counts.last_at, languages.last_at, pieces.last_at) AS features_until,
       NULL::boolean AS label, NULL::timestamptz AS label_at
FROM people
LEFT JOIN counts USING (user_id)
LEFT JOIN languages USING (user_id)
LEFT JOIN pieces USING (user_id)
LEFT JOIN known USING (user_id)
