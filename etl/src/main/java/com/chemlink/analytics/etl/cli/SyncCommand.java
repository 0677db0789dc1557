package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.check.Checks;
import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.configuration.DurationText;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.sync.Sync;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.etl.sync.SyncTask;
import com.chemlink.analytics.etl.workspace.Workspace;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code chemlink sync}. */
@Command(name = "sync", description = "Copies what is needed from both sources, unifies it and publishes it at once.")
final class SyncCommand implements Callable<Integer> {

    private final Chemlink root;

    @Mixin
    private final ReachOptions options = new ReachOptions();

    @Option(names = "--accept-empty",
            description = "Publish though a source table has become empty or lost more than half of its rows, or a check "
                    + "holds the run back.")
    private boolean acceptEmpty;

    @Option(names = "--json", description = "Print the run's report as JSON at the end.")
    private boolean json;

    @Option(names = "--every", paramLabel = "TIME", converter = Every.class,
            description = "Keep syncing, so often: 15m, 1h or 24h. Ctrl-C ends it.")
    private @Nullable Duration every;

    @Spec
    private @Nullable CommandSpec spec;

    SyncCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Reach reach = options.reach();
        Configuration configuration = root.configuration();
        if (every == null) {
            Cancellation cancellation = new Cancellation();
            try (CtrlC _ = CtrlC.cancels(cancellation::request, root.said())) {
                syncOnce(configuration, reach, cancellation, true);
                return 0;
            }
        }
        if (acceptEmpty) {
            throw wrong("--accept-empty answers one question, once: sync without --every, and then with it.");
        }
        if (options.isRange()) {
            throw wrong("Days are read again once: leave out --every.");
        }
        Surroundings surroundings = root.surroundings();
        return new SyncSchedule(json ? surroundings.err() : surroundings.out(), root.said()).run(every,
                cancellation -> syncOnce(configuration, reach, cancellation, surroundings.terminal()));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }

    private void syncOnce(Configuration configuration, Reach reach, Cancellation cancellation, boolean inDetail) {
        try (Workspace workspace = Workspace.open(root.home(), configuration)) {
            SyncReport report = sync(root, configuration, workspace, reach, acceptEmpty, cancellation, inDetail);
            root.surroundings().out().println(json ? ReportText.json(report) : ReportText.of(report));
        }
    }

    /** Syncs in front of whoever watches; Ctrl-C cancels, and the program ends when that is done. */
    static SyncReport sync(Chemlink root, Configuration configuration, Workspace workspace, boolean acceptEmpty) {
        Cancellation cancellation = new Cancellation();
        try (CtrlC _ = CtrlC.cancels(cancellation::request, root.said())) {
            return sync(root, configuration, workspace, Reach.changes(), acceptEmpty, cancellation, true);
        }
    }

    private static SyncReport sync(Chemlink root, Configuration configuration, Workspace workspace, Reach reach,
            boolean acceptEmpty, Cancellation cancellation, boolean inDetail) {
        try (SyncProgress progress = SyncProgress.on(root.surroundings())) {
            return new Sync(new SyncTask(reach, workspace.database(Role.CHEMLINK),
                    workspace.database(Role.ENGAGEMENT), workspace.database(Role.ANALYTICS), configuration.timeZone(),
                    configuration.limits(), acceptEmpty, ProgramVersion.text(), Checks.own(root.home()), cancellation,
                    inDetail ? progress : _ -> {})).run();
        }
    }

    /** The time between two syncs. */
    static final class Every implements ITypeConverter<Duration> {

        private static final Duration SHORTEST = Duration.ofMinutes(1);

        @Override
        public Duration convert(String text) {
            return DurationText.parse(text).filter(time -> time.compareTo(SHORTEST) >= 0)
                    .orElseThrow(() -> new TypeConversionException(
                            "'%s' is not a time between syncs; write 15m, 1h or 24h, one minute at least."
                                    .formatted(text)));
        }
    }
}
