-- A day that belongs to another split now takes its rows along. On most days none does, and no row is looked at.

CREATE UNLOGGED TABLE sync_next.moved AS
SELECT days.dataset, days.day, days.split
FROM ai.training_days AS days
JOIN splits_were AS was ON was.dataset = days.dataset AND was.day = days.day AND was.split <> days.split;

UPDATE ai.training_data_activation AS row
SET split = moved.split
FROM moved
WHERE EXISTS (SELECT FROM moved) AND moved.dataset = 'activation' AND (row.prediction_at AT TIME ZONE 'UTC')::date = moved.day
  AND row.split <> moved.split;

UPDATE ai.training_data_engagement AS row
SET split = moved.split
FROM moved
WHERE EXISTS (SELECT FROM moved) AND moved.dataset = 'engagement' AND (row.prediction_at AT TIME ZONE 'UTC')::date = moved.day
  AND row.split <> moved.split;

DROP TABLE sync_next.moved;
