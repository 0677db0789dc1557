-- title: Complete profiles without a country
-- severity: low
-- finding: {affected} of {total} complete profiles say no country.
-- advice: Ask the owner of the form to make the country mandatory.
-- gate: 30 % of 100
SELECT chemlink_id AS row_key, email, signup_date,
       (SELECT count(*) FROM user_profiles WHERE profile_completion_score >= 80) AS of_total
FROM user_profiles
WHERE profile_completion_score >= 80 AND country IS NULL
