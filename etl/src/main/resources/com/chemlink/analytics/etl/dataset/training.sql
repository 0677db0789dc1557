-- Rows to predict from, of one prediction dataset: from its table, or as an earlier run had published it.

SELECT 'user:' || user_id AS id, row.*, date_trunc('week', (prediction_at - {before}) AT TIME ZONE 'UTC')::date AS signup_week,
       {labels},
       {split} AS x_split, 'real' AS x_population, prediction_at AS x_t,
       greatest(features_until, profile_seen_at) AS x_known_at, label_at AS x_label_at, prediction_at + {after} AS x_label_until
FROM {rows} AS row
