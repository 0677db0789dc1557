-- aggregates per user and bucket: retention for any set of activities, without looking at days again.

CREATE TABLE aggregates.user_weeks (
    user_id       uuid NOT NULL,
    week          date NOT NULL,
    activity_mask bigint NOT NULL,
    PRIMARY KEY (user_id, week)
);
COMMENT ON TABLE aggregates.user_weeks IS 'One row per user and ISO week with any activity from 1970 to the as-of day.';
COMMENT ON COLUMN aggregates.user_weeks.user_id IS 'The user.';
COMMENT ON COLUMN aggregates.user_weeks.week IS 'Monday of the week, in the reporting time zone.';
COMMENT ON COLUMN aggregates.user_weeks.activity_mask IS 'What the user did in it: one bit per type, as in core.activity_bits.';

CREATE TABLE aggregates.user_months (
    user_id       uuid NOT NULL,
    month         date NOT NULL,
    activity_mask bigint NOT NULL,
    core_days     int NOT NULL,
    PRIMARY KEY (user_id, month)
);
COMMENT ON TABLE aggregates.user_months IS 'One row per user and month with any activity from 1970 to the as-of day.';
COMMENT ON COLUMN aggregates.user_months.user_id IS 'The user.';
COMMENT ON COLUMN aggregates.user_months.month IS 'First of the month, in the reporting time zone.';
COMMENT ON COLUMN aggregates.user_months.activity_mask IS 'What the user did in it: one bit per type, as in core.activity_bits.';
COMMENT ON COLUMN aggregates.user_months.core_days IS 'Its days with a core activity: one bit per day, the first of the month the lowest.';

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

CREATE FUNCTION core.in_order(moments timestamptz[]) RETURNS timestamptz[] IMMUTABLE PARALLEL SAFE LANGUAGE sql
RETURN (SELECT array_agg(moment ORDER BY moment) FROM unnest(moments) AS moment);
COMMENT ON FUNCTION core.in_order IS 'The same instants, the earliest first.';
