-- title: Ghost accounts: {subject}
-- question: Which accounts on the social side lead to no ChemLink person, and why?
-- severity: medium
-- where: engagement.persons
-- reads: engagement_persons chemlink_persons
-- metrics: dau mau accounts_by_population mau_by_country
-- count: {affected} of {total}
-- gate: 30 % of 100: external_id points at nobody
-- finding: {affected} of {total} engagement accounts are ghosts: {subject}. What they do is kept, marked, and left out unless somebody asks for it.
-- advice: Mend external_id where it should lead to somebody, remove the accounts that nobody uses, and close on the social side what was deleted in ChemLink.
-- client: Linking {affected} early-stage accounts to their profiles is an opportunity to see the whole journey of every member.
-- cleanup:
--   -- engagement-platform
--   SELECT id, external_id, created_at, deleted_at FROM persons WHERE id IN ({keys});
-- lasting: yes
-- total: SELECT count(*) FROM engagement_accounts
SELECT CASE ghost_cause WHEN 'never_existed' THEN 'external_id points at nobody'
                        WHEN 'deleted' THEN 'the person is deleted in ChemLink'
                        ELSE 'no external_id' END AS subject,
       engagement_person_id AS row_key, created_at::date AS created, deleted_at::date AS deleted
FROM {rows:engagement_accounts of engagement_person_id} AS t
WHERE link = 'ghost'
