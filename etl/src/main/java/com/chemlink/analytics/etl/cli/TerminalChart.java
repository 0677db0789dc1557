package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Days;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Measure;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.PointState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The chart of a terminal: beside each row of the table a bar as long as its number. */
final class TerminalChart {

    private static final int WIDTH = 40;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private TerminalChart() {}

    /** One bar per row, of the first count if none is named; dotted where time has not passed. */
    static List<String> bars(Answer answer, @Nullable String named) {
        Drawing drawing = answer.metric().drawing();
        boolean without = named == null && (drawing == Drawing.TABLE || drawing == Drawing.FIGURES);
        if (without || drawing == Drawing.HEATMAP) {
            return List.of();
        }
        Column drawn = drawn(answer, named, Measure::isCount);
        double most = answer.rows().stream().mapToDouble(row -> amount(row, drawn)).max().orElse(0);
        return answer.rows().stream().map(row -> bar(amount(row, drawn), most, row.state() == PointState.IN_PROGRESS))
                .toList();
    }

    /** Of what is drawn as cells: a line for each of the first dimension, a column for each of the second; then a blank. */
    static List<String> grid(Answer answer, @Nullable String named) {
        if (answer.metric().drawing() != Drawing.HEATMAP) {
            return List.of();
        }
        String down = answer.metric().dimensions().getFirst().name();
        String across = answer.metric().dimensions().getLast().name();
        Column shown = drawn(answer, named, measure -> measure.column().type() == ColumnType.PERCENT);
        Column of = answer.metric().measures().getFirst().column();
        TreeSet<Long> columns = new TreeSet<>();
        Map<String, Map<Long, String>> cells = new LinkedHashMap<>();
        for (AnswerRow row : answer.rows()) {
            Long column = (Long) Objects.requireNonNull(row.value(across));
            columns.add(column);
            String line = "%-11s%9s".formatted(Days.words(row.date(down)),
                    String.format(Locale.ROOT, "%,.0f", amount(row, of)));
            cells.computeIfAbsent(line, _ -> new HashMap<>()).put(column,
                    String.format(Locale.ROOT, shown.type() == ColumnType.COUNT ? "%,.0f" : "%.2f", amount(row, shown))
                            + (row.state() == PointState.IN_PROGRESS ? "~" : " "));
        }
        List<String> lines = new ArrayList<>();
        lines.add("%-10s%10s".formatted(down, of.name())
                + columns.stream().map("%7d "::formatted).collect(Collectors.joining()).stripTrailing());
        cells.forEach((line, values) -> lines.add((line + columns.stream()
                .map(column -> "%8s".formatted(values.getOrDefault(column, ""))).collect(Collectors.joining()))
                .stripTrailing()));
        lines.addAll(List.of(
                "%s%s; ~ in progress".formatted(shown.name(), shown.type() == ColumnType.COUNT ? "" : " in %"), ""));
        return lines;
    }

    private static Column drawn(Answer answer, @Nullable String named, Predicate<Measure> usual) {
        Metric metric = answer.metric();
        return (named == null
                ? metric.measures().stream().filter(usual).findFirst().orElseThrow()
                : metric.measure(named)).column();
    }

    private static double amount(AnswerRow row, Column column) {
        return row.value(column.name()) instanceof Number number ? number.doubleValue() : 0;
    }

    private static String bar(double amount, double most, boolean unfinished) {
        if (most == 0 || amount == 0) {
            return "";
        }
        int eighths = Math.max(1, (int) Math.round(amount / most * WIDTH * 8));
        if (unfinished) {
            return "░".repeat(Math.max(1, eighths / 8));
        }
        return ("█".repeat(eighths / 8) + EIGHTHS.charAt(eighths % 8)).stripTrailing();
    }
}
