package com.chemlink.analytics.app.cohorts;

import com.chemlink.analytics.app.answer.Answers;
import com.chemlink.analytics.app.answer.Periods;
import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The cohorts by signup in figures: how many, how many began, how long it took them, how complete they are. */
final class CohortLines {

    private CohortLines() {}

    static List<Line> ask(Answers answers) {
        Answer activation = answers.to("activation_by_cohort");
        Answer completion = answers.to("signup_completion");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < activation.rows().size() && i < completion.rows().size(); i++) {
            AnswerRow row = activation.rows().get(i);
            Long people = row.count("users");
            if (people != null && people > 0) {
                lines.add(line(Periods.brief(activation, row.date(Metric.PERIOD)), people, row,
                        completion.rows().get(i)));
            }
        }
        if (!lines.isEmpty()) {
            lines.addFirst(new Line("", Line.Cell.of("People"), Line.Cell.of("Activated"),
                    Line.Cell.of("Days"), Line.Cell.of("Complete")));
        }
        return lines;
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
        Portion portion = new Portion(part, whole);
        return portion.small() ? portion.words() : Figures.rate((double) part / whole);
    }
}
