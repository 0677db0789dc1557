-- Ghosts: one more user per account on the social side that no ChemLink person stands behind.
-- From: engagement_accounts (03). A ghost has no signup, no segment and no country.

INSERT INTO users (user_id, product, source, source_key, population, since_run_id)
SELECT account.user_id, 'chemlink', 'engagement', account.engagement_person_id::text, 'ghost',
       coalesce(was.since_run_id, current_setting('chemlink.run_id')::bigint)
FROM engagement_accounts AS account
LEFT JOIN core.users AS was ON was.user_id = account.user_id
WHERE account.link = 'ghost';
