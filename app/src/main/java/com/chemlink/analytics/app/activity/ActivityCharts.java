package com.chemlink.analytics.app.activity;

import com.chemlink.analytics.app.answer.AnswerChart;
import com.chemlink.analytics.app.answer.AnswerSeries;
import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.KindChart;
import com.chemlink.analytics.app.answer.Periods;
import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.Annotation;
import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Activity's answers about people as charts. */
final class ActivityCharts {

    /** More groups of columns than this are lines. */
    private static final int MOST_COLUMNS = 14;

    /** More pairs of columns than this are two lines. */
    private static final int MOST_PAIRS = 31;

    private ActivityCharts() {}

    static Drawn active(Active active) {
        Answer any = active.any();
        Kind kind = any.rows().size() <= MOST_COLUMNS ? Kind.BARS : Kind.LINE;
        Drawn drawn = Drawn.as(spec(kind, "Active people", Unit.people(), any))
                .with(AnswerSeries.of(any, "users", "Comprehensive", Tone.STANDARD), any, "users")
                .with(AnswerSeries.of(active.core(), "users", "Used the product", Tone.ACCENT), active.core(), "users")
                .noted("comprehensive: views, votes, collections and profile updates");
        Series writers = AnswerSeries.of(active.social(), "users", "Wrote something", Tone.PINK);
        drawn = sum(writers) == 0
                ? drawn.noted("comprehensive: views, votes, collections and profile updates; nobody wrote anything")
                : drawn.with(writers, active.social(), "users");
        return any.effective().bulk() ? marked(drawn, active.bulk()) : drawn;
    }

    /** Where bulk updates count, it is said what they are. */
    private static Drawn marked(Drawn drawn, Answer bulk) {
        Drawn marked = drawn;
        for (Point point : AnswerSeries.of(bulk, "users", "Bulk", Tone.WARNING).points()) {
            Double touched = point.value();
            if (touched != null && touched > 0) {
                marked = marked.annotated(new Annotation(point.x(), "Bulk import: " + Figures.count(touched)));
            }
        }
        return marked;
    }

    static Drawn daily(Daily daily) {
        AnswerRow said = daily.summary().rows().getFirst();
        BigDecimal mean = said.number("mean_users");
        return Drawn.as(spec(Kind.AREA, "Daily active, last 30 days", Unit.people(), daily.any()))
                .with(AnswerSeries.of(daily.any(), "users", "Comprehensive", Tone.ACCENT), daily.any(), "users")
                .with(AnswerSeries.of(daily.social(), "users", "Wrote something", Tone.PINK), daily.social(), "users")
                .noted(mean == null
                        ? "nobody on any day"
                        : "%s days with activity · mean %s · peak %s".formatted(Figures.count(count(said, "days")),
                                Figures.decimal(mean.doubleValue(), 1), Figures.count(count(said, "peak_users"))));
    }

    static Drawn byType(Answer types) {
        Kind kind = types.rows().stream().map(row -> row.date(Metric.PERIOD)).distinct().count() <= 40
                ? Kind.STACKED
                : Kind.LINE;
        ChartContent content = KindChart.of(types, kind, "events");
        List<Series> done = content.data().series().stream().filter(one -> sum(one) > 0).toList();
        ChartContent shown = new ChartContent(content.spec(), new ChartData(done));
        return with(shown, types, "events").noted(done.size() < content.data().series().size() ? "" : content.note());
    }

    static Drawn people(Answer types) {
        ChartContent ranking = AnswerChart.largestFirst(AnswerChart.of(types, Kind.RANKING, "users"));
        Series done = ranking.data().series().getFirst();
        List<Point> points = done.points().stream().filter(point -> point.value() != null && point.value() > 0)
                .toList();
        return Drawn.as(ranking.spec()).with(new Series("People", Tone.ACCENT, points), types, "users")
                .noted("in the range, each person once per type");
    }

    static Drawn thisMonth(Answer now) {
        return with(AnswerChart.of(now, Kind.RANKING, "events"), now, "events");
    }

    static Drawn countries(Answer active) {
        LocalDate newest = active.rows().isEmpty()
                ? LocalDate.MIN
                : Periods.latest(active).date(Metric.PERIOD);
        Predicate<AnswerRow> then = row -> row.date(Metric.PERIOD).equals(newest);
        List<Point> points = active.rows().stream().filter(then).filter(row -> count(row, "users") > 0)
                .sorted((a, b) -> Long.compare(count(b, "users"), count(a, "users")))
                .map(row -> AnswerSeries.point(active, row, "users", 1)).toList();
        Drawn drawn = Drawn.as(ChartSpec.of(Kind.RANKING, "Active by country", Unit.people()).rowsCalled("Country"))
                .with(new Series("Active people", Tone.ACCENT, points), active, "users");
        return points.isEmpty() ? drawn : drawn.noted("in " + when(active));
    }

    private static String when(Answer active) {
        String period = Periods.brief(active, Periods.latest(active));
        return period.startsWith("week") ? "the " + period : period;
    }

    static Drawn stickiness(Answer sticky) {
        String what = Periods.name(sticky);
        Kind kind = sticky.rows().size() <= MOST_PAIRS ? Kind.BARS : Kind.LINE;
        return Drawn.as(ChartSpec.of(kind, "Stickiness", Unit.people()).rowsCalled("Active in"))
                .with(AnswerSeries.of(sticky, "users_or_more", "n or more", Tone.QUIET), sticky, "users_or_more")
                .with(AnswerSeries.of(sticky, "users", "Exactly n", Tone.ACCENT), sticky, "users")
                .noted("n = %ss of the range".formatted(what));
    }

    static Drawn ratio(Answer ratio) {
        return Drawn.as(spec(Kind.LINE, "DAU/MAU", Unit.rate(), ratio))
                .with(AnswerSeries.of(ratio, "ratio", "DAU/MAU", Tone.BLUE), ratio, "users")
                .noted("mean daily by monthly active");
    }

    static Drawn intensity(Intensity intensity) {
        return Drawn.as(ChartSpec.of(Kind.BARS, "Intensity", Unit.people()).rowsCalled("Level"))
                .with(AnswerSeries.of(intensity.core(), "users", "Used the product", Tone.ACCENT), intensity.core(),
                        "users")
                .with(AnswerSeries.of(intensity.social(), "users", "Wrote", Tone.PINK), intensity.social(), "users")
                .noted("in %s; 20+, 10–19, 5–9, 1–4 activities".formatted(month(intensity.core())));
    }

    private static String month(Answer answer) {
        return Periods.brief(answer, Objects.requireNonNull(answer.effective().from()));
    }

    static Drawn with(ChartContent content, Answer answer, String measure) {
        Drawn drawn = Drawn.as(content.spec());
        for (Series one : content.data().series()) {
            drawn = drawn.with(one, answer, measure);
        }
        return drawn;
    }

    static ChartSpec spec(Kind kind, String title, Unit unit, Answer series) {
        return ChartSpec.of(kind, title, unit).rowsCalled(Periods.heading(series));
    }

    private static double sum(Series series) {
        return series.points().stream().mapToDouble(point -> point.value() == null ? 0 : point.value()).sum();
    }

    private static long count(AnswerRow row, String measure) {
        return Objects.requireNonNullElse(row.count(measure), 0L);
    }
}
