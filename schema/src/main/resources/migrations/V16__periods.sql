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
    PRIMARY KEY (user_id, month)
);
COMMENT ON TABLE aggregates.user_months IS 'One row per user and month with any activity from 1970 to the as-of day.';
COMMENT ON COLUMN aggregates.user_months.user_id IS 'The user.';
COMMENT ON COLUMN aggregates.user_months.month IS 'First of the month, in the reporting time zone.';
COMMENT ON COLUMN aggregates.user_months.activity_mask IS 'What the user did in it: one bit per type, as in core.activity_bits.';
