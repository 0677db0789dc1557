-- aggregates per user and bucket: retention and the lifecycle for any set of activities. Each row knows its neighbours and
-- whose it is, so that one pass counts people and nothing has to be put together user by user.

CREATE TABLE aggregates.user_weeks (
    user_id       uuid NOT NULL,
    week          date NOT NULL,
    activity_mask bigint NOT NULL,
    before_mask   bigint NOT NULL,
    after_mask    bigint NOT NULL,
    later_mask    bigint NOT NULL,
    started       date,
    is_new        boolean NOT NULL,
    first_core    date,
    product       text NOT NULL,
    population    text NOT NULL,
    segment       text,
    country       text,
    PRIMARY KEY (user_id, week)
);
COMMENT ON TABLE aggregates.user_weeks IS 'One row per user and ISO week with any activity from 1970 to the as-of day.';
COMMENT ON COLUMN aggregates.user_weeks.user_id IS 'The user.';
COMMENT ON COLUMN aggregates.user_weeks.week IS 'Monday of the week, in the reporting time zone.';
COMMENT ON COLUMN aggregates.user_weeks.activity_mask IS 'What the user did in it: one bit per type, as in core.activity_bits.';
COMMENT ON COLUMN aggregates.user_weeks.before_mask IS 'The same of the week just before; 0 where nothing was done in it.';
COMMENT ON COLUMN aggregates.user_weeks.after_mask IS 'The same of the week just after.';
COMMENT ON COLUMN aggregates.user_weeks.later_mask IS 'The same of all later weeks together.';
COMMENT ON COLUMN aggregates.user_weeks.started IS 'The day on which the user started; null where unknown.';
COMMENT ON COLUMN aggregates.user_weeks.is_new IS 'Whether that is in this week.';
COMMENT ON COLUMN aggregates.user_weeks.first_core IS 'The day of the user''s first core activity; null where there is none.';
COMMENT ON COLUMN aggregates.user_weeks.product IS 'The product of the user.';
COMMENT ON COLUMN aggregates.user_weeks.population IS 'The population of the user.';
COMMENT ON COLUMN aggregates.user_weeks.segment IS 'Segment of the user; null for users without one.';
COMMENT ON COLUMN aggregates.user_weeks.country IS 'Country of the user; null where unknown.';

CREATE TABLE aggregates.user_months (
    user_id       uuid NOT NULL,
    month         date NOT NULL,
    activity_mask bigint NOT NULL,
    before_mask   bigint NOT NULL,
    after_mask    bigint NOT NULL,
    later_mask    bigint NOT NULL,
    core_days     int NOT NULL,
    started       date,
    is_new        boolean NOT NULL,
    first_core    date,
    product       text NOT NULL,
    population    text NOT NULL,
    segment       text,
    country       text,
    PRIMARY KEY (user_id, month)
);
COMMENT ON TABLE aggregates.user_months IS 'One row per user and month with any activity from 1970 to the as-of day.';
COMMENT ON COLUMN aggregates.user_months.user_id IS 'The user.';
COMMENT ON COLUMN aggregates.user_months.month IS 'First of the month, in the reporting time zone.';
COMMENT ON COLUMN aggregates.user_months.activity_mask IS 'What the user did in it: one bit per type, as in core.activity_bits.';
COMMENT ON COLUMN aggregates.user_months.before_mask IS 'The same of the month just before; 0 where nothing was done in it.';
COMMENT ON COLUMN aggregates.user_months.after_mask IS 'The same of the month just after.';
COMMENT ON COLUMN aggregates.user_months.later_mask IS 'The same of all later months together.';
COMMENT ON COLUMN aggregates.user_months.started IS 'The day on which the user started; null where unknown.';
COMMENT ON COLUMN aggregates.user_months.is_new IS 'Whether that is in this month.';
COMMENT ON COLUMN aggregates.user_months.first_core IS 'The day of the user''s first core activity; null where there is none.';
COMMENT ON COLUMN aggregates.user_months.product IS 'The product of the user.';
COMMENT ON COLUMN aggregates.user_months.population IS 'The population of the user.';
COMMENT ON COLUMN aggregates.user_months.segment IS 'Segment of the user; null for users without one.';
COMMENT ON COLUMN aggregates.user_months.country IS 'Country of the user; null where unknown.';
COMMENT ON COLUMN aggregates.user_months.core_days IS 'Its days with a core activity: one bit per day, the first of the month the lowest.';

CREATE TABLE aggregates.first_core_days (
    user_id uuid PRIMARY KEY,
    day     date NOT NULL
);
COMMENT ON TABLE aggregates.first_core_days IS 'One row per user with a core activity from 1970 to the as-of day.';
COMMENT ON COLUMN aggregates.first_core_days.user_id IS 'The user.';
COMMENT ON COLUMN aggregates.first_core_days.day IS 'The day of the first, in the reporting time zone.';

-- When each user did what, in a row: funnels and journeys look things up in it instead of sorting events.
CREATE TABLE aggregates.user_moments (
    user_id      uuid NOT NULL,
    event_type   text NOT NULL,
    moments      timestamptz[] NOT NULL,
    bulk_moments timestamptz[],
    PRIMARY KEY (user_id, event_type)
);
COMMENT ON TABLE aggregates.user_moments IS 'One row per user and type of event: all instants of it, whatever they are.';
COMMENT ON COLUMN aggregates.user_moments.user_id IS 'The user.';
COMMENT ON COLUMN aggregates.user_moments.event_type IS 'The type of event.';
COMMENT ON COLUMN aggregates.user_moments.moments IS 'When, the earliest first; without bulk updates.';
COMMENT ON COLUMN aggregates.user_moments.bulk_moments IS 'When as part of bulk updates, the earliest first; null where never.';
CREATE INDEX user_moments_by_type ON aggregates.user_moments (event_type);

