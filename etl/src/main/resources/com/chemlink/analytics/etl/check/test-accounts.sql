-- title: Accounts that look like test accounts
-- question: Who is counted as a real person though the name says test?
-- severity: low
-- where: chemlink.persons
-- reads: chemlink_persons
-- metrics: accounts_by_population mau_comprehensive new_users_monthly growth_rate_monthly accounts_cumulative retention retention_first_core retention_curve retention_curve_first_core activity_by_type common_paths
-- finding: {affected} accounts match no rule for test accounts, yet their e-mail address or name says test, demo or dummy. A suggestion, nothing was changed.
-- advice: Enter those that are test accounts in the settings; the next sync leaves them out.
-- client: Setting {affected} test accounts aside gives early-stage figures that show members only.
-- cleanup:
--   -- chemlink-service
--   SELECT id, created_at FROM persons WHERE id IN ({keys});
SELECT person.id AS row_key,
       CASE WHEN person.email ~* '^\s*(test|tester|qa|demo|dummy|fake|staging)([0-9._+-][^@]*)?@' OR person.email ~* '\+(test|qa|demo)[^@]*@'
            THEN 'e-mail address' ELSE 'name' END AS says
FROM {rows:chemlink_persons} AS person
JOIN users ON users.user_id = md5('chemlink:' || person.id)::uuid AND users.population = 'real'
WHERE person.email ~* '^\s*(test|tester|qa|demo|dummy|fake|staging)([0-9._+-][^@]*)?@'
   OR person.email ~* '\+(test|qa|demo)[^@]*@'
   OR person.first_name ~* '^\s*(test|tester|testing|demo|dummy)[0-9]*\s*$'
   OR person.last_name ~* '^\s*(test|tester|testing|demo|dummy)[0-9]*\s*$'
