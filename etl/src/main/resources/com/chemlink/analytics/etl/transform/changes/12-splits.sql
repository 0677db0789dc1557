-- A day that belongs to another split now takes its rows along.

UPDATE ai.training_data_activation AS row
SET split = days.split
FROM ai.training_days AS days
JOIN splits_were AS was ON was.dataset = days.dataset AND was.day = days.day AND was.split <> days.split
WHERE days.dataset = 'activation' AND (row.prediction_at AT TIME ZONE 'UTC')::date = days.day AND row.split <> days.split;

UPDATE ai.training_data_engagement AS row
SET split = days.split
FROM ai.training_days AS days
JOIN splits_were AS was ON was.dataset = days.dataset AND was.day = days.day AND was.split <> days.split
WHERE days.dataset = 'engagement' AND (row.prediction_at AT TIME ZONE 'UTC')::date = days.day AND row.split <> days.split;