-- What each user did one thing after another: paths cut their part out of it instead of sorting events.
CREATE TABLE aggregates.user_trails (
    user_id    uuid PRIMARY KEY,
    moments    timestamptz[] NOT NULL,
    trail      text NOT NULL,
    product    text NOT NULL,
    population text NOT NULL,
    segment    text,
    country    text
);
COMMENT ON TABLE aggregates.user_trails IS 'One row per user with core activities: all of them in their order.';
COMMENT ON COLUMN aggregates.user_trails.user_id IS 'The user.';
COMMENT ON COLUMN aggregates.user_trails.moments IS 'When, the earliest first.';
COMMENT ON COLUMN aggregates.user_trails.trail IS 'Two characters for each: a blank after more than 24 hours of silence, else a dash; and the letter of the type, chr(64 + bit).';
COMMENT ON COLUMN aggregates.user_trails.product IS 'The product of the user.';
COMMENT ON COLUMN aggregates.user_trails.population IS 'The population of the user.';
COMMENT ON COLUMN aggregates.user_trails.segment IS 'Segment of the user; null for users without one.';
COMMENT ON COLUMN aggregates.user_trails.country IS 'Country of the user; null where unknown.';

-- How long after their start each user first did each thing: medians over many people read it column by column.
CREATE TABLE aggregates.user_firsts (
    user_id     uuid PRIMARY KEY,
    started_at  timestamptz NOT NULL,
    product     text NOT NULL,
    population  text NOT NULL,
    segment     text,
    country     text,
    firsts      double precision[] NOT NULL,
    bulk_firsts double precision[]
);
COMMENT ON TABLE aggregates.user_firsts IS 'One row per user with a start who did anything since: how long after it each type of event first came.';
COMMENT ON COLUMN aggregates.user_firsts.user_id IS 'The user.';
COMMENT ON COLUMN aggregates.user_firsts.started_at IS 'The user''s start.';
COMMENT ON COLUMN aggregates.user_firsts.product IS 'The product of the user.';
COMMENT ON COLUMN aggregates.user_firsts.population IS 'The population of the user.';
COMMENT ON COLUMN aggregates.user_firsts.segment IS 'Segment of the user; null for users without one.';
COMMENT ON COLUMN aggregates.user_firsts.country IS 'Country of the user; null where unknown.';
COMMENT ON COLUMN aggregates.user_firsts.firsts IS 'Microseconds from the start to the first time of each type, that of bit 0 first; infinity, or no element, where never. Without bulk updates and what users begin with.';
COMMENT ON COLUMN aggregates.user_firsts.bulk_firsts IS 'The same with bulk updates; null where these came first nowhere.';
CREATE INDEX user_firsts_by_start ON aggregates.user_firsts (started_at);

CREATE FUNCTION core.in_order(moments timestamptz[]) RETURNS timestamptz[] IMMUTABLE PARALLEL SAFE LANGUAGE sql
RETURN (SELECT array_agg(moment ORDER BY moment) FROM unnest(moments) AS moment);
COMMENT ON FUNCTION core.in_order IS 'The same instants, the earliest first.';

CREATE FUNCTION core.first_since(moments timestamptz[], since timestamptz) RETURNS timestamptz IMMUTABLE PARALLEL SAFE LANGUAGE sql
RETURN (SELECT min(moment) FROM unnest(moments) AS moment WHERE moment >= since);
COMMENT ON FUNCTION core.first_since IS 'The first of some instants that is not before another.';

CREATE FUNCTION core.micros_until_first(started timestamptz, moments timestamptz[]) RETURNS double precision IMMUTABLE PARALLEL SAFE LANGUAGE sql
RETURN round(date_part('epoch', CASE WHEN moments[1] >= started THEN moments[1]   -- hardly anybody does anything before their start
                                     WHEN moments[1] < started THEN core.first_since(moments, started) END - started) * 1000000);
COMMENT ON FUNCTION core.micros_until_first IS 'Microseconds from a start to the first of some instants, the earliest first, that is not before it; null where there is none.';

CREATE FUNCTION core.at_places(places int[], amounts double precision[], size int) RETURNS double precision[] IMMUTABLE PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
    spread double precision[] := array_fill('Infinity'::double precision, ARRAY[size]);
BEGIN
    FOR i IN 1 .. cardinality(places) LOOP
        spread[places[i]] := coalesce(amounts[i], 'Infinity');
    END LOOP;
    RETURN spread;
END
$$;
COMMENT ON FUNCTION core.at_places IS 'Amounts put at places of their own; infinity at all others.';

CREATE FUNCTION core.chosen_steps(moments timestamptz[], trail bytea, before int, until int, letters bytea, silence interval) RETURNS text
IMMUTABLE PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
    steps text := '';
    over  timestamptz := 'infinity';
    letter bytea;
BEGIN
    FOR place IN before + 1 .. until LOOP
        letter := substring(trail FROM 2 * place FOR 1);   -- as bytes: in a text the server counts characters to find a place
        IF position(letter IN letters) > 0 THEN
            IF moments[place] > over THEN
                steps := steps || ' ';
            END IF;
            steps := steps || chr(get_byte(letter, 0));
            over := moments[place] + silence;
        END IF;
    END LOOP;
    RETURN steps;
END
$$;
COMMENT ON FUNCTION core.chosen_steps IS 'Of the activities after one place of a trail until another those of some types: their letters, a blank where a longer silence went before.';
