-- ops: every run leaves its trace here, also one that fails.

CREATE TABLE ops.runs (
    run_id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mode              text NOT NULL CHECK (mode IN ('full', 'incremental', 'range')),
    range_start       date,
    range_end         date,
    program_version   text NOT NULL,
    transform_version int NOT NULL,
    started_by        text NOT NULL,
    started_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at       timestamptz,
    outcome           text NOT NULL DEFAULT 'running' CHECK (outcome IN ('running', 'published', 'unchanged', 'failed', 'refused', 'cancelled', 'abandoned')),
    phase             text,
    as_of             timestamptz,
    time_zone         text NOT NULL,
    rules_digest      text,
    mode_reason       text,
    failure_code      text,
    failure           text,
    next_step         text
);
COMMENT ON TABLE ops.runs IS 'One row per sync, from the moment it starts.';
COMMENT ON COLUMN ops.runs.run_id IS 'Number of the run; later runs have higher numbers.';
COMMENT ON COLUMN ops.runs.mode IS 'What was asked for.';
COMMENT ON COLUMN ops.runs.range_start IS 'First day of a date-range run.';
COMMENT ON COLUMN ops.runs.range_end IS 'Last day of a date-range run.';
COMMENT ON COLUMN ops.runs.program_version IS 'Version of the program that ran it.';
COMMENT ON COLUMN ops.runs.transform_version IS 'Version of the transformations; another one means core is made anew.';
COMMENT ON COLUMN ops.runs.started_by IS 'Process and machine that ran it.';
COMMENT ON COLUMN ops.runs.started_at IS 'When it began, by this server''s clock.';
COMMENT ON COLUMN ops.runs.finished_at IS 'When it ended; null while it runs or if its program died.';
COMMENT ON COLUMN ops.runs.outcome IS 'How it ended; abandoned: its program died.';
COMMENT ON COLUMN ops.runs.phase IS 'The phase it is in, or ended in.';
COMMENT ON COLUMN ops.runs.as_of IS 'The instant the published numbers refer to.';
COMMENT ON COLUMN ops.runs.time_zone IS 'The reporting time zone days are cut in.';
COMMENT ON COLUMN ops.runs.rules_digest IS 'Digest of the test-account rules that were applied.';
COMMENT ON COLUMN ops.runs.mode_reason IS 'Why the run read everything though only the changes were asked for; null where it did as asked.';
COMMENT ON COLUMN ops.runs.failure_code IS 'Short code of the failure.';
COMMENT ON COLUMN ops.runs.failure IS 'The failure in one sentence; never holds a value from a row or a password.';
COMMENT ON COLUMN ops.runs.next_step IS 'What to do about it.';
CREATE INDEX runs_started_at ON ops.runs (started_at);

CREATE TABLE ops.run_sources (
    run_id            bigint NOT NULL REFERENCES ops.runs,
    source            text NOT NULL,
    as_of             timestamptz NOT NULL,
    snapshot_xmin     bigint,
    snapshot_xmax     bigint,
    system_identifier text,
    missing_columns   text[] NOT NULL DEFAULT '{}',
    server_version    text,
    PRIMARY KEY (run_id, source)
);
COMMENT ON TABLE ops.run_sources IS 'One row per run and source: the instant that was read.';
COMMENT ON COLUMN ops.run_sources.run_id IS 'The run.';
COMMENT ON COLUMN ops.run_sources.source IS 'The source''s short name.';
COMMENT ON COLUMN ops.run_sources.as_of IS 'The source''s own clock when its snapshot was taken.';
COMMENT ON COLUMN ops.run_sources.snapshot_xmin IS 'Oldest transaction still running at the source then; what commits later is read next time.';
COMMENT ON COLUMN ops.run_sources.snapshot_xmax IS 'The source''s next transaction number then; unchanged means that nothing was written since.';
COMMENT ON COLUMN ops.run_sources.system_identifier IS 'Identity of the source''s database cluster, and of the line of its history that was read.';
COMMENT ON COLUMN ops.run_sources.missing_columns IS 'Optional columns the source lacked, as table.column.';
COMMENT ON COLUMN ops.run_sources.server_version IS 'Version of the source''s server.';

