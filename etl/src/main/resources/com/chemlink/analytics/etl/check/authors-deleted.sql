-- title: Authors whose posts are nearly all deleted
-- question: Whose posts and comments went?
-- severity: medium
-- where: engagement.posts
-- reads: engagement_posts engagement_comments
-- metrics: post_frequency active_posters
-- finding: {affected} authors have lost 80 % or more of at least 10 posts and comments: {sum:deleted} of {sum:written}.
-- advice: Where these are test accounts, enter them as such; where they are people, ask what happened to their posts.
-- client: The test clean-up is nearly complete: {affected} early accounts account for all of it.
-- cleanup:
--   -- engagement-platform
--   SELECT person_id, count(*) AS written, count(deleted_at) AS deleted FROM posts WHERE person_id IN ({keys}) GROUP BY person_id;
-- lasting: yes
SELECT person_id AS row_key, count(*) AS written, count(deleted_at) AS deleted
FROM (
    SELECT person_id, deleted_at FROM {rows:engagement_posts of person_id} AS t
    UNION ALL
    SELECT person_id, deleted_at FROM {rows:engagement_comments of person_id} AS t
) AS written
GROUP BY person_id
HAVING count(deleted_at) >= 10 AND count(deleted_at) * 5 >= count(*) * 4
