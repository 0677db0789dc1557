-- What was handed on: one row for every export, beside the entry in the audit log.

CREATE TABLE ops.exports (
    export_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    exported_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor           text NOT NULL,
    datasets        text[] NOT NULL,
    formats         text[] NOT NULL,
    run_id          bigint NOT NULL,
    folder          text NOT NULL,
    rows_written    bigint NOT NULL,
    bytes           bigint NOT NULL,
    personal        text[] NOT NULL DEFAULT '{}',
    manifest_digest text NOT NULL
);
COMMENT ON TABLE ops.exports IS 'One row per export of datasets that was finished.';
COMMENT ON COLUMN ops.exports.export_id IS 'Number of the export.';
COMMENT ON COLUMN ops.exports.exported_at IS 'When, by this server''s clock.';
COMMENT ON COLUMN ops.exports.actor IS 'Who: the user of the machine.';
COMMENT ON COLUMN ops.exports.datasets IS 'The datasets.';
COMMENT ON COLUMN ops.exports.formats IS 'The formats: csv, parquet.';
COMMENT ON COLUMN ops.exports.run_id IS 'The run whose state was exported.';
COMMENT ON COLUMN ops.exports.folder IS 'Where to.';
COMMENT ON COLUMN ops.exports.rows_written IS 'Rows of all datasets, each counted once.';
COMMENT ON COLUMN ops.exports.bytes IS 'Bytes of all files.';
COMMENT ON COLUMN ops.exports.personal IS 'Personal columns that were asked for in so many words.';
COMMENT ON COLUMN ops.exports.manifest_digest IS 'SHA-256 of the manifest, which has that of every other file.';
CREATE INDEX exports_exported_at ON ops.exports (exported_at);
