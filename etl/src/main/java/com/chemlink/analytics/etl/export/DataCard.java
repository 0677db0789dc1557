package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.anonymity.AnonymityReport;
import com.chemlink.analytics.etl.anonymity.KAnonymity;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldSummary;
import com.chemlink.analytics.etl.dataset.FieldType;
import com.chemlink.analytics.etl.dataset.Horizon;
import com.chemlink.analytics.etl.dataset.Known;
import com.chemlink.analytics.etl.dataset.LeftOut;
import com.chemlink.analytics.etl.dataset.Split;
import com.chemlink.analytics.etl.leakage.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code README.md}: the dataset in words for people, under the header that dataset hubs read. */
final class DataCard {

    private final Handed handed;
    private final List<String> lines = new ArrayList<>();

    private DataCard(Handed handed) {
        this.handed = handed;
    }

    static String of(Handed handed) {
        DataCard card = new DataCard(handed);
        card.lines.addAll(HubHeader.of(handed));
        card.what();
        card.numbers();
        card.fields();
        card.checks();
        if (handed.learned() != null) {
            card.lines.addAll(LearnedWords.of(handed.learned()));
        }
        card.privacy();
        card.reading();
        return String.join("\n", card.lines) + "\n";
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
        balance();
        if (!handed.leftOut().isEmpty()) {
            add("Left out:", "");
            for (LeftOut reason : handed.leftOut()) {
                add("- %s: %s".formatted(count(reason.rows()), reason.reason()));
            }
            add("");
        }
    }

    /** How many rows have each word of a label. */
    private void balance() {
        handed.balance().forEach((label, counts) -> {
            add("| %s | rows |".formatted(label), "|---|---:|");
            counts.forEach((word, rows) -> add("| %s | %s |".formatted(word, count(rows))));
            add("");
        });
    }

    private void fields() {
        add("## Columns", "", "What is not known is null, never 0.%s".formatted(handed.fields().stream()
                .anyMatch(field -> field.known() == Known.IF_SEEN)
                        ? " What the source overwrites in place is known only if a sync had seen it by T, and null "
                                + "otherwise: today's value is never used for the past."
                        : ""),
                "", "| column | type | role | meaning | unit | from | known | filled | values |",
                "|---|---|---|---|---|---|---|---:|---|");
        for (FieldSummary summary : handed.summaries()) {
            Field field = summary.field();
            add("| `%s` | %s | %s | %s | %s | %s | %s | %s | %s |".formatted(field.name(), field.type().label(),
                    field.role().label(), field.meaning(), field.unit(), field.source(), field.known().label(),
                    count(summary.known()), summary.values().replace("|", "\\|").replace('\n', ' ')));
        }
        String empty = handed.summaries().stream().filter(summary -> summary.known() == 0)
                .map(summary -> "`%s`".formatted(summary.field().name())).collect(Collectors.joining(", "));
        if (!empty.isEmpty()) {
            add("", "Null in every row, so that nothing can be learned from them: %s.".formatted(empty));
        }
        add("");
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

    private void privacy() {
        AnonymityReport anonymity = handed.anonymity();
        boolean people = handed.fields().getFirst().type() == FieldType.TEXT;
        add("## Privacy", "", people
                ? "Ids are keyed hashes (HMAC-SHA-256); the key stays with the workbench that made them (fingerprint %s), and with one key an id is the same in every dataset and export."
                        .formatted(handed.key())
                : "Its rows are no people.");
        add(handed.request().personal().isEmpty()
                ? "No names or e-mail addresses of people, and nothing they wrote."
                : "Personal columns that were asked for: %s.".formatted(
                        handed.request().personal().stream().sorted().collect(Collectors.joining(", "))));
        List<String> finer = anonymity.wanted() == 0 ? KAnonymity.finer(handed.fields()) : List.of();
        if (!finer.isEmpty()) {
            add("Exact in time, so that whoever knows such a moment of somebody's from elsewhere may find their rows: %s."
                    .formatted(finer.stream().map("`%s`"::formatted).collect(Collectors.joining(", "))));
        }
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
        ExportedFile first = handed.described().getFirst();
        add("", "```python", "import pandas", "rows = pandas.read_%s(\"%s\")".formatted(first.format().ending(),
                first.path()), "```", "",
                "CSV is RFC 4180 in UTF-8: what is not known is empty, an empty text is a pair of quotes. "
                        + "`manifest.json` says all of this for programs.");
        if (handed.request().spreadsheetSafe() && handed.request().formats().contains(ExportFormat.CSV)) {
            add("", "In these CSV files, made for spreadsheets, a text that one would take for a formula begins with an "
                    + "apostrophe that is not its own.");
        }
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
