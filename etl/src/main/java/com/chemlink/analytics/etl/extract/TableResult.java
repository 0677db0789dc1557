package com.chemlink.analytics.etl.extract;

import java.time.Duration;

/**
 * A table that arrived whole.
 *
 * @param table schema and name of the staging table
 * @param keyChecksum over the keys, the same at the source and here
 */
public record TableResult(String table, long rowsRead, long rowsWritten, long bytes, Duration elapsed,
        String keyChecksum) {}
