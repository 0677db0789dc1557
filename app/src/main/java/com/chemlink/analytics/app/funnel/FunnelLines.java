package com.chemlink.analytics.app.funnel;

import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The answers about a funnel as lines of figures. */
final class FunnelLines {

    private FunnelLines() {}

    /** How long each step took those who took it; nothing where nobody took any. */
    static List<Line> times(Answer answer, Funnel funnel, StepChoices choices) {
        List<Line> lines = new ArrayList<>();
        for (AnswerRow row : answer.rows().subList(1, answer.rows().size())) {
            lines.add(new Line(FunnelCharts.position(funnel, choices, row).full(),
                    Line.Cell.of(Figures.count(FunnelCharts.count(row, "users"))),
                    Line.Cell.of(Durations.words(row.number("median_hours"))),
                    Line.Cell.of(Durations.words(row.number("p90_hours")))));
        }
        boolean anybody = answer.rows().stream().skip(1).anyMatch(row -> FunnelCharts.count(row, "users") > 0);
        if (!anybody) {
            return List.of();
        }
        lines.addFirst(new Line("Step", Line.Cell.of("People"), Line.Cell.of("Median"), Line.Cell.of("9 in 10")));
        return lines;
    }

    /** Counts beside rates, the ratio with its interval. */
    static List<Line> differences(Answer answer, StepChoices choices) {
        List<Line> lines = new ArrayList<>();
        for (AnswerRow row : answer.rows()) {
            String type = Objects.requireNonNull(row.text("event_type"));
            lines.add(new Line(choices.labels().getOrDefault(type, type),
                    Line.Cell.of(share(row, "converted_did", "converted")),
                    Line.Cell.of(share(row, "others_did", "others")), Line.Cell.of(number(row, "odds_ratio")),
                    Line.Cell.of(number(row, "odds_low") + "–" + number(row, "odds_high"))));
        }
        if (!lines.isEmpty()) {
            lines.addFirst(new Line("", Line.Cell.of("Converted"), Line.Cell.of("Dropped"), Line.Cell.of("Odds ratio"),
                    Line.Cell.of("95 % interval")));
        }
        return lines;
    }

    private static String share(AnswerRow row, String part, String whole) {
        Portion portion = new Portion(FunnelCharts.count(row, part), FunnelCharts.count(row, whole));
        return portion.small()
                ? portion.words()
                : "%s · %s".formatted(Figures.count(portion.part()),
                        Figures.rate((double) portion.part() / portion.whole()));
    }

    private static String number(AnswerRow row, String measure) {
        BigDecimal number = row.number(measure);
        return number == null ? Figures.NONE : Figures.decimal(number.doubleValue(), 2);
    }
}
