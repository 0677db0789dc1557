package com.chemlink.analytics.app.activation;

import com.chemlink.analytics.app.answer.AnswerChart;
import com.chemlink.analytics.app.answer.AnswerSeries;
import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Origin;
import com.chemlink.analytics.app.answer.Periods;
import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Durations;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Rates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Activation's answers as charts. */
final class ActivationCharts {

    private ActivationCharts() {}

    static Drawn comparison(Comparison comparison) {
        Answer chosen = comparison.chosen();
        Series both = AnswerSeries.of(chosen, "rate", "Active", Tone.FINDER);
        Series finder = new Series("Finder", Tone.FINDER, both.points().subList(0, 1));
        Series standard = new Series("Standard", Tone.STANDARD, both.points().subList(1, 2));
        return Drawn.as(ChartSpec.of(Kind.INTERVALS, "Finder against Standard", Unit.rate()).rowsCalled("Segment"))
                .with(finder, chosen, "active").with(standard, chosen, "active").noted(said(comparison));
    }

    private static String said(Comparison comparison) {
        String month = Dates.month(Objects.requireNonNull(comparison.chosen().effective().from()));
        String ratio = comparison.finder().number("times") == null
                ? "A view, a vote or a new collection in %s.".formatted(month)
                : "In %s people with the Finder were active %s as often (%s): an observation, not an experiment."
                        .formatted(month, comparison.ratio(), comparison.probability());
        return (ratio + " " + comparison.published()).strip();
    }

    /** Of those who signed up, how many had begun after a day, a week, a month. */
    static Drawn within(Answer time) {
        AnswerRow row = time.rows().getFirst();
        Map<String, String> measures = new LinkedHashMap<>();
        measures.put("Within a day", "within_1_day");
        measures.put("Within 7 days", "within_7_days");
        measures.put("Within 30 days", "within_30_days");
        measures.put("Until now", "activated");
        List<Point> points = new ArrayList<>();
        Map<String, Origin> origins = new LinkedHashMap<>();
        measures.forEach((words, measure) -> {
            points.add(share(Position.of(words), Comparison.count(row, measure), Comparison.count(row, "users"))
                    .keyed(time.point(row).toString()));
            origins.put(words, Origin.of(time, measure));
        });
        return Drawn.as(ChartSpec.of(Kind.INTERVALS, "Time to activation", Unit.rate()).rowsCalled("Activated"))
                .with(new Series("Activated", Tone.ACCENT, points), origins).noted(quartiles(row));
    }

    private static Point share(Position at, long part, long whole) {
        Point point = Point.rate(at, part, whole);
        return Rates.wilson(part, whole)
                .map(interval -> point.between(interval.low().doubleValue() / 100, interval.high().doubleValue() / 100))
                .orElse(point);
    }

    private static String quartiles(AnswerRow row) {
        BigDecimal median = row.number("median");
        return median == null
                ? "nobody who signed up in the range was activated"
                : "of those activated: a quarter within %s, half within %s, three quarters within %s".formatted(
                        days(row, "first_quartile"), days(row, "median"), days(row, "third_quartile"));
    }

    private static String days(AnswerRow row, String measure) {
        return Durations.ofDays(Objects.requireNonNull(row.number(measure)));
    }

    static Drawn cohorts(Answer cohorts) {
        Drawn drawn = Drawn.as(ChartSpec.of(Kind.BARS, "Activation by cohort", Unit.rate())
                .rowsCalled("Signed up, " + Periods.name(cohorts)))
                .with(settled(cohorts, "activation_rate", "Until now", Tone.QUIET), cohorts, "activated");
        Series month = AnswerSeries.of(cohorts, "rate_30_days", "Within 30 days", Tone.ACCENT);
        if (!anybody(month)) {
            return drawn.noted("nobody within 30 days in cohorts that have had them; older ones had more time");
        }
        drawn = drawn.with(month, cohorts, "within_30_days");
        Series week = AnswerSeries.of(cohorts, "rate_7_days", "Within 7 days", Tone.BLUE);
        return (anybody(week) ? drawn.with(week, cohorts, "within_7_days") : drawn)
                .noted("older cohorts had more time; what a whole cohort has not had yet is left open");
    }

    /** Bars of nothing would only push the others aside. */
    private static boolean anybody(Series rates) {
        return rates.points().stream().anyMatch(point -> point.value() != null && point.value() > 0);
    }

