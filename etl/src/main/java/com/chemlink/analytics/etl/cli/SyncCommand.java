package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.sync.Sync;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.etl.sync.SyncTask;
import com.chemlink.analytics.etl.workspace.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chemlink sync}. */
@Command(name = "sync", description = "Copies what is needed from both sources, unifies it and publishes it at once.")
final class SyncCommand implements Callable<Integer> {

    private final Chemlink root;

    @Option(names = "--accept-empty",
            description = "Publish though a source table has become empty or lost more than half of its rows.")
    private boolean acceptEmpty;

    @Option(names = "--json", description = "Print the run's report as JSON at the end.")
    private boolean json;

    SyncCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Configuration configuration = root.configuration();
        try (Workspace workspace = Workspace.open(root.home(), configuration)) {
            SyncReport report = sync(root, configuration, workspace, acceptEmpty);
            root.surroundings().out().println(json ? ReportText.json(report) : ReportText.of(report));
            return 0;
        }
    }

    /** Syncs in front of whoever watches; Ctrl-C cancels, and the program ends when that is done. */
    static SyncReport sync(Chemlink root, Configuration configuration, Workspace workspace, boolean acceptEmpty) {
        Cancellation cancellation = new Cancellation();
        try (CtrlC _ = CtrlC.cancels(cancellation);
                SyncProgress progress = SyncProgress.on(root.surroundings())) {
            return new Sync(new SyncTask(Reach.changes(), workspace.database(Role.CHEMLINK),
                    workspace.database(Role.ENGAGEMENT), workspace.database(Role.ANALYTICS), configuration.timeZone(),
                    SourceLimits.DEFAULT, acceptEmpty, ProgramVersion.text(), cancellation, progress)).run();
        }
    }
}
