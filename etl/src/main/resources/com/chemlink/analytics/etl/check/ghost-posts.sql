-- title: Live posts by accounts that exist on one side only
-- question: Who wrote the posts that everybody sees?
-- severity: high
-- where: engagement.persons
-- reads: engagement_posts engagement_persons chemlink_persons
-- metrics: dau mau activity_intensity_levels active_posters post_frequency wau content_type posts_by_type post_reach engagement_rate
-- finding: {affected} engagement accounts that no ChemLink person stands behind wrote {sum:posts} live posts. Social figures of population real + ghost count them.
-- advice: Ask who made these accounts. Where they are test accounts, delete their posts; where they are people, mend their external_id.
-- client: Before launch figures are read, {affected} test accounts can be tidied up on the social side. The clean baseline then shows real adoption from its first day.
-- cleanup:
--   -- engagement-platform: look first, then decide
--   SELECT id, external_id, created_at FROM persons WHERE id IN ({keys});
-- lasting: yes
SELECT account.engagement_person_id AS row_key, replace(account.ghost_cause, '_', ' ') AS cause, count(*) AS posts
FROM {rows:engagement_accounts of engagement_person_id} AS account
JOIN engagement_posts AS post ON post.person_id = account.engagement_person_id AND post.deleted_at IS NULL
WHERE account.link = 'ghost'
GROUP BY account.engagement_person_id, account.ghost_cause
