package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.etl.check.Check;
import com.chemlink.analytics.etl.cli.ProgramVersion;
import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.sync.Sync;
import com.chemlink.analytics.etl.sync.SyncMode;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.etl.sync.SyncTask;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Syncs the databases that are open. */
public final class WorkspaceSync implements SyncEngine {

    private final Supplier<Optional<Workspace>> workspace;
    private final Supplier<Configuration> configuration;
    private final Supplier<List<Check>> ownChecks;

    /** @param ownChecks the analyst's own, as they are when a sync begins */
    public WorkspaceSync(Supplier<Optional<Workspace>> workspace, Supplier<Configuration> configuration,
            Supplier<List<Check>> ownChecks) {
        this.workspace = workspace;
        this.configuration = configuration;
        this.ownChecks = ownChecks;
    }

    @Override
    public List<SyncMode> modes() {
        return List.of(SyncMode.INCREMENTAL, SyncMode.FULL, SyncMode.RANGE);
    }

    @Override
    public SyncReport run(Reach reach, boolean acceptShrunk, Cancellation cancellation,
            Consumer<SyncEvent> listener) {
        Workspace open = workspace.get().orElseThrow(() -> new Failure(Category.UNAVAILABLE, "SYNC-CLOSED",
                "The databases are not open yet.", "Wait a moment and sync again.", true, null));
        Configuration now = configuration.get();
        return new Sync(new SyncTask(reach, open.database(Role.CHEMLINK), open.database(Role.ENGAGEMENT),
                open.database(Role.ANALYTICS), now.timeZone(), now.limits(), acceptShrunk, ProgramVersion.text(),
                ownChecks.get(), cancellation, listener)).run();
    }
}
