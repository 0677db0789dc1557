package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** An answer told apart by kind: no more kinds than there are colours, the largest of them. */
public final class KindChart {

    private KindChart() {}

    /** One measure along the first dimension, a series for each value of the second: the largest, the rest left out. */
    public static ChartContent of(Answer answer, Kind kind, String measure) {
        Column by = answer.metric().dimensions().get(1);
        List<String> values = answer.rows().stream().map(row -> String.valueOf(row.value(by.name()))).distinct()
                .toList();
        List<Series> all = new ArrayList<>();
        for (String value : values) {
            all.add(AnswerSeries.of(answer, measure, Kinds.words(by, value), Kinds.tone(value, all.size()),
                    row -> value.equals(String.valueOf(row.value(by.name())))));
        }
        Column column = answer.metric().measure(measure).column();
        if (all.size() <= Kinds.MOST) {
            return AnswerChart.content(answer, kind, Units.of(column), all);
        }
        List<Series> something = all.stream().filter(one -> sum(one) > 0).toList();
        List<Series> largest = something.stream().sorted(Comparator.comparingDouble(KindChart::sum).reversed())
                .limit(something.size() <= Kinds.MOST ? Kinds.MOST : Kinds.MOST - 1L).toList();
        List<Series> shown = new ArrayList<>();
        all.stream().filter(largest::contains).forEach(one -> shown.add(one.toned(Kinds.tone(one.name(),
                shown.size()))));
        if (kind == Kind.STACKED && largest.size() < something.size()) {
            shown.add(others(something.stream().filter(one -> !largest.contains(one)).toList()));
        }
        ChartContent content = AnswerChart.content(answer, kind, Units.of(column), shown);
        return new ChartContent(content.spec(), content.data(), "The largest %d of %d. %s".formatted(largest.size(),
                all.size(), content.note()).strip());
    }

    /** A stack without its small parts would be too low; no single row is behind them, so nothing opens. */
    private static Series others(List<Series> small) {
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < small.getFirst().points().size(); at++) {
            int place = at;
            points.add(Point.at(small.getFirst().points().get(at).x(), small.stream()
                    .mapToDouble(one -> Objects.requireNonNullElse(one.points().get(place).value(), 0.0)).sum()));
        }
        return new Series("Other", Tone.QUIET, points);
    }

    private static double sum(Series series) {
        return series.points().stream().mapToDouble(point -> point.value() == null ? 0 : point.value()).sum();
    }
}
