-- title: {subject} has few people
-- question: Which groups are too small to learn from or to compare?
-- severity: info
-- where: ai.training_data_activation
-- reads: chemlink_persons
-- metrics: finder_vs_standard user_type accounts_by_type signups_by_segment
-- count: n = {sum:people}
-- finding: {subject} has {sum:people} people. A rate of so few says little without its interval, and a model cannot learn them.
-- advice: Show counts and intervals, and do not train on {subject} alone.
-- client: {subject} is at an early stage: every further member makes its figures more telling.
-- cleanup:
--   -- nothing to mend
SELECT initcap(segment) AS subject, segment AS row_key, sum(users) AS people
FROM signup_days
WHERE product = 'chemlink' AND population = 'real' AND country = '*' AND segment <> 'none'
GROUP BY segment
HAVING sum(users) BETWEEN 1 AND 29