CREATE TABLE ops.run_tables (
    run_id       bigint NOT NULL REFERENCES ops.runs,
    table_name   text NOT NULL,
    rows_read    bigint,
    rows_written bigint,
    bytes        bigint,
    seconds      double precision,
    inserted     bigint,
    updated      bigint,
    deleted      bigint,
    key_checksum text,
    PRIMARY KEY (run_id, table_name)
);
COMMENT ON TABLE ops.run_tables IS 'One row per run and table that was read or written.';
COMMENT ON COLUMN ops.run_tables.run_id IS 'The run.';
COMMENT ON COLUMN ops.run_tables.table_name IS 'Schema and name of the table here.';
COMMENT ON COLUMN ops.run_tables.rows_read IS 'Rows the source sent.';
COMMENT ON COLUMN ops.run_tables.rows_written IS 'Rows that arrived.';
COMMENT ON COLUMN ops.run_tables.bytes IS 'Bytes that passed.';
COMMENT ON COLUMN ops.run_tables.seconds IS 'How long it took.';
COMMENT ON COLUMN ops.run_tables.inserted IS 'Rows that are new since the run before.';
COMMENT ON COLUMN ops.run_tables.updated IS 'Rows that changed since the run before.';
COMMENT ON COLUMN ops.run_tables.deleted IS 'Rows that vanished since the run before.';
COMMENT ON COLUMN ops.run_tables.key_checksum IS 'Checksum over the keys, equal at the source and here.';

CREATE TABLE ops.run_changes (
    run_id  bigint NOT NULL REFERENCES ops.runs,
    subject text NOT NULL,
    measure text NOT NULL,
    before  numeric,
    after   numeric,
    came    bigint,
    went    bigint,
    PRIMARY KEY (run_id, subject, measure)
);
COMMENT ON TABLE ops.run_changes IS 'One row per run and figure that is not what the run before published.';
COMMENT ON COLUMN ops.run_changes.run_id IS 'The run.';
COMMENT ON COLUMN ops.run_changes.subject IS 'What was counted: users, events, or a key figure.';
COMMENT ON COLUMN ops.run_changes.measure IS 'Which of them: a population, a type of event, the figure''s name.';
COMMENT ON COLUMN ops.run_changes.before IS 'The value the run before published; null if there was none.';
COMMENT ON COLUMN ops.run_changes.after IS 'The value this run published; null if there is none.';
COMMENT ON COLUMN ops.run_changes.came IS 'Where single users or events were compared: how many are new.';
COMMENT ON COLUMN ops.run_changes.went IS 'Where single users or events were compared: how many vanished.';

CREATE TABLE ops.watermarks (
    source       text NOT NULL,
    table_name   text NOT NULL,
    run_id       bigint NOT NULL REFERENCES ops.runs,
    row_count    bigint NOT NULL,
    key_checksum text NOT NULL,
    PRIMARY KEY (source, table_name)
);
COMMENT ON TABLE ops.watermarks IS 'One row per source table: what it held when it was last read and published.';
COMMENT ON COLUMN ops.watermarks.source IS 'The source''s short name.';
COMMENT ON COLUMN ops.watermarks.table_name IS 'Table in the source.';
COMMENT ON COLUMN ops.watermarks.run_id IS 'The run that read it.';
COMMENT ON COLUMN ops.watermarks.row_count IS 'Rows in the source at that time.';
COMMENT ON COLUMN ops.watermarks.key_checksum IS 'Checksum over their keys.';

CREATE TABLE ops.published (
    only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    run_id       bigint NOT NULL,
    as_of        timestamptz NOT NULL,
    as_of_date   date NOT NULL,
    time_zone    text NOT NULL,
    published_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE ops.published IS 'Exactly one row: the run whose numbers everybody sees.';
COMMENT ON COLUMN ops.published.only_row IS 'Keeps it one row.';
COMMENT ON COLUMN ops.published.run_id IS 'The published run.';
COMMENT ON COLUMN ops.published.as_of IS 'The instant its numbers refer to.';
COMMENT ON COLUMN ops.published.as_of_date IS 'The day of that instant in the reporting time zone.';
COMMENT ON COLUMN ops.published.time_zone IS 'The reporting time zone.';
COMMENT ON COLUMN ops.published.published_at IS 'When it was published, by this server''s clock.';

CREATE TABLE ops.findings (
    finding_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    check_id        text NOT NULL,
    subject         text NOT NULL DEFAULT '',
    severity        text NOT NULL CHECK (severity IN ('info', 'low', 'medium', 'high')),
    status          text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'acknowledged', 'waived', 'resolved')),
    reason          text,
    waived_until    date,
    first_run_id    bigint NOT NULL REFERENCES ops.runs,
    last_run_id     bigint NOT NULL REFERENCES ops.runs,
    resolved_run_id bigint REFERENCES ops.runs,
    UNIQUE (check_id, subject)
);
COMMENT ON TABLE ops.findings IS 'One row per data-quality finding, kept through its whole life.';
COMMENT ON COLUMN ops.findings.finding_id IS 'Number of the finding.';
COMMENT ON COLUMN ops.findings.check_id IS 'The check that found it.';
COMMENT ON COLUMN ops.findings.subject IS 'What it is about, where one check can find several things.';
COMMENT ON COLUMN ops.findings.severity IS 'How much it matters.';
COMMENT ON COLUMN ops.findings.status IS 'Where it stands.';
COMMENT ON COLUMN ops.findings.reason IS 'Why it was waived.';
COMMENT ON COLUMN ops.findings.waived_until IS 'Until when it is waived.';
COMMENT ON COLUMN ops.findings.first_run_id IS 'The run that saw it first.';
COMMENT ON COLUMN ops.findings.last_run_id IS 'The run that saw it last.';
COMMENT ON COLUMN ops.findings.resolved_run_id IS 'The run in which it was gone.';

