package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.extract.TableResult;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a sync has done.
 *
 * @param mode how much it read in the end
 * @param asOf the instant the numbers refer to
 * @param elapsed from the beginning to the end of the run, as they are recorded
 * @param notes what is worth knowing and did not stand in the way, such as columns a source lacks
 */
public record SyncReport(long run, SyncMode mode, Outcome outcome, OffsetDateTime asOf, Duration elapsed,
        List<TableResult> tables, List<String> notes) {

    /** Whether there was anything to publish. */
    public enum Outcome {
        PUBLISHED, UNCHANGED
    }

    public long rows() {
        return tables.stream().mapToLong(TableResult::rowsWritten).sum();
    }

    public long bytes() {
        return tables.stream().mapToLong(TableResult::bytes).sum();
    }
}
