package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.journey.Anchor;
import com.chemlink.analytics.schema.metric.journey.Paths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chemlink paths}. */
@Command(name = "paths", description = "The ways people take: from an activity, to one, or from wherever they begin.",
        footerHeading = "%nExamples:%n", footer = {
                "  chemlink paths --start signup --range last_90_days",
                "  chemlink paths --end collection_created --collapse --format csv",
                "  chemlink paths --start view --flow --drill 1/view/vote"})
final class PathsCommand extends MetricAnswering {

    @ArgGroup
    private @Nullable Held held;

    @Option(names = "--steps", paramLabel = "N",
            description = "The most a path is followed, 2 to 5; ${DEFAULT-VALUE}, if left out.")
    private int steps = Paths.USUAL.steps();

    @Option(names = "--gap", paramLabel = "HOURS",
            description = "The longest silence within a path; ${DEFAULT-VALUE}, if left out.")
    private int gap = Paths.USUAL.gapHours();

    @Option(names = "--collapse", description = "The same several times in a row is one step.")
    private boolean collapse;

    @Option(names = "--most", paramLabel = "N", description = "How many paths; ${DEFAULT-VALUE}, if left out.")
    private int most = Paths.USUAL.most();

    @Option(names = "--flow", description = "Step by step instead of whole paths: who is where, and where they go.")
    private boolean flow;

    /** One of the two, or neither. */
    private static final class Held {

        @Option(names = "--start", paramLabel = "TYPE", description = "What follows this activity.")
        private @Nullable String start;

        @Option(names = "--end", paramLabel = "TYPE", description = "What leads to this activity.")
        private @Nullable String end;

        Anchor anchor() {
            return start != null ? new Anchor.From(start) : end != null ? new Anchor.To(end) : new Anchor.Nowhere();
        }
    }

    PathsCommand(Chemlink root) {
        super(root);
    }

    @Override
    Metric metric() {
        Anchor anchor = held == null ? new Anchor.Nowhere() : held.anchor();
        Paths paths = new Paths(anchor, steps, gap, collapse, most);
        return flow ? paths.flow() : paths.metric();
    }
}
