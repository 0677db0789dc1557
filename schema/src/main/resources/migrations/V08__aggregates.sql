-- aggregates, in two steps: first per user and day (spread by user), then small tables for everybody.
-- An activity mask has one bit per event type (core.event_types.bit), so the number of different people who did any
-- chosen set of things is a sum over masks: exact for every set, without looking at people again. Bit 62 stands for a
-- bulk profile update, which is kept apart from the ordinary one.

CREATE TABLE aggregates.user_days (
    user_id    uuid NOT NULL,
    day        date NOT NULL,
    event_type text NOT NULL,
    is_bulk    boolean NOT NULL,
    events     int NOT NULL,
    PRIMARY KEY (user_id, day, event_type, is_bulk)
);
COMMENT ON TABLE aggregates.user_days IS 'One row per user, day in the reporting time zone, type and bulk mark.';
COMMENT ON COLUMN aggregates.user_days.user_id IS 'The user.';
COMMENT ON COLUMN aggregates.user_days.day IS 'The day.';
COMMENT ON COLUMN aggregates.user_days.event_type IS 'The type of event.';
COMMENT ON COLUMN aggregates.user_days.is_bulk IS 'Bulk updates are counted apart.';
COMMENT ON COLUMN aggregates.user_days.events IS 'How many.';
CREATE INDEX user_days_by_day ON aggregates.user_days (day, event_type);

CREATE TABLE aggregates.daily_metrics (
    day        date NOT NULL,
    product    text NOT NULL,
    population text NOT NULL,
    segment    text NOT NULL,
    country    text NOT NULL,
    event_type text NOT NULL,
    is_bulk    boolean NOT NULL,
    events     bigint NOT NULL,
    users      bigint NOT NULL,
    PRIMARY KEY (day, product, population, segment, country, event_type, is_bulk)
);
COMMENT ON TABLE aggregates.daily_metrics IS 'One row per day, population, segment, country, type and bulk mark; country ''*'' is all countries.';
COMMENT ON COLUMN aggregates.daily_metrics.day IS 'The day, in the reporting time zone.';
COMMENT ON COLUMN aggregates.daily_metrics.product IS 'The product.';
COMMENT ON COLUMN aggregates.daily_metrics.population IS 'The population.';
COMMENT ON COLUMN aggregates.daily_metrics.segment IS 'finder, standard or none.';
COMMENT ON COLUMN aggregates.daily_metrics.country IS 'Country, ''?'' where unknown, ''*'' for all together.';
COMMENT ON COLUMN aggregates.daily_metrics.event_type IS 'The type of event.';
COMMENT ON COLUMN aggregates.daily_metrics.is_bulk IS 'Bulk updates are counted apart.';
COMMENT ON COLUMN aggregates.daily_metrics.events IS 'Events.';
COMMENT ON COLUMN aggregates.daily_metrics.users IS 'Different users.';

CREATE TABLE aggregates.weekly_metrics (
    week       date NOT NULL,
    product    text NOT NULL,
    population text NOT NULL,
    segment    text NOT NULL,
    country    text NOT NULL,
    event_type text NOT NULL,
    is_bulk    boolean NOT NULL,
    events     bigint NOT NULL,
    users      bigint NOT NULL,
    PRIMARY KEY (week, product, population, segment, country, event_type, is_bulk)
);
COMMENT ON TABLE aggregates.weekly_metrics IS 'One row per ISO week, population, segment, country, type and bulk mark; country ''*'' is all countries.';
COMMENT ON COLUMN aggregates.weekly_metrics.week IS 'Monday of the week, in the reporting time zone.';
COMMENT ON COLUMN aggregates.weekly_metrics.product IS 'The product.';
COMMENT ON COLUMN aggregates.weekly_metrics.population IS 'The population.';
COMMENT ON COLUMN aggregates.weekly_metrics.segment IS 'finder, standard or none.';
COMMENT ON COLUMN aggregates.weekly_metrics.country IS 'Country, ''?'' where unknown, ''*'' for all together.';
COMMENT ON COLUMN aggregates.weekly_metrics.event_type IS 'The type of event.';
COMMENT ON COLUMN aggregates.weekly_metrics.is_bulk IS 'Bulk updates are counted apart.';
COMMENT ON COLUMN aggregates.weekly_metrics.events IS 'Events.';
COMMENT ON COLUMN aggregates.weekly_metrics.users IS 'Different users.';

