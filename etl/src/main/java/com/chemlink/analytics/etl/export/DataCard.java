package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.anonymity.AnonymityReport;
import com.chemlink.analytics.etl.baseline.Baseline;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldSummary;
import com.chemlink.analytics.etl.dataset.Horizon;
import com.chemlink.analytics.etl.dataset.LeftOut;
import com.chemlink.analytics.etl.dataset.Split;
import com.chemlink.analytics.etl.leakage.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code README.md}: the dataset in words for people, under the header that dataset hubs read. */
final class DataCard {

    private final Handed handed;
    private final List<String> lines = new ArrayList<>();

    private DataCard(Handed handed) {
        this.handed = handed;
    }

    static String of(Handed handed) {
        DataCard card = new DataCard(handed);
        card.header();
        card.what();
        card.numbers();
        card.fields();
        card.checks();
        card.baseline();
        card.privacy();
        card.reading();
        return String.join("\n", card.lines) + "\n";
    }

    private void header() {
        add("---", "pretty_name: ChemLink " + handed.dataset().title(), "license: other",
                "license_name: internal-use-only", "language:", "- en", "task_categories:",
                "- " + task(), "tags:", "- tabular", "size_categories:", "- " + size(handed.rows()));
        ExportFormat format = handed.request().formats().contains(ExportFormat.PARQUET)
                ? ExportFormat.PARQUET
                : ExportFormat.CSV;
        add("configs:", "- config_name: default", "  data_files:");
        handed.files(format).forEach(file -> add("  - split: " + file.split(), "    path: " + file.path()));
        add("dataset_info:", "  features:");
        handed.fields().forEach(field -> add("  - name: " + field.name(), "    dtype: " + field.type().arrow()));
        add("  splits:");
        handed.splits().forEach(split -> add("  - name: " + split.name(), "    num_examples: " + split.rows()));
        add("---", "");
    }

    private String task() {
        return switch (handed.dataset().id()) {
            case "glossary" -> "text-generation";
            case "segments" -> "other";
            default -> "tabular-classification";
        };
    }

    private static String size(long rows) {
        if (rows < 1_000) {
            return "n<1K";
        }
        return rows < 10_000
                ? "1K<n<10K"
                : rows < 100_000 ? "10K<n<100K" : rows < 1_000_000 ? "100K<n<1M" : "1M<n<10M";
    }

    private void what() {
        add("# " + handed.dataset().title(), "", handed.dataset().use() + ".", "",
                "- One row: %s.".formatted(lower(handed.dataset().row())));
        Horizon horizon = handed.dataset().horizon();
        if (horizon != null) {
            add("- Prediction instant T: signup + %d days. Features know only what had happened, and was known, by then."
                    .formatted(horizon.daysAfterSignup()),
                    "- Label: what followed in (T, T + %d days]. People whose horizon has not ended are left out."
                            .formatted(horizon.days()),
                    "- Splits: by T, older to newer, whole days; nobody is in two of them.");
        }
        add("- As of %s, run %d, reporting time zone %s; made by ChemLink Analytics Workbench %s."
                .formatted(handed.snapshot().asOf(), handed.snapshot().run(), handed.snapshot().zone(),
                        handed.request().program()));
        if (!handed.snapshot().published()) {
            add("- As known on that earlier run; names of companies and roles in profiles are those of today.");
        }
        add("");
    }

    private void numbers() {
        add("## Rows", "");
        boolean labelled = handed.splits().stream().anyMatch(split -> split.positives() != null);
        add(labelled ? "| split | rows | positive | share |" : "| split | rows |",
                labelled ? "|---|---:|---:|---:|" : "|---|---:|");
        for (Split split : handed.splits()) {
            Long positives = split.positives();
            add(positives == null
                    ? "| %s | %s |".formatted(split.name(), count(split.rows()))
                    : "| %s | %s | %s | %s |".formatted(split.name(), count(split.rows()), count(positives),
                            split.rows() == 0
                                    ? ""
                                    : String.format(Locale.ROOT, "%.2f %%", 100.0 * positives / split.rows())));
        }
        add("");
        if (!handed.leftOut().isEmpty()) {
            add("Left out:", "");
            for (LeftOut reason : handed.leftOut()) {
                add("- %s: %s".formatted(count(reason.rows()), reason.reason()));
            }
            add("");
        }
    }

