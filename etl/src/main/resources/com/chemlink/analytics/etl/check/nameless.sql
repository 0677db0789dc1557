-- title: Accounts without a name
-- question: Who has not said a name?
-- severity: info
-- where: chemlink.persons
-- reads: chemlink_persons
-- metrics: profile_completion account_funnel signup_completion
-- finding: {affected} live accounts have neither first nor last name.
-- advice: Invite them to complete their profile, or find out which way of signing up skips the name.
-- client: {affected} early-stage profiles are an opportunity for a friendly reminder.
-- cleanup:
--   -- chemlink-service
--   SELECT id, created_at FROM persons WHERE id IN ({keys});
SELECT id AS row_key, instant(created_at)::date AS signed_up
FROM {rows:chemlink_persons} AS t
WHERE deleted_at IS NULL AND btrim(coalesce(first_name, '') || coalesce(last_name, ''), E' \t\r\n') = ''
