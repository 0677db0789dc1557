package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Role;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Measure;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.PointState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows of an answer as points: with their interval, the counts behind a rate, their state, and the key to their rows. */
public final class AnswerSeries {

    private AnswerSeries() {}

    /** One measure of all rows, along the first dimension. */
    public static Series of(Answer answer, String measure, String name, Tone tone) {
        return of(answer, measure, name, tone, _ -> true);
    }

    /** One measure of some rows; its id is the measure's name, so that a mark leads back to it. */
    public static Series of(Answer answer, String measure, String name, Tone tone, Predicate<AnswerRow> rows) {
        List<Point> points = answer.rows().stream().filter(rows).map(row -> point(answer, row, measure)).toList();
        return new Series(name, name, tone, Role.MAIN, null, points);
    }

    /** How one measure went until the row a tile tells; nothing where there are too few points to call it that. */
    public static @Nullable Series trend(Answer answer, String measure, AnswerRow until) {
        return trend(answer, measure, until, _ -> true);
    }

    public static @Nullable Series trend(Answer answer, String measure, AnswerRow until, Predicate<AnswerRow> rows) {
        List<Point> points = answer.rows().subList(0, answer.rows().indexOf(until) + 1).stream().filter(rows)
                .map(row -> point(answer, row, measure)).toList();
        return points.stream().filter(point -> point.value() != null).count() < 2
                ? null
                : new Series(answer.metric().title(), Tone.ACCENT, points);
    }

    static Point point(Answer answer, AnswerRow row, String measure) {
        return point(answer, row, measure, position(answer, row, 0));
    }

    /** One row along another of its dimensions. */
    public static Point point(Answer answer, AnswerRow row, String measure, int dimension) {
        return point(answer, row, measure, position(answer, row, dimension));
    }

    /** One row somewhere of its own on the axis. */
    public static Point point(Answer answer, AnswerRow row, String name, Position at) {
        Measure measure = answer.metric().measure(name);
        Double value = value(row, measure.column());
        Point point;
        if (row.state() == PointState.NOT_STARTED) {
            point = Point.notStarted(at);
        } else if (value == null) {
            point = Point.unknown(at);
        } else {
            point = counted(row, measure, Point.at(at, value));
        }
        if (row.state() == PointState.IN_PROGRESS) {
            point = point.inProgress(soFar(answer, row));
        }
        return point.keyed(answer.point(row).toString());
    }

    /** A rate brings its counts and, where the answer has one, its interval. */
    private static Point counted(AnswerRow row, Measure measure, Point point) {
        Point counted = point;
        if (measure.isRate()) {
            Long part = row.count(measure.numerator());
            Long whole = row.count(measure.denominator());
            counted = part == null || whole == null || whole == 0 ? point : Point.rate(point.x(), part, whole);
        }
        Double low = bound(row, measure.name() + "_low");
        Double high = bound(row, measure.name() + "_high");
        return low == null || high == null ? counted : counted.between(low, high);
    }

    private static @Nullable Double bound(AnswerRow row, String column) {
        return row.columns().stream().filter(one -> one.name().equals(column)).findFirst()
                .map(one -> value(row, one)).orElse(null);
    }

    /** Per cent become shares of one, as charts take them. */
    static @Nullable Double value(AnswerRow row, Column column) {
        return switch (row.value(column.name())) {
            case Long count -> count.doubleValue();
            case BigDecimal number when column.type() == ColumnType.PERCENT -> number.movePointLeft(2).doubleValue();
            case BigDecimal number -> number.doubleValue();
            case null, default -> null;
        };
    }

    static Position position(Answer answer, AnswerRow row, int dimension) {
        Column column = answer.metric().dimensions().get(dimension);
        Object value = Objects.requireNonNull(row.value(column.name()));
        return value instanceof LocalDate day
                ? position(answer, day)
                : Position.of(Kinds.words(column, value.toString()));
    }

    private static Position position(Answer answer, LocalDate day) {
        Granularity granularity = answer.effective().granularity();
        return switch (granularity == null ? Granularity.DAY : granularity) {
            case DAY -> Position.of(day);
            case WEEK -> Position.week(day);
            case MONTH -> Position.of(YearMonth.from(day));
        };
    }

    private static String soFar(Answer answer, AnswerRow row) {
        if (!answer.metric().dimensions().getFirst().name().equals(Metric.PERIOD)) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(row.date(Metric.PERIOD), answer.run().asOfDate()) + 1;
        return days == 1 ? "1 day in" : days + " days in";
    }
}
