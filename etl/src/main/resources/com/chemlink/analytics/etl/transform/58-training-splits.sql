-- Training splits: by the prediction instant, older to newer, a day as a whole: the days until 70 of 100 rows are reached
-- are for training, those until 85 for validation, the rest is the test. From: training_days (57).

UPDATE training_days AS days
SET split = wanted.split
FROM (
    SELECT dataset, day,
           CASE
               WHEN sum(people) OVER until_then * 100 <= sum(people) OVER (PARTITION BY dataset) * 70 THEN 'train'
               WHEN sum(people) OVER until_then * 100 <= sum(people) OVER (PARTITION BY dataset) * 85 THEN 'validation'
               ELSE 'test'
           END AS split
    FROM training_days
    WINDOW until_then AS (PARTITION BY dataset ORDER BY day)
) AS wanted
WHERE wanted.dataset = days.dataset AND wanted.day = days.day AND wanted.split IS DISTINCT FROM days.split;
