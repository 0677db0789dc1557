-- Step 3 (run in both databases): when people come and when they are at work.
--
-- days         one row per day: how many persons (and ghosts) sign up before and through it, and by which campaign.
-- rhythm_days  the day as each rhythm of work lives it: a busy day has more slots than a quiet one.
-- slots        every slot with its day: "the 4711th slot" is a time that respects weekends, holidays and seasons.

-- Signups a day: slow start, autumn growth, year's end, an ebb in spring, and a strong second summer's end.
CREATE UNLOGGED TABLE sample.months AS
SELECT first, weight FROM (VALUES
 (date '2024-05-01', 40), (date '2024-06-01', 52), (date '2024-07-01', 48), (date '2024-08-01', 38), (date '2024-09-01', 72),
 (date '2024-10-01', 84), (date '2024-11-01', 80), (date '2024-12-01', 52), (date '2025-01-01', 92), (date '2025-02-01', 74),
 (date '2025-03-01', 56), (date '2025-04-01', 62), (date '2025-05-01', 88), (date '2025-06-01', 112), (date '2025-07-01', 84),
 (date '2025-08-01', 66), (date '2025-09-01', 118), (date '2025-10-01', 132), (date '2025-11-01', 126)) AS months (first, weight);

-- A campaign multiplies the day's signups; the surplus are "campaign" people, who activate less and leave sooner.
CREATE UNLOGGED TABLE sample.campaigns AS
SELECT first, last, factor FROM (VALUES
 (date '2024-05-06', date '2024-05-12', 3.0), (date '2024-09-16', date '2024-09-29', 2.2), (date '2025-01-13', date '2025-01-19', 2.6),
 (date '2025-06-02', date '2025-06-15', 2.8), (date '2025-09-22', date '2025-09-28', 2.0)) AS campaigns (first, last, factor);

-- Rhythms: 0 weekend Saturday and Sunday; 1 weekend Friday and Saturday; 2 East Asia; 3 India.
CREATE UNLOGGED TABLE sample.holidays AS
SELECT rhythm, first, last, factor FROM (VALUES
 (0, date '2024-07-15', date '2024-08-25', 0.78), (0, date '2024-12-21', date '2025-01-05', 0.30), (0, date '2025-04-18', date '2025-04-21', 0.45),
 (0, date '2025-05-01', date '2025-05-01', 0.50), (0, date '2025-07-14', date '2025-08-24', 0.78),
 (1, date '2024-06-15', date '2024-06-19', 0.35), (1, date '2025-03-01', date '2025-03-29', 0.75), (1, date '2025-03-30', date '2025-04-03', 0.30),
 (1, date '2025-06-05', date '2025-06-09', 0.35), (2, date '2024-10-01', date '2024-10-07', 0.55), (2, date '2024-12-29', date '2025-01-03', 0.50),
 (2, date '2025-01-28', date '2025-02-04', 0.25), (2, date '2025-05-01', date '2025-05-05', 0.50), (2, date '2025-10-01', date '2025-10-08', 0.55),
 (3, date '2024-08-15', date '2024-08-15', 0.50), (3, date '2024-10-30', date '2024-11-03', 0.40), (3, date '2025-01-26', date '2025-01-26', 0.60),
 (3, date '2025-03-14', date '2025-03-15', 0.50), (3, date '2025-10-18', date '2025-10-23', 0.40)) AS holidays (rhythm, first, last, factor);

-- What happened to everybody: a day without service, two days of a fair.
CREATE UNLOGGED TABLE sample.incidents AS
SELECT day, factor FROM (VALUES (date '2025-02-11', 0.12), (date '2025-09-16', 2.4), (date '2025-09-17', 2.1)) AS incidents (day, factor);

CREATE UNLOGGED TABLE sample.weekdays AS
SELECT isodow, signups, visits FROM (VALUES
 (1, 1.05, 1.00), (2, 1.15, 1.15), (3, 1.10, 1.15), (4, 1.05, 1.05), (5, 0.90, 0.85), (6, 0.45, 0.28), (7, 0.50, 0.32)) AS weekdays (isodow, signups, visits);

