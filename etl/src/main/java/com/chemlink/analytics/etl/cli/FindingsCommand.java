package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.check.Checks;
import com.chemlink.analytics.etl.check.Evidence;
import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.etl.check.Findings;
import com.chemlink.analytics.etl.check.Severity;
import com.chemlink.analytics.etl.check.Status;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.workspace.Workspace;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chemlink findings}. */
@Command(name = "findings", description = "What the checks of the last sync found in the data.")
final class FindingsCommand implements Callable<Integer> {

    private final Chemlink root;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; a table if left out.")
    private MetricAnswering.Format format = MetricAnswering.Format.TABLE;

    @Option(names = "--all", description = "Resolved ones too.")
    private boolean all;

    @Option(names = "--fail-on", paramLabel = "SEVERITY",
            description = "Exit code 1 where an open finding is as grave: ${COMPLETION-CANDIDATES}.")
    private @Nullable Severity failOn;

    FindingsCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return look(root, findings -> {
            List<Finding> listed = findings.all().stream()
                    .filter(finding -> all || finding.status() != Status.RESOLVED).toList();
            root.surroundings().out().println(FindingText.list(listed, format));
            return failOn != null && listed.stream().anyMatch(
                    finding -> finding.needsAttention() && finding.severity().compareTo(failOn) >= 0) ? 1 : 0;
        });
    }

    private static int with(Chemlink root, Function<Findings, Integer> task) {
        try (Workspace workspace = Workspace.open(root.home(), root.configuration())) {
            return Findings.at(workspace.database(Role.ANALYTICS), Checks.own(root.home()), task);
        }
    }

    /** Looking goes on beside a window that is open; deciding does not. */
    private static int look(Chemlink root, Function<Findings, Integer> task) {
        try (Workspace workspace = Workspace.toRead(root.home(), root.configuration())) {
            return Findings.at(workspace.database(Role.ANALYTICS), Checks.own(root.home()), task);
        }
    }

    private static int decided(Chemlink root, long id, Consumer<Findings> decision) {
        return with(root, findings -> {
            decision.accept(findings);
            PrintWriter out = root.surroundings().out();
            out.println(FindingText.line(findings.get(id)));
            return 0;
        });
    }

    /** {@code chemlink findings show}. */
    @Command(name = "show",
            description = "One finding: its words, its rows without personal data, and what its owner could run.")
    static final class Show implements Callable<Integer> {

        private final Chemlink root;

        @Parameters(paramLabel = "ID", description = "As 'chemlink findings' numbers it.")
        private long id;

        @Option(names = "--format", paramLabel = "FORMAT",
                description = "${COMPLETION-CANDIDATES}; csv and json have the rows alone.")
        private MetricAnswering.Format format = MetricAnswering.Format.TABLE;

        Show(Chemlink root) {
            this.root = root;
        }

        @Override
        public Integer call() {
            return look(root, findings -> {
                Finding finding = findings.get(id);
                Evidence shown = findings.evidence(finding).without(finding.check().personal());
                root.surroundings().out().println(FindingText.one(finding, shown, findings.life(finding), format));
                return 0;
            });
        }
    }

    /** {@code chemlink findings acknowledge}. */
    @Command(name = "acknowledge", description = "Says that somebody knows and is at it.")
    static final class Acknowledge implements Callable<Integer> {

        private final Chemlink root;

        @Parameters(paramLabel = "ID", description = "As 'chemlink findings' numbers it.")
        private long id;

        @Option(names = "--reason", paramLabel = "TEXT", description = "What is being done.")
        private @Nullable String reason;

        Acknowledge(Chemlink root) {
            this.root = root;
        }

        @Override
        public Integer call() {
            return decided(root, id, findings -> findings.acknowledge(id, reason));
        }
    }

    /** {@code chemlink findings waive}. */
    @Command(name = "waive", description = "Lets a finding rest until a day.")
    static final class Waive implements Callable<Integer> {

        private final Chemlink root;

        @Parameters(paramLabel = "ID", description = "As 'chemlink findings' numbers it.")
        private long id;

        @Option(names = "--until", required = true, paramLabel = "DAY",
                description = "The last day of the waiver, as 2026-01-31; it is open again at the first sync after it.")
        private LocalDate until = LocalDate.EPOCH;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it may rest.")
        private String reason = "";

        Waive(Chemlink root) {
            this.root = root;
        }

        @Override
        public Integer call() {
            return decided(root, id, findings -> findings.waive(id, until, reason));
        }
    }

    /** {@code chemlink findings reopen}. */
    @Command(name = "reopen", description = "Takes back that a finding was acknowledged or waived.")
    static final class Reopen implements Callable<Integer> {

        private final Chemlink root;

        @Parameters(paramLabel = "ID", description = "As 'chemlink findings' numbers it.")
        private long id;

        Reopen(Chemlink root) {
            this.root = root;
        }

        @Override
        public Integer call() {
            return decided(root, id, findings -> findings.reopen(id));
        }
    }
}
