package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.dataset.Split;
import java.util.ArrayList;
import java.util.List;

/** The header of a data card, which dataset hubs read. */
final class HubHeader {

    /** To hubs "all" is the sum of all splits and no name of one; rows that are not split are there to learn from. */
    private static final String NOT_SPLIT = "train";

    private HubHeader() {}

    static List<String> of(Handed handed) {
        List<String> lines = new ArrayList<>(List.of("---", "pretty_name: ChemLink " + handed.dataset().title(),
                "license: other", "license_name: internal-use-only", "language:", "- en", "task_categories:",
                "- " + task(handed.dataset().id()), "tags:", "- tabular", "size_categories:",
                "- " + size(handed.rows()), "configs:", "- config_name: default", "  data_files:"));
        for (ExportedFile file : handed.described()) {
            lines.addAll(List.of("  - split: " + split(file.split()), "    path: " + file.path()));
        }
        lines.addAll(List.of("dataset_info:", "  features:"));
        handed.fields().forEach(
                field -> lines.addAll(List.of("  - name: " + field.name(), "    dtype: " + field.type().arrow())));
        lines.add("  splits:");
        for (Split split : handed.splits()) {
            lines.addAll(List.of("  - name: " + split(split.name()), "    num_examples: " + split.rows()));
        }
        lines.addAll(List.of("---", ""));
        return lines;
    }

    private static String split(String name) {
        return name.equals("all") ? NOT_SPLIT : name;
    }

    private static String task(String dataset) {
        return switch (dataset) {
            case "glossary" -> "text-generation";
            case "segments", "journeys" -> "other";
            default -> "tabular-classification";
        };
    }

    private static String size(long rows) {
        return rows < 1_000
                ? "n<1K"
                : rows < 10_000
                        ? "1K<n<10K"
                        : rows < 100_000
                                ? "10K<n<100K"
                                : rows < 1_000_000
                                        ? "100K<n<1M"
                                        : rows < 10_000_000
                                                ? "1M<n<10M"
                                                : rows < 100_000_000 ? "10M<n<100M" : "100M<n<1B";
    }
}
