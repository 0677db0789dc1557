package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chemlink metrics show}. */
@Command(name = "show", description = "One metric: its numbers, its SQL, or the rows behind one of its points.")
final class MetricsShowCommand extends MetricAnswering {

    @Parameters(paramLabel = "ID", description = "As 'chemlink metrics list' names it.")
    private String id = "";

    MetricsShowCommand(Chemlink root) {
        super(root);
    }

    @Override
    Metric metric() {
        return Catalogue.get(id);
    }
}
