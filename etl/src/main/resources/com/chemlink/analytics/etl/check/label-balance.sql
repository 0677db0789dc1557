-- title: Hardly any examples to learn from: {subject}
-- question: Do the training sets have enough rows of either label?
-- severity: low
-- where: ai.training_data_{subject}
-- reads: chemlink_persons chemlink_experiences chemlink_education chemlink_collections chemlink_collection_profiles chemlink_collection_collaborators chemlink_query_votes chemlink_view_access engagement_persons engagement_posts engagement_comments engagement_mentions engagement_reports engagement_groups engagement_group_members clock
-- metrics: activation_by_cohort
-- count: {sum:positive} of {sum:people}
-- finding: In ai.training_data_{subject} {sum:positive} of {sum:people} rows carry the label. A model that always says no would be right nearly always.
-- advice: Wait for more, weigh the rare label, and judge by precision and recall, not by accuracy.
-- client: The {subject} model gets better with every active member; it is early-stage today.
-- cleanup:
--   -- nothing to mend
SELECT 'activation' AS subject, 'activation' AS row_key, count(*) AS people, count(*) FILTER (WHERE label) AS positive
FROM training_data_activation
HAVING count(*) > 0 AND (least(count(*) FILTER (WHERE label), count(*) FILTER (WHERE NOT label)) < 30
    OR least(count(*) FILTER (WHERE label), count(*) FILTER (WHERE NOT label)) * 20 < count(*))
UNION ALL
SELECT 'engagement', 'engagement', count(*), count(*) FILTER (WHERE label)
FROM training_data_engagement
HAVING count(*) > 0 AND (least(count(*) FILTER (WHERE label), count(*) FILTER (WHERE NOT label)) < 30
    OR least(count(*) FILTER (WHERE label), count(*) FILTER (WHERE NOT label)) * 20 < count(*))
