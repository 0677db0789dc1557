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
 * @param listener is told what happens, from several threads
 */
public record SyncTask(SyncMode mode, DatabaseAddress chemlink, DatabaseAddress engagement, DatabaseAddress analytics,
        ZoneId zone, SourceLimits limits, String programVersion, Cancellation cancellation,
        Consumer<SyncEvent> listener) {}