CREATE UNLOGGED TABLE sample.days AS
WITH weighted AS (
  SELECT day, m.weight * w.signups * coalesce(h.factor, 1) * coalesce(c.factor, 1) * (0.8 + 0.4 * chance('signups of the day', day)) AS weight,
         1 - 1 / coalesce(c.factor, 1) AS campaign_share
  FROM generate_series(0, last_day()) AS day
  JOIN months m ON m.first = date_trunc('month', first_day() + day)::date
  JOIN weekdays w ON w.isodow = extract(isodow FROM first_day() + day)
  LEFT JOIN holidays h ON h.rhythm = 0 AND first_day() + day BETWEEN h.first AND h.last
  LEFT JOIN campaigns c ON first_day() + day BETWEEN c.first AND c.last
), summed AS (
  SELECT day, campaign_share, sum((weight * 1000)::bigint) OVER (ORDER BY day) AS through, sum((weight * 1000)::bigint) OVER () AS total FROM weighted
), shared AS (
  SELECT day, campaign_share::float8, (users() * through / total)::integer AS people_through,
         (greatest(1, (users() * knob('ghosts'))::integer) * through / total)::integer AS ghosts_through FROM summed
)
SELECT day, campaign_share, people_through, ghosts_through,
       lag(people_through, 1, 0) OVER (ORDER BY day) AS people_before, lag(ghosts_through, 1, 0) OVER (ORDER BY day) AS ghosts_before
FROM shared;

-- One day more than there is: its first slot is where the history ends.
CREATE UNLOGGED TABLE sample.rhythm_days AS
WITH weighted AS (
  SELECT r.rhythm, d.day, CASE WHEN d.day <= last_day() THEN
           greatest(1, (17.5 * w.visits * coalesce(h.factor, 1) * coalesce(i.factor, 1) * (0.9 + 0.2 * chance('visits of the day', d.day)))::integer) ELSE 0 END AS slots
  FROM generate_series(0, 3) AS r (rhythm) CROSS JOIN generate_series(0, last_day() + 1) AS d (day)
  JOIN weekdays w ON w.isodow = extract(isodow FROM first_day() + d.day + CASE r.rhythm WHEN 1 THEN 1 ELSE 0 END)
  LEFT JOIN holidays h ON h.rhythm = r.rhythm AND first_day() + d.day BETWEEN h.first AND h.last
  LEFT JOIN incidents i ON i.day = first_day() + d.day
)
SELECT rhythm, day, slots, (sum(slots) OVER (PARTITION BY rhythm ORDER BY day) - slots)::integer AS first_slot FROM weighted;

CREATE UNLOGGED TABLE sample.slots AS
SELECT rhythm, first_slot + generate_series(0, slots - 1) AS slot, day, first_slot + slots AS next_slot FROM rhythm_days WHERE slots > 0;
ANALYZE sample.slots; ANALYZE sample.days; ANALYZE sample.rhythm_days;

-- The second of the (UTC) day for somebody who lives this many minutes east of Greenwich: u says the hour on their
-- clock (of a hundred visits one at midnight, one at five, two at six, …), v the second within it. Nobody is shifted
-- to another day, and summer time is left out. The last two hours before as-of stay free for what follows a visit.
CREATE FUNCTION sample.second_of(day integer, u float8, v float8, east integer) RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql AS
$$ SELECT sample.start_of(day) + (('{0,5,6,6,7,7,7,7,8,8,8,8,8,8,8,9,9,9,9,9,9,9,9,9,9,10,10,10,10,10,10,10,10,10,10,11,11,11,11,11,11,11,11,12,12,12,12,12,
13,13,13,13,13,13,13,14,14,14,14,14,14,14,14,15,15,15,15,15,15,15,15,16,16,16,16,16,16,16,17,17,17,17,17,18,18,18,19,19,19,20,20,20,20,21,21,21,21,22,22,23}'::integer[])[
 1 + floor(u * 100)::integer] * 3600 + floor(v * 3600)::integer - east * 60 + 86400) % CASE WHEN day = sample.last_day() THEN 79200 ELSE 86400 END $$;
