package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.Order;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What makes a funnel of steps; of a saved one what is left out is its own. */
final class FunnelOptions {

    @Option(names = "--window", paramLabel = "DAYS",
            description = "Days from the first step, the last instant included; " + Funnel.USUAL_WINDOW
                    + ", if left out.")
    private @Nullable Integer window;

    @Option(names = "--order", paramLabel = "ORDER",
            description = "${COMPLETION-CANDIDATES}; strict: nothing else in between, any: in any order after the first.")
    private @Nullable Order order;

    @Option(names = "--by", paramLabel = "PART", description = "Tells people apart: ${COMPLETION-CANDIDATES}.")
    private @Nullable Breakdown by;

    Funnel of(List<String> steps) {
        return over(Funnel.of(steps, Funnel.USUAL_WINDOW, Order.ORDERED, Breakdown.NONE));
    }

    /** What was said here goes before what was saved. */
    Funnel over(Funnel saved) {
        return new Funnel(saved.steps(), Objects.requireNonNullElse(window, saved.windowDays()),
                Objects.requireNonNullElse(order, saved.order()), Objects.requireNonNullElse(by, saved.by()));
    }
}