CREATE TABLE ops.finding_counts (
    finding_id bigint NOT NULL REFERENCES ops.findings,
    run_id     bigint NOT NULL REFERENCES ops.runs,
    affected   bigint NOT NULL,
    total      bigint,
    PRIMARY KEY (finding_id, run_id)
);
COMMENT ON TABLE ops.finding_counts IS 'One row per finding and run that saw it.';
COMMENT ON COLUMN ops.finding_counts.finding_id IS 'The finding.';
COMMENT ON COLUMN ops.finding_counts.run_id IS 'The run.';
COMMENT ON COLUMN ops.finding_counts.affected IS 'Number of rows that fail the check.';
COMMENT ON COLUMN ops.finding_counts.total IS 'Number of rows checked.';

CREATE TABLE ops.finding_rows (
    finding_id bigint NOT NULL REFERENCES ops.findings,
    row_key    text NOT NULL,
    evidence   jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (finding_id, row_key)
);
COMMENT ON TABLE ops.finding_rows IS 'One row per row that fails a check, as of the last run that saw it.';
COMMENT ON COLUMN ops.finding_rows.finding_id IS 'The finding.';
COMMENT ON COLUMN ops.finding_rows.row_key IS 'Key of the failing row.';
COMMENT ON COLUMN ops.finding_rows.evidence IS 'What was seen; no personal data.';

CREATE TABLE ops.audit_log (
    audit_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor       text NOT NULL,
    action      text NOT NULL,
    details     jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE ops.audit_log IS 'One row per export and per look at personal data.';
COMMENT ON COLUMN ops.audit_log.audit_id IS 'Number of the entry.';
COMMENT ON COLUMN ops.audit_log.recorded_at IS 'When, by this server''s clock.';
COMMENT ON COLUMN ops.audit_log.actor IS 'Who: the user of the machine.';
COMMENT ON COLUMN ops.audit_log.action IS 'What was done.';
COMMENT ON COLUMN ops.audit_log.details IS 'On what; no personal data.';
CREATE INDEX audit_log_recorded_at ON ops.audit_log (recorded_at);

CREATE TABLE ops.erased_people (
    source     text NOT NULL,
    key_digest text NOT NULL,
    erased_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (source, key_digest)
);
COMMENT ON TABLE ops.erased_people IS 'One row per person who asked to be forgotten; their rows are left out of every later sync.';
COMMENT ON COLUMN ops.erased_people.source IS 'The source''s short name.';
COMMENT ON COLUMN ops.erased_people.key_digest IS 'Digest of the person''s key there; the key itself is not kept.';
COMMENT ON COLUMN ops.erased_people.erased_at IS 'When, by this server''s clock.';

CREATE TABLE ops.test_account_rules (
    kind  text NOT NULL CHECK (kind IN ('email', 'domain', 'id')),
    value text NOT NULL,
    PRIMARY KEY (kind, value)
);
COMMENT ON TABLE ops.test_account_rules IS 'One row per rule that makes a ChemLink account a test account.';
COMMENT ON COLUMN ops.test_account_rules.kind IS 'What the value is compared with: an e-mail address, the part after its @, or persons.id.';
COMMENT ON COLUMN ops.test_account_rules.value IS 'The value, in lower case.';
