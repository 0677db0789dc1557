package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.sync.SyncMode;
import com.chemlink.analytics.etl.sync.SyncReport;
import java.util.List;
import java.util.function.Consumer;

/** What runs a sync; the real one is the engine's, tests have one that can be led. */
public interface SyncEngine {

    /** The modes that can be chosen, the usual one first. */
    List<SyncMode> modes();

    /**
     * Runs on the calling thread until it is published or has failed.
     *
     * @param acceptShrunk publish also where a source has lost most of its rows
     */
    SyncReport run(Reach reach, boolean acceptShrunk, Cancellation cancellation, Consumer<SyncEvent> listener);
}
