package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.check.Check;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a sync is given.
 *
 * @param acceptShrunk whether to publish though a source table has become empty or lost most of its rows, or a check
 *            holds the run back
 * @param ownChecks checks of the analyst's own
 * @param listener is told what happens, from several threads
 */
public record SyncTask(Reach reach, DatabaseAddress chemlink, DatabaseAddress engagement, DatabaseAddress analytics,
        ZoneId zone, SourceLimits limits, boolean acceptShrunk, String programVersion, List<Check> ownChecks,
        Cancellation cancellation, Consumer<SyncEvent> listener) {

    /** Without checks of the analyst's own. */
    public SyncTask(Reach reach, DatabaseAddress chemlink, DatabaseAddress engagement, DatabaseAddress analytics,
            ZoneId zone, SourceLimits limits, boolean acceptShrunk, String programVersion, Cancellation cancellation,
            Consumer<SyncEvent> listener) {
        this(reach, chemlink, engagement, analytics, zone, limits, acceptShrunk, programVersion, List.of(),
                cancellation, listener);
    }
}