    private void fields() {
        add("## Columns", "",
                "| column | type | role | meaning | unit | from | known | filled | lowest | highest | mean |",
                "|---|---|---|---|---|---|---|---:|---:|---:|---:|");
        for (FieldSummary summary : handed.summaries()) {
            Field field = summary.field();
            Double mean = summary.mean();
            add("| `%s` | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |".formatted(field.name(),
                    field.type().label(), field.role().label(), field.meaning(), field.unit(), field.source(),
                    field.known().label(), count(summary.known()), shown(summary.lowest()), shown(summary.highest()),
                    mean == null ? "" : String.format(Locale.ROOT, "%.4f", mean)));
        }
        add("");
    }

    private static String shown(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void checks() {
        add("## Checks before the export", "");
        for (Verdict verdict : handed.verdicts()) {
            add("- %s: %s%s".formatted(verdict.promise(), switch (verdict.outcome()) {
                case PASSED -> "passed";
                case REFUSED -> "refused";
                case NOT_APPLICABLE -> "does not apply";
            }, verdict.detail().isEmpty() ? "" : " (" + verdict.detail() + ")"));
        }
        add("");
    }

    private void baseline() {
        Baseline baseline = handed.baseline();
        if (baseline == null) {
            return;
        }
        add("## Is it any good?", "", baseline.sentence(), "");
        if (!(baseline instanceof Baseline.Measured measured)) {
            return;
        }
        add("Simple models, trained on %s older rows and measured on %s newest with %s positives. An estimate of what the features hold, not a product."
                .formatted(count(measured.learnedFrom()), count(measured.measuredOn()), count(measured.positives())),
                "", "| model | AUC | 95 % interval |", "|---|---:|---|");
        measured.models().forEach(model -> add(String.format(Locale.ROOT, "| %s | %.3f | %.3f–%.3f |", model.model(),
                model.curve().area(), model.curve().low(), model.curve().high())));
        Baseline.Measure best = measured.best();
        add("", "Calibration of %s, fifths of the people from least to most likely:".formatted(best.model()), "",
                "| predicted | observed | people |", "|---:|---:|---:|");
        best.calibration().forEach(bin -> add(String.format(Locale.ROOT, "| %.3f | %.3f | %,d |", bin.predicted(),
                (double) bin.positives() / Math.max(1, bin.people()), bin.people())));
        add("", "AUC lost when a feature's values are dealt out anew:", "", "| feature | loss |", "|---|---:|");
        best.importances().stream().limit(10).forEach(importance -> add(
                String.format(Locale.ROOT, "| `%s` | %.4f |", importance.feature(), importance.loss())));
        add("");
    }

    private void privacy() {
        AnonymityReport anonymity = handed.anonymity();
        add("## Privacy", "", "Ids are keyed hashes (HMAC-SHA-256); the key stays with the workbench that made them "
                + "(fingerprint %s), and with one key an id is the same in every dataset and export.".formatted(
                        handed.key()));
        add(handed.request().personal().isEmpty()
                ? "No names, e-mail addresses or free text."
                : "Personal columns that were asked for: %s.".formatted(
                        handed.request().personal().stream().sorted().collect(Collectors.joining(", "))));
        if (!anonymity.quasiIdentifiers().isEmpty()) {
            add("", "People who share %s form %s groups; the smallest has %s, and %s people are in groups below %d."
                    .formatted(String.join(", ", anonymity.quasiIdentifiers()), count(anonymity.groups()),
                            count(anonymity.smallest()), count(anonymity.exposed()), AnonymityReport.USUAL));
            anonymity.steps().forEach(step -> add("- To reach k = %d: %s.".formatted(anonymity.wanted(), step)));
        }
        add("");
    }

    private void reading() {
        add("## Files", "", "| file | rows | SHA-256 |", "|---|---:|---|");
        handed.files().forEach(file -> add("| `%s` | %s | `%s` |".formatted(file.path(), count(file.rows()),
                file.sha256())));
        add("", "CSV is RFC 4180 in UTF-8: what is not known is empty, an empty text is a pair of quotes. "
                + "`manifest.json` says all of this for programs.");
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }
}
