package com.chemlink.analytics.app.queries;

import com.chemlink.analytics.app.about.Rows;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.receipt.Values;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.Measure;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answer of the workbench beside that of the source: number by number, and how long each took. */
record SideBySide(Answer ours, DirectAnswer theirs) {

    /** Both times in one sentence. */
    String times() {
        double here = millis(ours.took());
        double there = millis(theirs.best().took());
        String words = "%s here, %s at the source".formatted(words(here), words(there));
        if (there > 2 * here) {
            return "%s: %s times as long".formatted(words, Figures.decimal(there / here, there / here < 10 ? 1 : 0));
        }
        return here > 2 * there
                ? "%s: %s times as fast".formatted(words, Figures.decimal(here / there, here / there < 10 ? 1 : 0))
                : words;
    }

    private static double millis(Duration took) {
        return Math.max(0.01, took.toNanos() / 1e6);
    }

    private static String words(double millis) {
        return millis < 1000
                ? Figures.decimal(millis, millis < 10 ? 1 : 0) + " ms"
                : Figures.decimal(millis / 1000, 1) + " s";
    }

    /** How many numbers of both are different. */
    long differing() {
        return rows().cells().stream().filter(row -> !row.getLast().equals("same")).count();
    }

    /** Every number either of them has, with what lies between. */
    Rows rows() {
        List<Column> keys = ours.metric().dimensions();
        List<Measure> shared = ours.metric().measures().stream()
                .filter(measure -> theirs.best().columns().contains(measure.name())).toList();
        Map<List<String>, List<@Nullable Object>> there = byKey(keys);
        List<String> headings = new ArrayList<>(keys.stream().map(Column::label).toList());
        headings.addAll(List.of("Number", "Here", "At the source", "Difference"));
        List<List<String>> cells = new ArrayList<>();
        for (AnswerRow row : ours.rows()) {
            List<@Nullable Object> found = there.remove(key(row, keys));
            shared.forEach(measure -> cells.add(cells(words(row, keys), measure.column(), row.value(measure.name()),
                    found == null ? null : value(found, measure.name()))));
        }
        there.forEach((key, found) -> shared.forEach(measure -> cells.add(cells(key, measure.column(), null,
                value(found, measure.name())))));
        List<Boolean> numbers = new ArrayList<>();
        headings.forEach(heading -> numbers.add(numbers.size() > keys.size()));
        return new Rows(headings, numbers, cells, cells.size());
    }

    private Map<List<String>, List<@Nullable Object>> byKey(List<Column> keys) {
        Map<List<String>, List<@Nullable Object>> rows = new LinkedHashMap<>();
        for (List<@Nullable Object> row : theirs.best().rows()) {
            rows.put(keys.stream().map(key -> String.valueOf(value(row, key.name()))).toList(), row);
        }
        return rows;
    }

    private @Nullable Object value(List<@Nullable Object> row, String column) {
        int at = theirs.best().columns().indexOf(column);
        return at < 0 ? null : row.get(at);
    }

    private static List<String> key(AnswerRow row, List<Column> keys) {
        return keys.stream().map(key -> String.valueOf(row.value(key.name()))).toList();
    }

    private List<String> words(AnswerRow row, List<Column> keys) {
        return keys.stream().map(key -> Values.period(key, row.value(key.name()), ours.effective().granularity(),
                ours.run().zone())).toList();
    }

    /** Nothing at the source is 0 for a count: it skips what is not there. */
    private static List<String> cells(List<String> key, Column measure, @Nullable Object here, @Nullable Object there) {
        List<String> cells = new ArrayList<>(key);
        BigDecimal ours = number(here);
        BigDecimal theirs = number(there);
        cells.add(measure.label());
        cells.add(words(ours));
        cells.add(words(theirs));
        BigDecimal between = Objects.requireNonNullElse(theirs, BigDecimal.ZERO)
                .subtract(Objects.requireNonNullElse(ours, BigDecimal.ZERO));
        cells.add(between.signum() == 0 ? "same" : (between.signum() > 0 ? "+" : "") + words(between));
        return cells;
    }

    private static String words(@Nullable BigDecimal number) {
        return number == null ? Figures.NONE : Figures.plain(number.doubleValue());
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }
}
