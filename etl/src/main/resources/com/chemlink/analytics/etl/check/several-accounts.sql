-- title: Several engagement accounts of one person
-- question: Who has more than one account on the social side?
-- severity: low
-- where: engagement.persons
-- reads: engagement_persons chemlink_persons
-- metrics: accounts_by_population mau_by_country
-- finding: {affected} ChemLink persons have {sum:accounts} engagement accounts between them. The one updated last is linked; what all of them do counts for the person.
-- advice: Merge the accounts on the social side.
-- client: {affected} members use more than one account: merging them gives each a single history.
-- cleanup:
--   -- engagement-platform: both shapes of external_id lead to these persons of chemlink-service
--   SELECT id, external_id, updated_at FROM persons WHERE external_id IN ({keys});
WITH several AS (
    SELECT user_id, count(*) AS accounts
    FROM {rows:engagement_accounts of user_id} AS t
    WHERE link <> 'ghost'
    GROUP BY user_id
    HAVING count(*) > 1
)
SELECT users.source_key AS row_key, several.accounts,
       array_agg(account.engagement_person_id ORDER BY account.link = 'linked', account.engagement_person_id) AS account_ids
FROM several
JOIN users ON users.user_id = several.user_id
JOIN engagement_accounts AS account ON account.user_id = several.user_id AND account.link <> 'ghost'
GROUP BY users.source_key, several.accounts
