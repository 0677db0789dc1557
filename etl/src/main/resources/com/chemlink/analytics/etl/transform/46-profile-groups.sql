-- Profile groups: one row per product, population, segment, country and what a profile has. From: user_profiles (31), users.
-- Nobody is in two countries, so the rows for all countries ('*') are sums of the others.

WITH countries AS (
    SELECT users.product, users.population, coalesce(users.segment, 'none') AS segment, coalesce(users.country, '?') AS country,
           profile.profile_completion_score, profile.profile_status,
           profile.has_first_name AND profile.has_last_name AS has_name, profile.has_headline, profile.has_location,
           profile.has_company, profile.has_linked_in, profile.activated_at IS NOT NULL AS activated,
           count(*) AS users, sum(profile.engagement_score) AS engagement,
           sum(profile.engagement_score::bigint * profile.engagement_score) AS engagement_squares
    FROM user_profiles AS profile
    JOIN users ON users.user_id = profile.user_id
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
)
INSERT INTO profile_groups (product, population, segment, country, profile_completion_score, profile_status, has_name, has_headline, has_location, has_company, has_linked_in, activated, users, engagement, engagement_squares)
SELECT product, population, segment, country, profile_completion_score, profile_status, has_name, has_headline, has_location, has_company, has_linked_in, activated, users, engagement, engagement_squares
FROM countries
UNION ALL
SELECT product, population, segment, '*', profile_completion_score, profile_status, has_name, has_headline, has_location, has_company, has_linked_in, activated, sum(users), sum(engagement), sum(engagement_squares)
FROM countries
GROUP BY product, population, segment, profile_completion_score, profile_status, has_name, has_headline, has_location, has_company, has_linked_in, activated;