    /** A cohort that is still signing up has no rate yet: its first person would make it 0 or 100 %. */
    private static Series settled(Answer cohorts, String measure, String name, Tone tone) {
        Series all = AnswerSeries.of(cohorts, measure, name, tone);
        return new Series(name, tone, all.points().stream()
                .map(point -> point.state() == State.IN_PROGRESS
                        ? Point.unknown(point.x()).noted("still signing up").keyed(point.key())
                        : point)
                .toList());
    }

    static Drawn completeness(Answer bands) {
        AnswerRow any = bands.rows().getFirst();
        BigDecimal activated = any.number("correlation_activated");
        BigDecimal engagement = any.number("correlation_engagement");
        Drawn drawn = Drawn.as(ChartSpec.of(Kind.INTERVALS, "Completeness against engagement", Unit.rate())
                .rowsCalled("Profile score"))
                .with(AnswerSeries.of(bands, "activation_rate", "Activated", Tone.ACCENT), bands, "activated");
        return activated == null || engagement == null
                ? drawn
                : drawn.noted(
                        "%s correlation: %s with having been activated, %s with the engagement score. What goes together, not what causes what."
                                .formatted(strength(activated.doubleValue()),
                                        Figures.decimal(activated.doubleValue(), 2),
                                        Figures.decimal(engagement.doubleValue(), 2)));
    }

    private static String strength(double correlation) {
        double size = Math.abs(correlation);
        return size < 0.1 ? "Hardly any" : size < 0.3 ? "A weak" : size < 0.5 ? "A moderate" : "A strong";
    }

    static Drawn signups(Answer cohorts) {
        long users = sum(cohorts, "users");
        long complete = sum(cohorts, "complete");
        long active = sum(cohorts, "complete_and_active");
        return Drawn.as(ChartSpec.of(Kind.BARS, "Complete, then active", Unit.rate())
                .rowsCalled("Signed up, " + Periods.name(cohorts)))
                .with(settled(cohorts, "completion_rate", "Profile complete", Tone.QUIET), cohorts, "complete")
                .with(settled(cohorts, "active_rate", "Active, of the complete", Tone.ACCENT), cohorts,
                        "complete_and_active")
                .noted("in all %s of %s are complete, %s of these active".formatted(Figures.count(complete),
                        Figures.count(users), Figures.count(active)));
    }

    private static long sum(Answer answer, String measure) {
        return answer.rows().stream().mapToLong(row -> Comparison.count(row, measure)).sum();
    }

    static Drawn bands(Answer completion) {
        return Drawn.as(ChartSpec.of(Kind.BARS, "Profile completion", Unit.people()).rowsCalled("Score"))
                .with(AnswerSeries.of(completion, "users", "Accounts", Tone.ACCENT), completion, "users")
                .noted("score of 100; complete from 80");
    }

    static Drawn parts(Answer parts) {
        ChartContent content = AnswerChart.of(parts, Kind.RANKING, "users");
        Series only = content.data().series().getFirst();
        long all = sum(parts, "users");
        return Drawn.as(content.spec()).with(only, parts, "users")
                .noted("of %s accounts".formatted(Figures.count(all)));
    }

    /** What people do first, in the order of the median time after their signup. */
    static Drawn journey(Answer journey) {
        List<Point> points = new ArrayList<>();
        for (AnswerRow row : journey.rows().stream()
                .sorted((a, b) -> Long.compare(Comparison.count(a, "place"), Comparison.count(b, "place"))).toList()) {
            Point point = AnswerSeries.point(journey, row, "users", 0);
            BigDecimal median = row.number("median_days");
            String name = median == null
                    ? point.x().full()
                    : "%s, after %s d".formatted(point.x().full(), Figures.decimal(median.doubleValue(), 0));
            points.add(new Point(Position.of(name), point.value(), null, null, point.state(), previous(row), false,
                    point.key()));
        }
        return Drawn.as(ChartSpec.of(Kind.RANKING, "Typical journey", Unit.people()).rowsCalled("Step"))
                .with(new Series("People", Tone.ACCENT, points), journey, "users")
                .noted("who ever did it, in the order of the median days after signup");
    }

    private static String previous(AnswerRow row) {
        BigDecimal days = row.number("median_days_from_previous");
        return days == null
                ? ""
                : Figures.decimal(days.doubleValue(), 1) + " days after the step before, at the median";
    }
}
