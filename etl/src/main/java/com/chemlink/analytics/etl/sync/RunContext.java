package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.extract.ExtractedSource;
import com.chemlink.analytics.etl.extract.TableResult;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What every kind of run works with. */
record RunContext(SyncTask task, AnalyticsPool analytics, RunLedger ledger) {

    long run() {
        return ledger.run();
    }

    void enter(Phase phase) {
        task.cancellation().check();
        ledger.phase(phase);
        task.listener().accept(new SyncEvent.PhaseStarted(phase));
    }

    /** The older of the instants the sources were read at: everything is known up to then. */
    static OffsetDateTime asOf(List<ExtractedSource> sources) {
        return sources.stream().map(source -> source.instant().asOf()).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** @param took what its record says */
    SyncReport report(SyncMode mode, SyncReport.Outcome outcome, OffsetDateTime asOf, Duration took,
            List<ExtractedSource> sources, List<String> more) {
        List<TableResult> tables = sources.stream().flatMap(source -> source.tables().stream()).toList();
        List<String> notes = new ArrayList<>(more);
        sources.forEach(source -> notes.addAll(source.notes()));
        return new SyncReport(run(), mode, outcome, asOf, took, tables,
                List.copyOf(notes));
    }
}
