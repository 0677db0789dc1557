package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.Order;
import java.util.List;
import picocli.CommandLine.Option;

/** What makes a funnel of steps. */
final class FunnelOptions {

    @Option(names = "--window", paramLabel = "DAYS",
            description = "Days from the first step, the last instant included; ${DEFAULT-VALUE}, if left out.")
    private int window = Funnel.USUAL_WINDOW;

    @Option(names = "--order", paramLabel = "ORDER",
            description = "${COMPLETION-CANDIDATES}; strict: nothing else in between, any: in any order after the first.")
    private Order order = Order.ORDERED;

    @Option(names = "--by", paramLabel = "PART", description = "Tells people apart: ${COMPLETION-CANDIDATES}.")
    private Breakdown by = Breakdown.NONE;

    Funnel of(List<String> steps) {
        return Funnel.of(steps, window, order, by);
    }
}
