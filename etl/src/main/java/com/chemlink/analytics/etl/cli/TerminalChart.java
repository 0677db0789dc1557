package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Measure;
import com.chemlink.analytics.schema.metric.PointState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The chart of a terminal: beside each row of the table a bar as long as its number. */
final class TerminalChart {

    private static final int WIDTH = 40;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private TerminalChart() {}

    /** One bar per row, of the first count; dotted where time has not passed. */
    static List<String> bars(Answer answer) {
        Drawing drawing = answer.metric().drawing();
        if (drawing == Drawing.TABLE || drawing == Drawing.FIGURES || drawing == Drawing.HEATMAP) {
            return List.of();
        }
        Column drawn = answer.metric().measures().stream().filter(Measure::isCount).findFirst().orElseThrow().column();
        double most = answer.rows().stream().mapToDouble(row -> amount(row, drawn)).max().orElse(0);
        return answer.rows().stream().map(row -> bar(amount(row, drawn), most, row.state() == PointState.IN_PROGRESS))
                .toList();
    }

    /** Of what is drawn as cells: a line for each of the first dimension, a column for each of the second; then a blank. */
    static List<String> grid(Answer answer) {
        if (answer.metric().drawing() != Drawing.HEATMAP) {
            return List.of();
        }
        String down = answer.metric().dimensions().getFirst().name();
        String across = answer.metric().dimensions().getLast().name();
        Column shown = answer.metric().measures().stream().map(Measure::column)
                .filter(column -> column.type() == ColumnType.PERCENT).findFirst().orElseThrow();
        Column of = answer.metric().measures().getFirst().column();
        TreeSet<Long> columns = new TreeSet<>();
        Map<String, Map<Long, String>> cells = new LinkedHashMap<>();
        for (AnswerRow row : answer.rows()) {
            Long column = (Long) Objects.requireNonNull(row.value(across));
            columns.add(column);
            String line = "%s%10s".formatted(row.value(down), "%,d".formatted((long) amount(row, of)));
            cells.computeIfAbsent(line, _ -> new HashMap<>()).put(column,
                    Objects.requireNonNullElse(row.number(shown.name()), BigDecimal.ZERO).setScale(2)
                            + (row.state() == PointState.IN_PROGRESS ? "~" : " "));
        }
        List<String> lines = new ArrayList<>();
        lines.add("%-10s%10s".formatted(down, of.name())
                + columns.stream().map("%7d "::formatted).collect(Collectors.joining()).stripTrailing());
        cells.forEach((line, values) -> lines.add((line + columns.stream()
                .map(column -> "%8s".formatted(values.getOrDefault(column, ""))).collect(Collectors.joining()))
                .stripTrailing()));
        lines.addAll(List.of("%s in %%; ~ in progress".formatted(shown.name()), ""));
        return lines;
    }

    private static double amount(AnswerRow row, Column column) {
        Long count = row.count(column.name());
        return count == null ? 0 : count;
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
