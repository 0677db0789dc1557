-- Findings have a life: what a check saw in each run, what people decided, and what a run has to know to look at itself.

ALTER TABLE ops.run_tables ADD COLUMN rows_there bigint;
COMMENT ON COLUMN ops.run_tables.rows_there IS 'Rows the source held, however many of them had to be read.';

ALTER TABLE ops.run_sources ADD COLUMN account_rights text;
COMMENT ON COLUMN ops.run_sources.account_rights IS 'What our account may do there beyond reading; null where nothing, or where the source is our own sample.';

ALTER TABLE ops.finding_counts ADD COLUMN figures jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN ops.finding_counts.figures IS 'What the finding''s words name besides: sums and numbers of different values over its rows.';
CREATE INDEX finding_counts_run_id ON ops.finding_counts (run_id);

CREATE TABLE ops.run_checks (
    run_id   bigint NOT NULL REFERENCES ops.runs,
    check_id text NOT NULL,
    digest   text NOT NULL,
    looked   boolean NOT NULL,
    seconds  double precision NOT NULL,
    problem  text,
    PRIMARY KEY (run_id, check_id)
);
COMMENT ON TABLE ops.run_checks IS 'One row per published run and check.';
COMMENT ON COLUMN ops.run_checks.run_id IS 'The run.';
COMMENT ON COLUMN ops.run_checks.check_id IS 'The check.';
COMMENT ON COLUMN ops.run_checks.digest IS 'Digest of the check''s text: another text means that it has to look again.';
COMMENT ON COLUMN ops.run_checks.looked IS 'Whether it looked; false where nothing it reads had changed, so that what it saw before still holds.';
COMMENT ON COLUMN ops.run_checks.seconds IS 'How long it took.';
COMMENT ON COLUMN ops.run_checks.problem IS 'Why it could not look; null where it could.';

CREATE TABLE ops.finding_actions (
    action_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    finding_id  bigint NOT NULL REFERENCES ops.findings,
    run_id      bigint REFERENCES ops.runs,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor       text NOT NULL,
    action      text NOT NULL CHECK (action IN ('found', 'acknowledged', 'waived', 'resolved', 'reopened')),
    reason      text
);
COMMENT ON TABLE ops.finding_actions IS 'One row per step in the life of a finding.';
COMMENT ON COLUMN ops.finding_actions.action_id IS 'Number of the step.';
COMMENT ON COLUMN ops.finding_actions.finding_id IS 'The finding.';
COMMENT ON COLUMN ops.finding_actions.run_id IS 'The run that took it, or that was published when somebody took it.';
COMMENT ON COLUMN ops.finding_actions.recorded_at IS 'When, by this server''s clock.';
COMMENT ON COLUMN ops.finding_actions.actor IS 'Who: sync, or the user of the machine.';
COMMENT ON COLUMN ops.finding_actions.action IS 'What became of the finding.';
COMMENT ON COLUMN ops.finding_actions.reason IS 'Why.';
CREATE INDEX finding_actions_finding_id ON ops.finding_actions (finding_id);
