package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Measure;
import com.chemlink.analytics.schema.metric.PointState;
import java.util.List;

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
