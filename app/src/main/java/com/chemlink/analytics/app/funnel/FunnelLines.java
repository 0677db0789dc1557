package com.chemlink.analytics.app.funnel;

import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.format.Durations;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.receipt.Receipts;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.Step;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * An answer about a funnel as lines of figures, each of which leads to its people.
 *
 * @param lines the first one is headings
 * @param keys of the points that the others are
 * @param measures that the cells of a line are, in their order
 */
record FunnelLines(List<Line> lines, Answer answer, List<String> keys, List<String> measures) {

    FunnelLines {
        lines = List.copyOf(lines);
        keys = List.copyOf(keys);
        measures = List.copyOf(measures);
    }

    /** The receipt of a figure below the headings. */
    void open(Receipts receipts, int line, int cell) {
        receipts.open(answer.metric(), answer.filter(), keys.get(line - 1), measures.get(cell));
    }

    /** What became of people at each step, and how long it took; nothing where nobody took any. */
    static FunnelLines steps(Answer answer, Funnel funnel, StepChoices choices) {
        List<AnswerRow> later = answer.rows().subList(1, answer.rows().size());
        boolean anybody = later.stream().anyMatch(row -> FunnelCharts.count(row, "users") > 0);
        return of(answer, anybody ? later : List.of(),
                new Line("Step", Line.Cell.of("People"), Line.Cell.of("Dropped"), Line.Cell.of("In window"),
                        Line.Cell.of("Median"), Line.Cell.of("9 in 10")),
                row -> new Line(FunnelCharts.position(funnel, choices, row).full(), count(row, "users"),
                        count(row, "dropped"), count(row, "still_in_window"),
                        time(row, funnel, "median_hours"), time(row, funnel, "p90_hours")),
                "users", "dropped", "still_in_window", "median_hours", "p90_hours");
    }

    /** A milestone has no time of its own. */
    private static Line.Cell time(AnswerRow row, Funnel funnel, String measure) {
        Step step = funnel.steps().get((int) FunnelCharts.count(row, "place") - 1);
        return Line.Cell.of(step instanceof Step.Milestone ? Figures.NONE : Durations.words(row.number(measure)));
    }

    /** Counts beside rates, the ratio with its interval. */
    static FunnelLines differences(Answer answer, StepChoices choices) {
        return of(answer, answer.rows(),
                new Line("", Line.Cell.of("Converted"), Line.Cell.of("Dropped"), Line.Cell.of("Odds ratio"),
                        Line.Cell.of("95 % interval")),
                row -> {
                    String type = Objects.requireNonNull(row.text("event_type"));
                    return new Line(choices.labels().getOrDefault(type, type),
                            Line.Cell.of(share(row, "converted_did", "converted")),
                            Line.Cell.of(share(row, "others_did", "others")), Line.Cell.of(number(row, "odds_ratio")),
                            Line.Cell.of(number(row, "odds_low") + "–" + number(row, "odds_high")));
                }, "converted_did", "others_did", "odds_ratio", "odds_low");
    }

    private static FunnelLines of(Answer answer, List<AnswerRow> rows, Line headings, Function<AnswerRow, Line> line,
            String... measures) {
        List<Line> lines = new ArrayList<>(rows.stream().map(line).toList());
        if (!lines.isEmpty()) {
            lines.addFirst(headings);
        }
        return new FunnelLines(lines, answer, rows.stream().map(row -> answer.point(row).toString()).toList(),
                List.of(measures));
    }

    private static Line.Cell count(AnswerRow row, String measure) {
        return Line.Cell.of(Figures.count(FunnelCharts.count(row, measure)));
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
