package com.chemlink.analytics.etl.extract;

import com.chemlink.analytics.etl.source.SourceTable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A table that was read, whole or as far as it has changed.
 *
 * @param stagingTable schema and name of the staging table
 * @param there all keys of the table at the source
 * @param changes what is different from the last reading; null if that was not looked for
 */
public record TableResult(SourceTable table, String stagingTable, long rowsRead, long rowsWritten, long bytes,
        Duration elapsed, KeyChecksum there, @Nullable Changes changes) {

    /** Rows that came, that are different, and that vanished. */
    public record Changes(long inserted, long updated, long deleted) {

        public boolean any() {
            return inserted + updated + deleted > 0;
        }
    }
}
