package com.chemlink.analytics.app.sync;

import java.time.Instant;
import java.util.List;

/**
 * What is recorded of syncs.
 *
 * @param changes what the published run changed against the one before it
 * @param sources what was read, as of when
 * @param tables what the published run read
 * @param server the version of the analytics database
 */
record SyncHistory(List<PastRun> runs, List<Change> changes, List<Source> sources,
        List<TableRow> tables, String server) {

    SyncHistory {
        runs = List.copyOf(runs);
        changes = List.copyOf(changes);
        sources = List.copyOf(sources);
        tables = List.copyOf(tables);
    }

    /** How a table differs from the published run before, in words. */
    record Change(String table, String words) {}

    record Source(String name, String server, Instant asOf) {}
}
