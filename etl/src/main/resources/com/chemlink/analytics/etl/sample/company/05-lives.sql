-- Step 5 (run in both databases): what they do. Whether and when somebody begins (activation), how long they stay,
-- whether they return, and how many visits they make. The causes planted here are listed in etl/COMPANY.md.
--
-- people  one row per newcomer, with: active (second of the first visit, null: never), slot1/length1 and
--         slot2/length2 (the one or two stretches of working time after that day in which the other visits fall),
--         visits (number of all visits), social (share of them on the social side), joined (second at which the
--         social account came to be).

-- Each step is worked out once and used by the next; OFFSET 0 keeps the planner from repeating it at each use.
CREATE UNLOGGED TABLE sample.people AS
WITH weighed AS (
  SELECT *, knob('odds to begin with') * odds * CASE WHEN finder THEN knob('odds finder') ELSE 1 END
         * CASE WHEN builds_at_once AND experiences > 0 THEN knob('odds experience') ELSE 1 END
         * CASE WHEN builds_at_once AND educations > 0 THEN knob('odds education') ELSE 1 END
         * CASE WHEN headline THEN knob('odds headline') ELSE 1 END * CASE WHEN linkedin THEN knob('odds linkedin') ELSE 1 END
         * CASE WHEN location THEN knob('odds location') ELSE 1 END * CASE WHEN campaign THEN knob('odds campaign') ELSE 1 END
         * CASE WHEN day >= 426 THEN knob('odds new welcome') ELSE 1 END AS all_odds
  FROM newcomers OFFSET 0
), keen AS (
  SELECT *, test OR chance('activated', n) * (1 + all_odds) < all_odds AS keen, chance('active at once', n) < knob('active at once') AS at_once,
         CASE WHEN ghost THEN 1 WHEN NOT account THEN 0 WHEN chance('sociable', n) < knob('sociable')
              THEN 0.3 + 0.65 * chance('social share', n) ELSE 0 END AS social
  FROM weighed OFFSET 0
), beginning AS (   -- the slot of the first visit, for those who take their time
  SELECT keen.*, tomorrow.first_slot AS tomorrow,
         CASE WHEN keen AND NOT at_once
              THEN tomorrow.first_slot + long_tail(knob('delay days') * knob('slots a day'), chance('delay', n)) END AS begins
  FROM keen JOIN rhythm_days AS tomorrow ON tomorrow.rhythm = keen.rhythm AND tomorrow.day = keen.day + 1 OFFSET 0
), begun AS (       -- never, if history or the account ends before
  SELECT beginning.*, CASE WHEN at_once THEN tomorrow ELSE next_slot END AS slot1,
         CASE WHEN deleted_on <= coalesce(slots.day, beginning.day) THEN NULL
              WHEN keen AND at_once THEN signup + 120 + pick('active second', n, 3000)
              ELSE second_of(slots.day, chance('active hour', n), chance('active second', n), east) END AS active
  FROM beginning LEFT JOIN slots ON slots.rhythm = beginning.rhythm AND slots.slot = begins OFFSET 0
), lasting AS (
  SELECT begun.*, ends.first_slot AS last_slot, knob('stays days') * knob('slots a day')
         * CASE WHEN finder THEN knob('stays finder') ELSE 1 END * CASE WHEN social > 0 THEN knob('stays sociable') ELSE 1 END
         * CASE WHEN active < signup + 7 * 86400 THEN knob('stays quick') ELSE 1 END * CASE WHEN campaign THEN knob('stays campaign') ELSE 1 END AS stays
  FROM begun JOIN rhythm_days AS ends ON ends.rhythm = begun.rhythm AND ends.day = coalesce(deleted_on, last_day() + 1) OFFSET 0
), stayed AS (
  SELECT *, CASE WHEN chance('leaves at once', n) < knob('leaves at once') AND NOT test THEN 0
                 ELSE least(long_tail(stays, chance('stays', n)), last_slot - slot1) END AS length1
  FROM lasting OFFSET 0
), back AS (
  SELECT *, CASE WHEN chance('returns', n) < knob('returns')
                 THEN slot1 + length1 + ((40 + 100 * chance('away', n)) * knob('slots a day'))::integer END AS back_slot
  FROM stayed OFFSET 0
), lived AS (
  SELECT *, CASE WHEN back_slot < last_slot THEN back_slot END AS slot2,
         CASE WHEN back_slot < last_slot THEN least(1 + long_tail(stays / 2, chance('stays again', n)), last_slot - back_slot) ELSE 0 END AS length2,
         greatest(knob('visits cap'), 1 - chance('pace', n)) AS pace
  FROM back OFFSET 0
)
SELECT n, ghost, test, day, signup, fraction, campaign, finder, place, east, rhythm, role, company, first_name, last_name, host, namesake, headline, linkedin, location,
       experiences, educations, builds_at_once, deleted_on, account, active, slot1, length1, slot2, length2, social,
       CASE WHEN active IS NULL THEN 0
            ELSE 1 + floor(CASE WHEN length1 + length2 = 0 THEN 0 ELSE chance('visits', n) END + (length1 + length2) * CASE WHEN test THEN 4 ELSE 1 END
                           * knob('visits a week') / 7 / knob('slots a day') / (sqrt(pace) * sqrt(sqrt(pace))))::integer END AS visits,
       CASE WHEN account THEN signup + floor(chance('joined', n)
            * least(coalesce(active, start_of(deleted_on), as_of()) - signup, CASE WHEN active IS NULL THEN 864000 ELSE 172800 END))::integer END AS joined
FROM lived;
DROP TABLE sample.newcomers;
ANALYZE sample.people;
