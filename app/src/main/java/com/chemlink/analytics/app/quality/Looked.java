package com.chemlink.analytics.app.quality;

import com.chemlink.analytics.app.about.Rows;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.check.Evidence;
import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.etl.check.FindingStep;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One finding looked at closely.
 *
 * @param evidence its rows, or the first of very many
 * @param life its steps, the first one first
 */
record Looked(Finding finding, Evidence evidence, List<FindingStep> life) {

    private static final Pattern LONG_KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Which columns hold personal data that is not shown. */
    List<String> hidden(boolean personal) {
        Set<String> named = finding.check().personal();
        return personal ? List.of() : evidence.columns().stream().filter(named::contains).toList();
    }

    /** Its rows for a table; keys stay as the source writes them, and what people read comes before the long ones. */
    Rows rows(boolean personal) {
        Evidence shown = personal ? evidence : evidence.without(finding.check().personal());
        List<Integer> order = IntStream.range(0, shown.columns().size()).boxed()
                .sorted(Comparator.comparing(at -> isKey(shown, at))).toList();
        List<Boolean> numbers = IntStream.range(0, shown.columns().size())
                .mapToObj(at -> shown.amounts().contains(shown.columns().get(at))
                        && shown.rows().stream().allMatch(row -> isNumber(row.get(at))))
                .toList();
        List<List<String>> cells = shown.rows().stream().map(row -> IntStream.range(0, row.size())
                .mapToObj(at -> words(row.get(at), at > 0, numbers.get(at))).toList()).toList();
        List<List<String>> plain = shown.rows().stream()
                .map(row -> row.stream().map(cell -> Objects.requireNonNullElse(cell, "")).toList()).toList();
        return new Rows(inOrder(shown.columns(), order).stream().map(Looked::heading).toList(),
                inOrder(numbers, order), cells.stream().map(row -> inOrder(row, order)).toList(),
                plain.stream().map(row -> inOrder(row, order)).toList(), finding.affected(),
                personal && !hidden(false).isEmpty(), -1);
    }

    private static <T> List<T> inOrder(List<T> all, List<Integer> order) {
        return order.stream().map(all::get).toList();
    }

    private static boolean isKey(Evidence shown, int column) {
        return !shown.rows().isEmpty() && shown.rows().stream().map(row -> row.get(column))
                .allMatch(cell -> cell != null && LONG_KEY.matcher(cell).matches());
    }

    private static boolean isNumber(@Nullable String text) {
        return text == null || text.matches("-?[0-9]{1,15}(\\.[0-9]+)?");
    }

    private static String words(@Nullable String text, boolean value, boolean number) {
        if (text == null) {
            return Figures.NONE;
        }
        if (value && number) {
            return Figures.plain(Double.parseDouble(text));
        }
        LocalDate day = value ? Dates.parse(text) : null;
        return day == null ? text : Dates.day(day);
    }

    private static String heading(String column) {
        String words = column.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
