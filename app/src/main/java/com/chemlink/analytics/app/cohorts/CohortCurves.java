package com.chemlink.analytics.app.cohorts;

import com.chemlink.analytics.app.answer.Answers;
import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Origin;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.PointState;
import com.chemlink.analytics.schema.metric.Rates;
import com.chemlink.analytics.schema.metric.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two curves of return to hold against each other, and what else could be.
 *
 * @param anybody whether there is anybody who could come back
 * @param choices everything that can be drawn
 */
record CohortCurves(Drawn drawn, boolean anybody, List<Curve> choices, Curve left, Curve right) {

    CohortCurves {
        choices = List.copyOf(choices);
    }

    static CohortCurves ask(Answers answers, Asked asked) {
        Asked rates = asked.with(Shown.RATES);
        Answer all = answers.to(asked.start().metric(), asked::filter);
        List<Cohort> cohorts = Cohort.of(all);
        List<Cohort> able = cohorts.stream().filter(Cohort::hasCompletedOne).toList();
        List<Curve> choices = new ArrayList<>();
        for (Segment segment : Segment.values()) {
            choices.add(new Curve.Mean(segment));
        }
        able.forEach(cohort -> choices.add(new Curve.Cohort(cohort.first(), cohort.label())));
        // Of one cohort alone the segments are what can be held against each other.
        boolean several = able.size() > 1;
        Curve left = chosen(asked.left(), choices,
                several ? choices.get(Segment.values().length) : new Curve.Mean(Segment.FINDER));
        List<Curve> others = choices.stream().filter(curve -> !curve.equals(left)).toList();
        Curve standard = new Curve.Mean(Segment.STANDARD);
        Curve right = chosen(asked.right(), others,
                several ? others.getLast() : left.equals(standard) ? new Curve.Mean(Segment.FINDER) : standard);
        Drawn drawn = Drawn.as(ChartSpec.of(Kind.LINE, "Return curves", Unit.rate()));
        Line one = line(answers, all, cohorts, rates, left, left.tone(Tone.ACCENT));
        drawn = one.points().isEmpty() ? drawn : drawn.with(one.series(), one.origin());
        Line other = line(answers, all, cohorts, rates, right, right.tone(Tone.ORANGE));
        drawn = other.points().isEmpty() ? drawn : drawn.with(other.series(), other.origin());
        drawn = one.points().isEmpty() || other.points().isEmpty() ? drawn : drawn.noted(test(all, one, other));
        if (drawn.series().size() == 1) {
            drawn = drawn.noted(drawn.series().getFirst().name()); // a single line has no legend
        }
        return new CohortCurves(drawn, cohorts.stream().anyMatch(cohort -> cohort.size() > 0), choices, left, right);
    }

    /** What was chosen as long as there is such a cohort, else the one to begin with. */
    private static Curve chosen(@Nullable Curve wanted, List<Curve> choices, Curve otherwise) {
        return wanted != null && choices.contains(wanted) ? wanted : otherwise;
    }

    /** @param points from period 1 on: the own period says nothing of coming back */
    private record Line(Curve curve, Tone tone, Origin origin, List<Point> points) {

        Series series() {
            return new Series(curve.label(), tone, points);
        }
    }

    private static Line line(Answers answers, Answer all, List<Cohort> cohorts, Asked asked, Curve curve, Tone tone) {
        return switch (curve) {
            case Curve.Cohort one -> new Line(curve, tone, Origin.of(all, asked.measure()), cohorts.stream()
                    .filter(cohort -> cohort.first().equals(one.first())).findFirst()
                    .map(cohort -> points(all, cohort, asked)).orElse(List.of()));
            case Curve.Mean(Segment segment) -> {
                Answer own = segment == Segment.ALL
                        ? all
                        : answers.to(asked.start().metric(), filter -> asked.filter(filter).withSegment(segment));
                yield new Line(curve, tone,
                        Origin.of(asked.start().mean(), own, asked.measure()), mean(own, asked));
            }
        };
    }

    private static List<Point> points(Answer answer, Cohort cohort, Asked asked) {
        List<Point> points = new ArrayList<>();
        for (int after = 1; after < cohort.rows().size(); after++) {
            Point point = CohortGrid.point(answer, cohort.rows().get(after), asked, CohortGrid.position(answer, after))
                    .keyed(answer.point(cohort.rows().get(after)).toString());
            points.add(cohort.rows().get(after).state() == PointState.IN_PROGRESS ? point.inProgress("") : point);
        }
        return points;
    }

    private static List<Point> mean(Answer answer, Asked asked) {
        List<Cohort> cohorts = Cohort.of(answer);
        List<Point> points = new ArrayList<>();
        for (int after = 1;; after++) {
            CohortGrid.Sums sums = CohortGrid.Sums.of(cohorts, after, asked.counted().measure());
            if (sums == null) {
                return points;
            }
            Point point = Point.rate(CohortGrid.position(answer, after), sums.returned(), sums.size())
                    .keyed(Integer.toString(after));
            points.add(Rates.wilson(sums.returned(), sums.size())
                    .map(interval -> point.between(interval.low().movePointLeft(2).doubleValue(),
                            interval.high().movePointLeft(2).doubleValue()))
                    .orElse(point));
        }
    }

    /** Whether chance alone would make them differ so much in the first period that both have completed. */
    private static String test(Answer answer, Line one, Line other) {
        Point left = one.points().getFirst();
        Point right = other.points().getFirst();
        if (left.portion() == null || right.portion() == null) {
            return "";
        }
        double p = Rates.fisher(left.portion().part(), left.portion().whole(), right.portion().part(),
                right.portion().whole());
        return "%s: %s against %s; %s (Fisher's exact test), an observation, not an experiment".formatted(
                CohortGrid.position(answer, 1).full(), Objects.requireNonNull(left.portion()).words(),
                right.portion().words(),
                Figures.probability(p));
    }
}
