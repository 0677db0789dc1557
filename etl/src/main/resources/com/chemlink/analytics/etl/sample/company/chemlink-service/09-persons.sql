-- chemlink-service, step 9: the accounts. Needs step 4 (who they are) and step 5 (how long they stay).

-- Ids near 2^63: a handful, n = 925, 10925 and 20925. Everybody else's id is n.
CREATE FUNCTION sample.id_of(n integer) RETURNS bigint IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT CASE WHEN n IN (925, 10925, 20925) THEN 9223372036854775807 - n ELSE n END $$;

INSERT INTO public.persons (id, person_id, chemlink_id, kratos_id, hydra_id, first_name, middle_name, last_name, email, secondary_email,
    mobile_number, mobile_number_country_code, profile_picture, linked_in_url, headline_description, career_goals, business_experience_summary,
    location_id, company_id, role_id, has_finder, profile, created_at, updated_at, deleted_at)
SELECT id_of(p.n), uuid_of('person', p.n), uuid_of('chemlink', p.n), uuid_of('kratos', p.n), CASE WHEN p.n % 4 > 0 THEN uuid_of('hydra', p.n) END,
       f.name, CASE WHEN chance('middle', p.n) < 0.15 THEN chr(65 + pick('initial', p.n, 23)) || '.' END, l.name,
       CASE WHEN test THEN 'qa+' || p.n || '@chemlink.example' ELSE address(f.mail, l.mail, namesake, host, e.domain) END,
       CASE WHEN chance('second mail', p.n) < 0.06 THEN address(l.mail, f.mail, namesake, 1, e.domain) END,
       CASE WHEN chance('mobile', p.n) < 0.25 THEN '555-01' || lpad(pick('number', p.n, 100)::text, 2, '0') END,
       CASE WHEN chance('mobile', p.n) < 0.25 THEN '+1' END,
       CASE WHEN chance('picture', p.n) < 0.45 THEN 'pictures/' || p.n || '.jpg' END,
       CASE WHEN linkedin THEN 'https://linkedin.example/in/' || f.mail || '-' || l.mail || '-' || to_hex(p.n) END,
       CASE WHEN p.headline THEN replace(replace(replace(replace(h.template, '{role}', r.title), '{company}', e.name), '{city}', w.city), '{school}', s.name)
            WHEN chance('short headline', p.n) < 0.05 THEN (ARRAY['Chemist', 'Engineer', 'R&D', 'Hello'])[1 + pick('which short', p.n, 4)] END,
       CASE WHEN chance('goal', p.n) < 0.7 * chance('diligence', p.n) THEN g.goal END,
       CASE WHEN chance('summary', p.n) < 0.4 * chance('diligence', p.n) THEN r.title || ' at ' || e.name || '. ' || r.description END,
       CASE WHEN p.location THEN place + 1 END, CASE WHEN chance('says company', p.n) < 0.75 THEN company + 1 END,
       CASE WHEN chance('says role', p.n) < 0.85 THEN p.role + 1 END, finder,
       CASE WHEN chance('json', p.n) < 0.6 THEN ('{"theme": "' || CASE WHEN p.n % 3 = 0 THEN 'dark' ELSE 'light' END || '", "steps": ' || pick('steps', p.n, 6) || '}')::json END,
       moment(signup, fraction),
       moment(coalesce(gone, changed), CASE WHEN coalesce(gone, changed) = signup THEN fraction ELSE chance('changed fraction', p.n) END),
       moment(gone, chance('changed fraction', p.n))
FROM (
  -- When it was last changed: never, once by its owner (mostly soon), by an import after that, or at its deletion.
  SELECT *, greatest(CASE WHEN chance('changes', n) < 0.4 THEN signup + 600 + floor(chance('changed', n) * chance('changed too', n) * (as_of() - 600 - signup))::integer ELSE signup END,
                     (SELECT max(i.at + n % 55) FROM imports i WHERE i.at > signup AND chance('imported', n, i.at) < i.share)) AS changed,
         second_of(deleted_on, chance('deleted hour', n), chance('deleted second', n), east) AS gone
  FROM people WHERE NOT ghost OFFSET 0) AS p
JOIN first_names f ON f.n = first_name JOIN last_names l ON l.n = last_name JOIN employers e ON e.n = company JOIN roles r ON r.n = p.role
JOIN places w ON w.n = place JOIN headlines h ON h.n = pick('headline text', p.n, headlines()) JOIN schools s ON s.n = pick('alma mater', p.n, schools())
JOIN career_goals g ON g.n = pick('goal text', p.n, goals());
