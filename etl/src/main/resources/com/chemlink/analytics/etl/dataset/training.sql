-- Rows to predict from, of one prediction dataset: from its table, or as an earlier run had published it.

SELECT 'user:' || user_id AS id, row.*, date_trunc('week', (prediction_at - {before}) AT TIME ZONE 'UTC')::date AS signup_week,
       coalesce((event_counts ->> 'view')::int, 0) AS views,
       coalesce((event_counts ->> 'vote')::int, 0) AS votes,
       coalesce((event_counts ->> 'collection_created')::int, 0) AS collections_created,
       coalesce((event_counts ->> 'profile_collected')::int, 0) AS profiles_collected,
       coalesce((event_counts ->> 'collection_shared')::int, 0) AS collections_shared,
       coalesce((event_counts ->> 'post')::int, 0) AS posts,
       coalesce((event_counts ->> 'comment')::int, 0) AS comments,
       coalesce((event_counts ->> 'mention')::int, 0) AS mentions,
       coalesce((event_counts ->> 'report')::int, 0) AS reports,
       coalesce((event_counts ->> 'group_created')::int, 0) AS groups_created,
       coalesce((event_counts ->> 'group_joined')::int, 0) AS groups_joined,
       {labels},
       {split} AS x_split, 'real' AS x_population, prediction_at AS x_t,
       greatest(features_until, profile_seen_at) AS x_known_at, label_at AS x_label_at, prediction_at + {after} AS x_label_until
FROM {rows} AS row
