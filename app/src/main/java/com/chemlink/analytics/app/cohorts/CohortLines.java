package com.chemlink.analytics.app.cohorts;

import com.chemlink.analytics.app.answer.Answers;
import com.chemlink.analytics.app.answer.Origin;
import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cohorts by signup in figures: how many, how many began, how long it took them, how complete they are.
 *
 * @param keys of the lines below the headings
 */
record CohortLines(List<Line> lines, Answer activation, Answer completion, List<String> keys) {

    /** What the cells of a line are, in their order; the last one is of the second answer. */
    private static final List<String> MEASURES = List.of("users", "activated", "median_days", "complete");

    CohortLines {
        lines = List.copyOf(lines);
        keys = List.copyOf(keys);
    }

    /** The number a cell is; nothing for the headings. */
    Optional<Origin> origin(int line, int cell) {
        return line == 0
                ? Optional.empty()
                : Optional.of(Origin.of(cell == MEASURES.size() - 1 ? completion : activation, MEASURES.get(cell)));
    }

    /** The point of both answers that a line is. */
    String key(int line) {
        return keys.get(line - 1);
    }

    static CohortLines ask(Answers answers) {
        Answer activation = answers.to("activation_by_cohort");
        Answer completion = answers.to("signup_completion");
        List<Line> lines = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < activation.rows().size() && i < completion.rows().size(); i++) {
            AnswerRow row = activation.rows().get(i);
            Long people = row.count("users");
            if (people != null && people > 0) {
                lines.add(line(Cohort.label(activation, row.date(Metric.PERIOD)), people, row,
                        completion.rows().get(i)));
                keys.add(activation.point(row).toString());
            }
        }
        if (!lines.isEmpty()) {
            lines.addFirst(new Line("", Line.Cell.of("People"), Line.Cell.of("Activated"),
                    Line.Cell.of("Median days"), Line.Cell.of("Complete profile")));
        }
        return new CohortLines(lines, activation, completion, keys);
    }

    private static Line line(String name, long people, AnswerRow activation, AnswerRow completion) {
        BigDecimal days = activation.number("median_days");
        return new Line(name, Line.Cell.of(Figures.count(people)),
                Line.Cell.of(share(Cohort.count(activation, "activated"), people)),
                Line.Cell.of(days == null ? Figures.NONE : Figures.decimal(days.doubleValue(), 1)),
                Line.Cell.of(share(Cohort.count(completion, "complete"), people)));
    }

    /** A share of few people says its counts. */
    private static String share(long part, long whole) {
        return new Portion(part, whole).share();
    }
}
