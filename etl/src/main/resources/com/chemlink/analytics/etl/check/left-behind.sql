-- title: Live {subject} of deleted persons
-- question: What is still live though its person is gone?
-- severity: low
-- where: chemlink.{subject}
-- reads: chemlink_persons chemlink_experiences chemlink_education chemlink_collections
-- metrics: top_companies top_roles education_distribution
-- finding: {affected} live {subject} belong to persons who are soft-deleted.
-- advice: Soft-delete them together with the person.
-- client: When a member leaves, {subject} can leave with them: {affected} rows are waiting for that.
-- cleanup:
--   -- chemlink-service
--   UPDATE {subject} SET deleted_at = now(), updated_at = now() WHERE id IN ({keys});
-- lasting: yes
SELECT 'experiences' AS subject, t.id::text AS row_key, t.person_id::text AS person_id FROM {rows:chemlink_experiences of person_id} AS t
JOIN chemlink_persons AS p ON p.id = t.person_id AND p.deleted_at IS NOT NULL WHERE t.deleted_at IS NULL
UNION ALL
SELECT 'education', t.id::text, t.person_id::text FROM {rows:chemlink_education of person_id} AS t
JOIN chemlink_persons AS p ON p.id = t.person_id AND p.deleted_at IS NOT NULL WHERE t.deleted_at IS NULL
UNION ALL
SELECT 'collections', t.id::text, t.person_id::text FROM {rows:chemlink_collections of person_id} AS t
JOIN chemlink_persons AS p ON p.id = t.person_id AND p.deleted_at IS NOT NULL WHERE t.deleted_at IS NULL
