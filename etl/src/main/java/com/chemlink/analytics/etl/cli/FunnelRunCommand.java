package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricReader;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chemlink funnel run}. */
@Command(name = "run", description = "A funnel of activities in their order, within a window from the first.",
        footerHeading = "%nExamples:%n", footer = {
                "  chemlink funnel run signup experience_added view vote",
                "  chemlink funnel run view collection_created --window 7 --segment finder --format csv",
                "  chemlink funnel run signup view --drill 2/view --measure dropped"})
final class FunnelRunCommand extends MetricAnswering {

    @Parameters(paramLabel = "TYPE", arity = "1..*",
            description = "Activity types in their order, 2 to 12; one named twice needs two events.")
    private List<String> steps = List.of();

    @Option(names = "--window", paramLabel = "DAYS",
            description = "Days from the first step, the last instant included; ${DEFAULT-VALUE}, if left out.")
    private int window = Funnel.USUAL_WINDOW;

    FunnelRunCommand(Chemlink root) {
        super(root);
    }

    @Override
    Metric metric(MetricReader reader) {
        Funnel funnel = new Funnel(steps, window);
        reader.requireTypes(new HashSet<>(steps));
        return funnel.metric();
    }
}
