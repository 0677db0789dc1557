package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * What a sync is given.
 *
 * @param acceptShrunk whether to publish though a source table has become empty or lost most of its rows
 * @param listener is told what happens, from several threads
 */
public record SyncTask(Reach reach, DatabaseAddress chemlink, DatabaseAddress engagement, DatabaseAddress analytics,
        ZoneId zone, SourceLimits limits, boolean acceptShrunk, String programVersion, Cancellation cancellation,
        Consumer<SyncEvent> listener) {}