CREATE TABLE aggregates.monthly_metrics (
    month      date NOT NULL,
    product    text NOT NULL,
    population text NOT NULL,
    segment    text NOT NULL,
    country    text NOT NULL,
    event_type text NOT NULL,
    is_bulk    boolean NOT NULL,
    events     bigint NOT NULL,
    users      bigint NOT NULL,
    PRIMARY KEY (month, product, population, segment, country, event_type, is_bulk)
);
COMMENT ON TABLE aggregates.monthly_metrics IS 'One row per month, population, segment, country, type and bulk mark; country ''*'' is all countries.';
COMMENT ON COLUMN aggregates.monthly_metrics.month IS 'First of the month, in the reporting time zone.';
COMMENT ON COLUMN aggregates.monthly_metrics.product IS 'The product.';
COMMENT ON COLUMN aggregates.monthly_metrics.population IS 'The population.';
COMMENT ON COLUMN aggregates.monthly_metrics.segment IS 'finder, standard or none.';
COMMENT ON COLUMN aggregates.monthly_metrics.country IS 'Country, ''?'' where unknown, ''*'' for all together.';
COMMENT ON COLUMN aggregates.monthly_metrics.event_type IS 'The type of event.';
COMMENT ON COLUMN aggregates.monthly_metrics.is_bulk IS 'Bulk updates are counted apart.';
COMMENT ON COLUMN aggregates.monthly_metrics.events IS 'Events.';
COMMENT ON COLUMN aggregates.monthly_metrics.users IS 'Different users.';

CREATE TABLE aggregates.active_users (
    granularity   text NOT NULL CHECK (granularity IN ('day', 'week', 'month')),
    bucket        date NOT NULL,
    product       text NOT NULL,
    population    text NOT NULL,
    segment       text NOT NULL,
    country       text NOT NULL,
    activity_mask bigint NOT NULL,
    users         bigint NOT NULL,
    PRIMARY KEY (granularity, bucket, product, population, segment, country, activity_mask)
);
COMMENT ON TABLE aggregates.active_users IS 'One row per bucket, population, segment, country and activity mask; country ''*'' is all countries.';
COMMENT ON COLUMN aggregates.active_users.granularity IS 'Length of the bucket.';
COMMENT ON COLUMN aggregates.active_users.bucket IS 'First day of the bucket.';
COMMENT ON COLUMN aggregates.active_users.product IS 'The product.';
COMMENT ON COLUMN aggregates.active_users.population IS 'The population.';
COMMENT ON COLUMN aggregates.active_users.segment IS 'finder, standard or none.';
COMMENT ON COLUMN aggregates.active_users.country IS 'Country, ''?'' where unknown, ''*'' for all together.';
COMMENT ON COLUMN aggregates.active_users.activity_mask IS 'What these users did in the bucket: one bit per type.';
COMMENT ON COLUMN aggregates.active_users.users IS 'Users with exactly this mask.';

CREATE TABLE aggregates.user_flows (
    granularity text NOT NULL CHECK (granularity IN ('week', 'month')),
    bucket      date NOT NULL,
    product     text NOT NULL,
    population  text NOT NULL,
    segment     text NOT NULL,
    country     text NOT NULL,
    flow        text NOT NULL CHECK (flow IN ('new', 'returning', 'resurrecting', 'dormant')),
    users       bigint NOT NULL,
    PRIMARY KEY (granularity, bucket, product, population, segment, country, flow)
);
COMMENT ON TABLE aggregates.user_flows IS 'One row per week or month, population, segment, country and flow of users by their core activities; country ''*'' is all countries.';
COMMENT ON COLUMN aggregates.user_flows.granularity IS 'Length of the bucket.';
COMMENT ON COLUMN aggregates.user_flows.bucket IS 'First day of the bucket.';
COMMENT ON COLUMN aggregates.user_flows.product IS 'The product.';
COMMENT ON COLUMN aggregates.user_flows.population IS 'The population.';
COMMENT ON COLUMN aggregates.user_flows.segment IS 'finder, standard or none.';
COMMENT ON COLUMN aggregates.user_flows.country IS 'Country, ''?'' where unknown, ''*'' for all together.';
COMMENT ON COLUMN aggregates.user_flows.flow IS 'new: active and signed up in the bucket; returning: active in the one before too; resurrecting: active, neither; dormant: active in the one before only.';
COMMENT ON COLUMN aggregates.user_flows.users IS 'Users.';

