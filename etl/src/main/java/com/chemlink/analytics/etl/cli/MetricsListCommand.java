package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Subject;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code chemlink metrics list}. */
@Command(name = "list", description = "The catalogue: every metric's id and the question it answers.")
final class MetricsListCommand implements Callable<Integer> {

    private final Chemlink root;

    MetricsListCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        PrintWriter out = root.surroundings().out();
        for (Subject subject : Subject.values()) {
            out.println(subject.label());
            for (Metric metric : Catalogue.all()) {
                if (metric.subject() == subject) {
                    out.println("  %-30s  %s".formatted(metric.id(), metric.question()));
                }
            }
        }
        return 0;
    }
}
