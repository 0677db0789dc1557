-- Signup days: one row per product, population, segment, country and day of signup, ghosts apart, who never signed up.
-- From: users and, for ChemLink's people, user_profiles (31). Nobody is in two countries, so the rows for all countries
-- ('*') are sums of the others.

WITH countries AS (
    SELECT users.product, users.population, coalesce(users.segment, 'none') AS segment, coalesce(users.country, '?') AS country,
           coalesce((users.started_at AT TIME ZONE current_setting('chemlink.time_zone'))::date, '-infinity') AS day, count(*) AS users, count(profile.activated_at) AS activated,
           count(*) FILTER (WHERE profile.activated_at <= profile.signup_at + interval '24 hours') AS within_1_day,
           count(*) FILTER (WHERE profile.activated_at <= profile.signup_at + interval '168 hours') AS within_7_days,
           count(*) FILTER (WHERE profile.activated_at <= profile.signup_at + interval '720 hours') AS within_30_days,
           count(*) FILTER (WHERE profile.profile_completion_score >= 80) AS complete,
           count(profile.activated_at) FILTER (WHERE profile.profile_completion_score >= 80) AS complete_and_active
    FROM users
    LEFT JOIN user_profiles AS profile ON profile.user_id = users.user_id
    WHERE users.population <> 'ghost'
    GROUP BY 1, 2, 3, 4, 5
)
INSERT INTO signup_days (product, population, segment, country, day, users, activated, within_1_day, within_7_days, within_30_days, complete, complete_and_active)
SELECT product, population, segment, country, day, users, activated, within_1_day, within_7_days, within_30_days, complete, complete_and_active
FROM countries
UNION ALL
SELECT product, population, segment, '*', day, sum(users), sum(activated), sum(within_1_day), sum(within_7_days), sum(within_30_days), sum(complete), sum(complete_and_active)
FROM countries
GROUP BY product, population, segment, day;
