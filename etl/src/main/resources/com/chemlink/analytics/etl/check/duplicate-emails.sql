-- title: One e-mail address, several accounts
-- question: Who has signed up more than once?
-- severity: medium
-- where: chemlink.persons
-- reads: chemlink_persons
-- metrics: new_users_monthly accounts_cumulative user_type growth_rate_monthly signups_by_segment accounts_by_type retention retention_first_core retention_curve retention_curve_first_core churn_monthly common_paths
-- finding: {affected} live accounts share {distinct:first_account} e-mail addresses, capitals and spaces aside. Each is counted as a person of its own.
-- advice: Merge them, or make the address unique regardless of capitals and spaces.
-- client: {affected} members signed up more than once: offering to merge gives them one complete profile.
-- cleanup:
--   -- chemlink-service
--   SELECT id, created_at, updated_at FROM persons WHERE id IN ({keys}) ORDER BY lower(btrim(email)), id;
WITH asked AS (
    SELECT DISTINCT lower(btrim(email, E' \t\r\n') COLLATE "C") AS address
    FROM {rows:user_profiles of user_id} AS t
), addressed AS (
    SELECT profile.chemlink_id AS id, asked.address
    FROM asked
    JOIN user_profiles AS profile ON lower(btrim(profile.email, E' \t\r\n') COLLATE "C") = asked.address
    WHERE profile.deleted_at IS NULL AND asked.address <> ''
), shared AS (
    SELECT address, min(id) AS first_account, count(*) AS accounts
    FROM addressed
    GROUP BY address
    HAVING count(*) > 1
)
SELECT addressed.id AS row_key, shared.first_account::text AS first_account, shared.accounts AS same_address
FROM addressed
JOIN shared USING (address)
