-- title: LinkedIn links that are none
-- question: Which links lead nowhere?
-- severity: info
-- where: chemlink.persons.linked_in_url
-- reads: chemlink_persons
-- metrics: profile_completion account_funnel signup_completion
-- finding: {affected} live accounts have something in linked_in_url that is no address. They count as complete in that point.
-- advice: Let the form accept only addresses.
-- client: Checking links as they are typed will make {affected} profiles complete.
-- cleanup:
--   -- chemlink-service
--   SELECT id, linked_in_url FROM persons WHERE id IN ({keys});
SELECT id AS row_key
FROM {rows:chemlink_persons} AS t
WHERE deleted_at IS NULL AND btrim(linked_in_url, E' \t\r\n') <> ''
  AND btrim(linked_in_url, E' \t\r\n') !~* '^(https?://)?([a-z]+\.)?[a-z0-9-]+\.[a-z]+(/|$)'
