-- Profile days: one row per product, population, segment, country, kind of day and day. From: user_profiles (31), users.
-- Nobody is in two countries, so the rows for all countries ('*') are sums of the others.

WITH countries AS (
    SELECT users.product, users.population, coalesce(users.segment, 'none') AS segment, coalesce(users.country, '?') AS country,
           own.kind, coalesce(own.day, '-infinity') AS day, count(*) AS users
    FROM user_profiles AS profile
    JOIN users ON users.user_id = profile.user_id
    CROSS JOIN (SELECT current_setting('chemlink.time_zone') AS zone) AS setting
    CROSS JOIN LATERAL (VALUES
        ('updated', (coalesce(profile.profile_updated_at, profile.signup_at) AT TIME ZONE setting.zone)::date, true),
        ('last_core', profile.last_core_activity_date, profile.activated_at IS NOT NULL)) AS own (kind, day, has)
    WHERE own.has
    GROUP BY 1, 2, 3, 4, 5, 6
)
INSERT INTO profile_days (product, population, segment, country, kind, day, users)
SELECT product, population, segment, country, kind, day, users
FROM countries
UNION ALL
SELECT product, population, segment, '*', kind, day, sum(users)
FROM countries
GROUP BY product, population, segment, kind, day;