CREATE TABLE aggregates.cohort_cells (
    granularity          text NOT NULL CHECK (granularity IN ('week', 'month')),
    start_kind           text NOT NULL CHECK (start_kind IN ('signup', 'first_core')),
    cohort               date NOT NULL,
    period               int NOT NULL CHECK (period >= 0),
    product              text NOT NULL,
    population           text NOT NULL,
    segment              text NOT NULL,
    cohort_size          bigint NOT NULL,
    returned_on          bigint NOT NULL,
    returned_on_or_after bigint NOT NULL,
    PRIMARY KEY (granularity, start_kind, cohort, period, product, population, segment)
);
COMMENT ON TABLE aggregates.cohort_cells IS 'One row per cohort and period since; what is complete follows from the as-of instant.';
COMMENT ON COLUMN aggregates.cohort_cells.granularity IS 'Length of a period.';
COMMENT ON COLUMN aggregates.cohort_cells.start_kind IS 'What a user''s start is.';
COMMENT ON COLUMN aggregates.cohort_cells.cohort IS 'First day of the bucket in which the users started.';
COMMENT ON COLUMN aggregates.cohort_cells.period IS 'Periods after that bucket; 0 is the bucket itself.';
COMMENT ON COLUMN aggregates.cohort_cells.product IS 'The product.';
COMMENT ON COLUMN aggregates.cohort_cells.population IS 'The population.';
COMMENT ON COLUMN aggregates.cohort_cells.segment IS 'finder, standard or none.';
COMMENT ON COLUMN aggregates.cohort_cells.cohort_size IS 'Users who started in the bucket.';
COMMENT ON COLUMN aggregates.cohort_cells.returned_on IS 'Of them, active in exactly this period.';
COMMENT ON COLUMN aggregates.cohort_cells.returned_on_or_after IS 'Of them, active in this period or a later one.';

CREATE VIEW aggregates.cohort_retention AS
SELECT cell.granularity, cell.start_kind, cell.cohort, cell.period, cell.product, cell.population, cell.segment,
       cell.cohort_size, cell.returned_on, cell.returned_on_or_after,
       CASE
           WHEN bucket.starts > published.as_of_date THEN 'not_started'
           WHEN bucket.ends > published.as_of_date THEN 'in_progress'
           ELSE 'complete'
       END AS state
FROM aggregates.cohort_cells AS cell
CROSS JOIN ops.published AS published
CROSS JOIN LATERAL (
    SELECT (cell.cohort + cell.period * step.length)::date AS starts,
           (cell.cohort + (cell.period + 1) * step.length)::date AS ends
    FROM (SELECT CASE cell.granularity WHEN 'week' THEN interval '7 days' ELSE interval '1 month' END AS length) AS step
) AS bucket;
COMMENT ON VIEW aggregates.cohort_retention IS 'One row per cohort and period, with the state the as-of instant gives it: complete, in progress or not started.';
COMMENT ON COLUMN aggregates.cohort_retention.granularity IS 'Length of a period.';
COMMENT ON COLUMN aggregates.cohort_retention.start_kind IS 'What a user''s start is.';
COMMENT ON COLUMN aggregates.cohort_retention.cohort IS 'First day of the bucket in which the users started.';
COMMENT ON COLUMN aggregates.cohort_retention.period IS 'Periods after that bucket; 0 is the bucket itself.';
COMMENT ON COLUMN aggregates.cohort_retention.product IS 'The product.';
COMMENT ON COLUMN aggregates.cohort_retention.population IS 'The population.';
COMMENT ON COLUMN aggregates.cohort_retention.segment IS 'finder, standard or none.';
COMMENT ON COLUMN aggregates.cohort_retention.cohort_size IS 'Users who started in the bucket.';
COMMENT ON COLUMN aggregates.cohort_retention.returned_on IS 'Of them, active in exactly this period.';
COMMENT ON COLUMN aggregates.cohort_retention.returned_on_or_after IS 'Of them, active in this period or a later one.';
COMMENT ON COLUMN aggregates.cohort_retention.state IS 'complete, in_progress or not_started on the as-of day.';
