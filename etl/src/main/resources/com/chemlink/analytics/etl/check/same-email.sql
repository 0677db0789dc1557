-- title: Probably the same person
-- question: Which accounts have the e-mail address of a person their external_id does not point at?
-- severity: medium
-- where: engagement.persons
-- reads: engagement_persons chemlink_persons
-- metrics: accounts_by_population mau_by_country
-- finding: {affected} engagement accounts have the e-mail address of a ChemLink person, but their external_id says otherwise. Nothing is linked by e-mail: this is a hint.
-- advice: Compare the two, and set external_id where they are one person.
-- client: For {affected} accounts a short identity check brings both sides of the same member together.
-- cleanup:
--   -- engagement-platform: compare, then set external_id to the person's id
--   SELECT id, external_id FROM persons WHERE id IN ({keys});
SELECT account.engagement_person_id AS row_key, account.link, replace(account.ghost_cause, '_', ' ') AS cause, hinted.source_key AS chemlink_id
FROM engagement_accounts AS account
JOIN users AS hinted ON hinted.user_id = account.email_suggests
