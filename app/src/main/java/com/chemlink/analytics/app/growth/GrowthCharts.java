package com.chemlink.analytics.app.growth;

import com.chemlink.analytics.app.answer.AnswerChart;
import com.chemlink.analytics.app.answer.AnswerSeries;
import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Periods;
import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Role;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.PointState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Growth's answers as charts. */
final class GrowthCharts {

    /** More columns than this are a line. */
    private static final int MOST_COLUMNS = 40;

    private GrowthCharts() {}

    static Drawn signups(Signups signups) {
        Answer now = signups.now();
        Series joined = AnswerSeries.of(now, "users", "Signups", Tone.ACCENT);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < joined.points().size(); i++) {
            points.add(withGrowth(joined.points().get(i), now.rows().get(i)));
        }
        Drawn drawn = Drawn.as(spec("Signups", now, Unit.count("signup", "signups")))
                .with(new Series("Signups", Tone.ACCENT, points), now, "users").noted(sums(now));
        return signups.before().map(before -> drawn.with(moved(before, joined), before, "users")).orElse(drawn);
    }

    /** The growth is in the words of each column, where that column's time has passed. */
    private static Point withGrowth(Point point, AnswerRow row) {
        BigDecimal rate = row.number("growth_rate");
        return rate == null || row.state() != PointState.COMPLETE
                ? point
                : point.noted(Figures.change(rate.doubleValue() / 100) + " to the one before");
    }

    private static Series moved(Answer before, Series onto) {
        Series then = AnswerSeries.of(before, "users", "the same time before", Tone.QUIET);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < then.points().size() && i < onto.points().size(); i++) {
            Point point = then.points().get(i);
            points.add(new Point(onto.points().get(i).x(), point.value(), null, null, State.COMPLETE,
                    point.x().full(), false, point.key()));
        }
        return new Series("before", "the same time before", Tone.QUIET, Role.PREVIOUS, null, points);
    }

    /** So that whoever adds up complete periods does not miss those of the one that goes on. */
    private static String sums(Answer now) {
        long over = sum(now, PointState.COMPLETE);
        long soFar = sum(now, PointState.IN_PROGRESS);
        return soFar == 0
                ? "%s in all".formatted(Figures.count(over))
                : "%s in complete %ss and %s %s: %s in all".formatted(Figures.count(over), Periods.name(now),
                        Figures.count(soFar), Periods.during(now, now.rows().getLast()), Figures.count(over + soFar));
    }

    private static long sum(Answer answer, PointState state) {
        return answer.rows().stream().filter(row -> row.state() == state)
                .mapToLong(row -> Objects.requireNonNullElse(row.count("users"), 0L)).sum();
    }

    /** Of what is over only: growth of a period that has just begun is not known yet. */
    static Drawn growth(Answer growth) {
        List<Point> points = new ArrayList<>();
        Series all = AnswerSeries.of(growth, "growth_rate", "Growth", Tone.BLUE);
        for (Point point : all.points()) {
            Point known = point.state() == State.IN_PROGRESS
                    ? Point.unknown(point.x()).noted("not known yet").keyed(point.key())
                    : point;
            if (known.value() != null || !points.isEmpty()) {
                points.add(known);
            }
        }
        return Drawn.as(spec("Growth", growth, Unit.change()))
                .with(new Series("Growth", Tone.BLUE, points), growth, "growth_rate")
                .noted("each %s against the one before".formatted(Periods.name(growth)));
    }

    static Drawn accounts(Answer accounts) {
        return Drawn.as(ChartSpec.of(Kind.AREA, "Accounts", Unit.count("account", "accounts"))
                .rowsCalled(Periods.heading(accounts)))
                .with(AnswerSeries.of(accounts, "users", "Accounts", Tone.ACCENT), accounts, "users");
    }

    static Drawn segments(Answer signups) {
        Drawn drawn = Drawn.as(ChartSpec.of(Kind.STACKED, "Signups by segment", Unit.count("signup", "signups"))
                .rowsCalled(Periods.heading(signups)));
        Series standard = segment(signups, "standard", "Standard", Tone.STANDARD);
        Series finder = segment(signups, "finder", "Finder", Tone.FINDER);
        long withFinder = (long) finder.points().stream().mapToDouble(GrowthCharts::value).sum();
        return drawn.with(standard, signups, "users").with(finder, signups, "users")
                .noted("%s of them have the Finder now".formatted(Figures.count(withFinder)));
    }

    private static Series segment(Answer signups, String value, String name, Tone tone) {
        return AnswerSeries.of(signups, "users", name, tone, row -> value.equals(row.text("segment")));
    }

    private static double value(Point point) {
        Double value = point.value();
        return value == null ? 0 : value;
    }

    static Drawn countries(Answer countries) {
        ChartContent ranking = AnswerChart.of(countries, Kind.RANKING, "users");
        return Drawn.as(ranking.spec().rowsCalled("Country")).with(ranking.data().series().getFirst(), countries,
                "users");
    }

    /** Those who stay or come above zero, those who stay away below. */
    static Drawn flows(Answer flows) {
        ChartSpec spec = ChartSpec.of(Kind.STACKED, "Lifecycle", Unit.people()).rowsCalled(Periods.heading(flows));
        Series dormant = AnswerSeries.of(flows, "dormant", "Dormant", Tone.QUIET);
        List<Point> below = dormant.points().stream().map(GrowthCharts::negative).toList();
        if (flows.rows().stream().allMatch(GrowthCharts::nobody)) {
            return Drawn.as(spec); // an empty frame says less than the words of an empty card
        }
        return Drawn.as(spec)
                .with(AnswerSeries.of(flows, "returning", "Returning", Tone.ACCENT), flows, "returning")
                .with(AnswerSeries.of(flows, "resurrecting", "Resurrecting", Tone.BLUE), flows, "resurrecting")
                .with(AnswerSeries.of(flows, "new", "New", Tone.ORANGE), flows, "new")
                .with(new Series("Dormant", Tone.QUIET, below), flows, "dormant")
                .noted("dormant: active in the %s before, not in this one".formatted(Periods.name(flows)));
    }

    private static boolean nobody(AnswerRow row) {
        return Stream.of("returning", "resurrecting", "new", "dormant")
                .allMatch(measure -> Objects.requireNonNullElse(row.count(measure), 0L) == 0);
    }

    private static Point negative(Point point) {
        Double value = point.value();
        return value == null
                ? point
                : new Point(point.x(), value == 0 ? 0.0 : -value, null, null, point.state(), point.note(),
                        point.reference(), point.key());
    }

    static Drawn churn(Answer churn) {
        return Drawn.as(spec("Churn", churn, Unit.rate()))
                .with(AnswerSeries.of(churn, "churn_rate", "Churn", Tone.BLUE), churn, "churned")
                .noted("of those active in the %s before, not active in this one; it falls until the %s is over"
                        .formatted(Periods.name(churn), Periods.name(churn)));
    }

    static Drawn types(Answer active) {
        return Drawn.as(spec("Active by type", active, Unit.people()))
                .with(type(active, "FINDER", "Finder", Tone.FINDER), active, "users")
                .with(type(active, "STANDARD", "Standard", Tone.STANDARD), active, "users")
                .noted("a view, a vote or a new collection");
    }

    private static Series type(Answer active, String value, String name, Tone tone) {
        return AnswerSeries.of(active, "users", name, tone, row -> value.equals(row.text("user_type")));
    }

    private static ChartSpec spec(String title, Answer series, Unit unit) {
        Kind kind = series.rows().size() <= MOST_COLUMNS ? Kind.BARS : Kind.LINE;
        return ChartSpec.of(kind, title, unit).rowsCalled(Periods.heading(series));
    }
}
