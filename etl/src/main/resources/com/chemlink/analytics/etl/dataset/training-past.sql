-- Rows of {table} as the run chemlink.known_on published them. A day belongs to one split as a whole, so that the order of time
-- and the split never contradict each other, as where the table is made.

WITH rows AS (
    SELECT current.*
    FROM {table} AS current
    WHERE current.since_run_id <= current_setting('chemlink.known_on')::bigint
    UNION ALL
    SELECT version.*
    FROM ai.training_history AS history
    CROSS JOIN LATERAL jsonb_populate_record(NULL::{table}, history.training_row) AS version
    WHERE history.dataset = '{dataset}' AND history.valid_from_run <= current_setting('chemlink.known_on')::bigint
      AND history.valid_to_run > current_setting('chemlink.known_on')::bigint
), days AS (
    SELECT (prediction_at AT TIME ZONE 'UTC')::date AS day, count(*) AS people FROM rows GROUP BY 1
), splits AS (
    SELECT day, CASE WHEN sum(people) OVER until_then * 100 <= sum(people) OVER () * 70 THEN 'train'
                     WHEN sum(people) OVER until_then * 100 <= sum(people) OVER () * 85 THEN 'validation'
                     ELSE 'test' END AS part
    FROM days WINDOW until_then AS (ORDER BY day)
)
SELECT rows.*, splits.part
FROM rows JOIN splits ON splits.day = (rows.prediction_at AT TIME ZONE 'UTC')::date
