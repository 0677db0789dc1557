-- Run only where the extension citus is present, after the migrations that create the tables.
-- What is keyed by the user is spread by it and co-located with it; what everything joins with is on every node;
-- staging and ops stay on the coordinator.

SELECT create_reference_table(name) FROM (VALUES
    ('ops.published'),
    ('core.products'), ('core.event_types'), ('core.companies'), ('core.roles'), ('core.locations'), ('core.schools'),
    ('core.degrees'), ('core.languages'), ('core.projects'), ('core.glossary'), ('core.finder_searches'),
    ('core.update_minutes'), ('core.bulk_minutes'), ('core.table_rows'), ('ai.training_days'),
    ('aggregates.daily_metrics'), ('aggregates.weekly_metrics'), ('aggregates.monthly_metrics'),
    ('aggregates.active_users'), ('aggregates.user_flows'), ('aggregates.cohort_cells'),
    ('aggregates.profile_groups'), ('aggregates.signup_days'), ('aggregates.profile_days'), ('aggregates.talent_counts'),
    ('aggregates.search_days'), ('aggregates.post_days'), ('aggregates.last_days'), ('aggregates.active_sets'), ('aggregates.writing_months')) AS everywhere (name);

SELECT create_distributed_table('core.users', 'user_id');

SELECT create_distributed_table(name, 'user_id', colocate_with => 'core.users') FROM (VALUES
    ('core.user_profiles'), ('core.recent_activity'), ('core.user_profile_history'), ('core.engagement_accounts'),
    ('core.experiences'), ('core.education'), ('core.user_languages'), ('core.user_embeddings'),
    ('core.user_journey_events'), ('core.event_history'), ('core.collections'), ('core.posts'), ('core.mentions'),
    ('aggregates.user_days'), ('aggregates.user_weeks'), ('aggregates.user_months'), ('aggregates.user_moments'), ('aggregates.user_trails'),
    ('aggregates.first_core_days'), ('aggregates.user_firsts'),
    ('ai.training_data_activation'), ('ai.training_data_engagement'), ('ai.training_history')) AS by_user (name);
