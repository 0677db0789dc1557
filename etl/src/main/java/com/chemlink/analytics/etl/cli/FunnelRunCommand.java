package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.metric.Metric;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chemlink funnel run}. */
@Command(name = "run",
        description = "A funnel of activities and milestones within a window from the first, or a saved one.",
        footerHeading = "%nExamples:%n", footer = {
                "  chemlink funnel run signup experience_added view vote",
                "  chemlink funnel run signup profile:headline 'view[type=PROFILE]' --order any --by country",
                "  chemlink funnel run view collection_created --window 7 --segment finder --format csv",
                "  chemlink funnel run 'First week' --trend --granularity month",
                "  chemlink funnel run signup view --drill 2/view --measure dropped"})
final class FunnelRunCommand extends MetricAnswering {

    private final Chemlink root;

    @Parameters(paramLabel = "STEP", arity = "1..*",
            description = "Activity types and profile milestones in their order, 2 to 12; one named twice needs two events. Or the name of a saved funnel.")
    private List<String> steps = List.of();

    @Mixin
    private final FunnelOptions options = new FunnelOptions();

    @ArgGroup
    private final Instead instead = new Instead();

    /** One of the two, or neither: the steps themselves. */
    private static final class Instead {

        @Option(names = "--trend", description = "How many went through by when they took the first step.")
        private boolean trend;

        @Option(names = "--differences", description = "What else those did who went through, as odds ratios.")
        private boolean differences;
    }

    FunnelRunCommand(Chemlink root) {
        super(root);
        this.root = root;
    }

    @Override
    Metric metric() {
        Funnel funnel = steps.size() == 1
                ? options.over(FunnelCommand.saved(root).named(steps.getFirst()))
                : options.of(steps);
        return instead.trend ? funnel.trend() : instead.differences ? funnel.differences() : funnel.metric();
    }
}
