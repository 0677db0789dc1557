package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.check.Evidence;
import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.etl.check.FindingStep;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings as a terminal shows them, as CSV and as JSON. */
final class FindingText {

    private FindingText() {}

    static String list(List<Finding> findings, MetricAnswering.Format format) {
        return switch (format) {
            case TABLE -> findings.isEmpty() ? "Nothing was found." : table(findings);
            case CSV -> full(findings).csv();
            case JSON -> MetricText.rows(full(findings));
        };
    }

    private static String table(List<Finding> findings) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(Arrays.asList(finding.id(), finding.severity().label(), finding.title(), finding.where(),
                    finding.count(), finding.runs(), status(finding)));
        }
        return String.join("\n", MetricText.table(new Sheet(List.of(count("id"), text("severity"), text("finding"),
                text("where"), text("rows"), count("runs"), text("status")), rows), List.of()));
    }

    private static String status(Finding finding) {
        return finding.waivedUntil() == null
                ? finding.status().text()
                : "%s to %s".formatted(finding.status().text(), finding.waivedUntil());
    }

    private static Sheet full(List<Finding> findings) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(Arrays.asList(finding.id(), finding.check().id(), finding.subject(), finding.severity().text(),
                    finding.status().text(), finding.title(), finding.where(), finding.affected(), finding.total(),
                    finding.firstSeen(), finding.lastSeen(), finding.runs(), finding.reason(), finding.waivedUntil(),
                    finding.finding(), finding.advice(), finding.client()));
        }
        return new Sheet(List.of(count("id"), text("check"), text("subject"), text("severity"), text("status"),
                text("title"), text("where"), count("affected"), count("total"), text("first_seen"), text("last_seen"),
                count("runs"), text("reason"), text("waived_until"), text("finding"), text("advice"),
                text("for_the_client")), rows);
    }

    static String one(Finding finding, Evidence evidence, List<FindingStep> life, MetricAnswering.Format format) {
        Sheet rows = rows(evidence);
        return switch (format) {
            case CSV -> rows.csv();
            case JSON -> MetricText.rows(rows);
            case TABLE -> String.join("\n", words(finding, evidence, life, rows));
        };
    }

    private static List<String> words(Finding finding, Evidence evidence, List<FindingStep> life, Sheet rows) {
        List<String> lines = new ArrayList<>(List.of(line(finding), "", finding.finding(),
                "To do: " + finding.advice(), "For the client: " + finding.client()));
        if (!finding.check().metrics().isEmpty()) {
            lines.add("Touches: " + String.join(", ", finding.check().metrics()));
        }
        lines.add("");
        lines.addAll(MetricText.table(rows, List.of()));
        lines.add("");
        if (!finding.check().cleanup().isEmpty()) {
            lines.add("For the owner of the source, who decides whether to run it:");
            finding.cleanup(evidence.keys()).lines().forEach(line -> lines.add("  " + line));
            lines.add("");
        }
        life.forEach(step -> lines.add("%s  %-12s  %s%s".formatted(
                step.at().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(), step.action(),
                step.actor().equals("sync") ? "run " + step.run() : step.actor(),
                step.reason() == null ? "" : ": " + step.reason())));
        return lines;
    }

    static String line(Finding finding) {
        return "%d  %s  %s (%s, %s): %s".formatted(finding.id(), finding.severity().label(), finding.title(),
                finding.where(), finding.count(), status(finding));
    }

    private static Sheet rows(Evidence evidence) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        evidence.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        return new Sheet(evidence.columns().stream().map(FindingText::text).toList(), rows);
    }

    private static Column text(String name) {
        return Column.of(name, name, ColumnType.TEXT);
    }

    private static Column count(String name) {
        return Column.of(name, name, ColumnType.COUNT);
    }
}
