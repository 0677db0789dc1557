package com.chemlink.analytics.app.cohorts;

import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Origin;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Role;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.PointState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Retention as cells: a row per cohort, a column per period, and the mean of what is over below. */
final class CohortGrid {

    private static final String MEAN = "Mean";
    private static final int MOST_SPELLED = 12;

    private final Answer answer;
    private final Asked asked;
    private final List<Cohort> cohorts;

    CohortGrid(Answer answer, Asked asked) {
        this.answer = answer;
        this.asked = asked;
        this.cohorts = Cohort.of(answer);
    }

    Drawn drawn() {
        Drawn drawn = Drawn.as(ChartSpec.of(Kind.HEATMAP, answer.metric().title(), unit())
                .rowsCalled(asked.start().rows())).noted(words());
        for (Cohort cohort : cohorts) {
            drawn = drawn.with(row(cohort), answer, asked.measure());
        }
        boolean averaged = asked.shown() == Shown.RATES && !cohorts.isEmpty();
        return averaged
                ? drawn.with(mean(), Origin.of(asked.start().mean(), answer, asked.measure()))
                : drawn;
    }

    private Unit unit() {
        return asked.shown() == Shown.RATES ? Unit.rate() : Unit.people();
    }

    private Series row(Cohort cohort) {
        List<Point> points = new ArrayList<>();
        for (int after = 0; after < periods(); after++) {
            points.add(after < cohort.rows().size()
                    ? cell(cohort, cohort.rows().get(after), after)
                    : Point.notStarted(position(after)));
        }
        return new Series(cohort.label(), Tone.ACCENT, points).sized(cohort.size());
    }

    private Point cell(Cohort cohort, AnswerRow row, int after) {
        Point point = point(answer, row, asked, position(after)).keyed(answer.point(row).toString());
        if (row.state() == PointState.IN_PROGRESS) {
            point = point.inProgress(daysIn(cohort.first(), after));
        }
        return after == 0 ? point.asReference() : point;
    }

    /** The chosen measure of a row, with its counts and its interval. */
    static Point point(Answer answer, AnswerRow row, Asked asked, Position at) {
        long returned = Cohort.count(row, asked.counted().measure());
        long size = Cohort.count(row, "size");
        if (asked.shown() == Shown.COUNTS) {
            return new Point(at, (double) returned, null, new Portion(returned, size), State.COMPLETE, "", false, "");
        }
        Point rate = Point.rate(at, returned, size);
        BigDecimal low = row.number(asked.counted().rate() + "_low");
        BigDecimal high = row.number(asked.counted().rate() + "_high");
        return low == null || high == null
                ? rate
                : rate.between(low.movePointLeft(2).doubleValue(), high.movePointLeft(2).doubleValue());
    }

    /** How much of a period has passed on the as-of day. */
    private String daysIn(LocalDate cohort, int after) {
        LocalDate bucket = cohort;
        for (int i = 0; i < after; i++) {
            bucket = Cohort.granularity(answer).next(bucket);
        }
        long days = ChronoUnit.DAYS.between(bucket, answer.run().asOfDate()) + 1;
        return days == 1 ? "1 day in" : days + " days in";
    }

    private Series mean() {
        List<Point> points = new ArrayList<>();
        for (int after = 1; after < periods(); after++) {
            Sums sums = Sums.of(cohorts, after, asked.counted().measure());
            if (sums != null) {
                points.add(Point.rate(position(after), sums.returned(), sums.size()).keyed(Integer.toString(after)));
            }
        }
        return new Series(MEAN, MEAN, Tone.QUIET, Role.MEAN, null, points);
    }

    /** Returners and sizes over the cohorts that have completed a period. */
    record Sums(long returned, long size) {

        static @Nullable Sums of(List<Cohort> cohorts, int after, String measure) {
            List<AnswerRow> over = cohorts.stream().filter(cohort -> cohort.rows().size() > after)
                    .map(cohort -> cohort.rows().get(after)).filter(row -> row.state() == PointState.COMPLETE).toList();
            long size = over.stream().mapToLong(row -> Cohort.count(row, "size")).sum();
            return size == 0
                    ? null
                    : new Sums(over.stream().mapToLong(row -> Cohort.count(row, measure)).sum(), size);
        }
    }

    private int periods() {
        return cohorts.stream().mapToInt(cohort -> cohort.rows().size()).max().orElse(0);
    }

    private Position position(int after) {
        return position(answer, after);
    }

    static Position position(Answer answer, int after) {
        return Cohort.granularity(answer) == Granularity.WEEK
                ? Position.of("W" + after, "Week " + after) // there may be many of them beside each other
                : Position.of("Month " + after);
    }

    private String words() {
        String types = answer.effective().types() == null ? "" : answer.effective().types().label();
        // Of many periods each cell has room for a bare number only.
        boolean inPerCent = asked.shown() == Shown.RATES
                && (Cohort.granularity(answer) == Granularity.WEEK || periods() > MOST_SPELLED);
        return "Back means: %s%s".formatted(
                types.equals("core activities") ? "any core activity" : types.replace('_', ' '),
                inPerCent ? "; rates in %" : "");
    }
}
