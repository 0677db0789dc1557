package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Interval;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Reading;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.Stroke;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import com.chemlink.analytics.app.chart.paint.Weight;
import com.chemlink.analytics.app.chart.scale.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Names below each other, each with a dot and how far the true value may lie from it; the counts stand beside. */
final class IntervalPlot {

    private static final double TALLEST_ROW = 64;
    private static final double TWO_LINES = 36;
    private static final double WIDEST_NAME = 0.32;
    private static final double BAND = 10;
    private static final double DOT = 4.6;
    /** How far an interval may reach beyond the largest value before it is cut off with an arrow. */
    private static final double WIDEST_INTERVAL = 3;

    private record Row(Series series, Point point) {}

    private final ChartSpec spec;
    private final Frame frame;
    private final List<Row> rows = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final double height;
    private final double top;
    private final Box plot;
    private final Values values;
    private final Scale across;

    IntervalPlot(ChartSpec spec, List<Series> series, Frame frame) {
        this.spec = spec;
        this.frame = frame;
        for (Position position : Places.inOrder(series).positions()) {
            series.forEach(one -> one.points().stream().filter(point -> point.x().equals(position))
                    .forEach(point -> rows.add(new Row(one, point))));
        }
        double room = frame.height() - Axes.BELOW;
        height = Math.min(TALLEST_ROW, room / Math.max(1, rows.size()));
        top = (room - height * rows.size()) / 2;
        double left = widest(rows.stream().map(row -> row.point().x().full()).toList(), name(), WIDEST_NAME) + 14;
        double right = widest(rows.stream().flatMap(row -> List.of(first(row), second(row)).stream()).toList(),
                figure(),
                0.3) + 16;
        plot = new Box(left, 0, Math.max(20, frame.width() - left - right), room);
        values = Values.fitting(spec, capped(series), true, plot.width() * 0.6);
        across = values.scale(plot.x(), plot.right());
        for (int i = 0; i < rows.size(); i++) {
            addMark(rows.get(i), top + i * height);
        }
    }

    /** One person in a group of one must not squeeze the values of all others into a corner. */
    private static List<Series> capped(List<Series> series) {
        double largest = series.stream().flatMap(one -> one.points().stream()).map(Point::value)
                .filter(Objects::nonNull).mapToDouble(Double::doubleValue).max().orElse(0);
        double cap = largest > 0 ? largest * WIDEST_INTERVAL : Double.MAX_VALUE;
        return series.stream().map(one -> one.with(one.points().stream().map(point -> {
            Interval interval = point.interval();
            return interval == null || interval.high() <= cap ? point : point.between(interval.low(), cap);
        }).toList())).toList();
    }

    Picture picture() {
        return new Picture(marks, new Box(0, top, frame.width(), height * rows.size()), Hit.INSIDE, null, this::paint);
    }

    private void addMark(Row row, double y) {
        Double value = row.point().value();
        double x = across.pixel(value == null ? values.low() : value);
        double middle = y + height / 2;
        Box box = new Box(x - 6, middle - 6, 12, 12);
        if (value != null) {
            marks.add(new Mark(row.series(), row.point(), box, new Box(0, y, frame.width(), height), x, middle,
                    Look.colour(frame.palette(), row.series().tone())));
        }
    }

    private void paint(Painter painter) {
        paintAxis(painter);
        for (int i = 0; i < rows.size(); i++) {
            double middle = top + (i + 0.5) * height;
            painter.text(frame.measure().fit(rows.get(i).point().x().full(), name(), plot.x() - 14), 0,
                    name().baseline(middle), name());
            paintFigures(painter, rows.get(i), middle);
        }
        marks.forEach(mark -> paintMark(painter, mark));
    }

    private void paintAxis(Painter painter) {
        TextStyle style = Look.axis(frame.palette()).aligned(Align.CENTRE);
        for (double tick : values.ticks()) {
            double x = Math.round(across.pixel(tick)) + 0.5;
            painter.line(x, plot.y(), x, plot.bottom(),
                    Stroke.of(tick == 0 ? frame.palette().faint() : frame.palette().grid(), 1));
            painter.text(spec.unit().axis(tick), x, plot.bottom() + 18, style);
        }
    }

    private void paintMark(Painter painter, Mark mark) {
        Interval interval = mark.point().interval();
        if (interval != null) {
            double low = across.pixel(interval.low());
            double end = Math.min(across.pixel(interval.high()), plot.right());
            double width = Math.max(2, end - low);
            painter.fill(new Box(low, mark.y() - BAND / 2, width, BAND), Math.min(BAND, width) / 2,
                    Look.transparent(mark.colour(), 0.24));
            painter.line(low, mark.y(), low + width, mark.y(), Stroke.of(mark.colour(), 1.4));
            if (interval.high() > values.high() + 1e-9) {
                painter.polygon(new double[]{end, end + 7, end},
                        new double[]{mark.y() - 5, mark.y(), mark.y() + 5}, mark.colour());
            }
        }
        Look.marker(painter, mark.series().tone(), mark.x(), mark.y(), DOT, mark.colour(), frame.palette().surface(),
                mark.point().state() == State.IN_PROGRESS);
    }

    private void paintFigures(Painter painter, Row row, double middle) {
        double x = frame.width();
        boolean both = height >= TWO_LINES && !second(row).isEmpty();
        painter.text(first(row), x, figure().baseline(both ? middle - 7 : middle), figure());
        if (both) {
            TextStyle quiet = Look.axis(frame.palette()).aligned(Align.RIGHT);
            painter.text(second(row), x, quiet.baseline(middle + 8), quiet);
        }
    }

    /** A rate from a few people says its counts first. */
    private String first(Row row) {
        return Reading.value(spec.unit(), row.point());
    }

    private String second(Row row) {
        Portion portion = row.point().portion();
        Double value = row.point().value();
        if (portion == null || value == null) {
            return "";
        }
        return first(row).equals(portion.words()) ? spec.unit().label(value) : portion.words();
    }

    private TextStyle name() {
        return TextStyle.of(12.5, frame.palette().text());
    }

    private TextStyle figure() {
        return new TextStyle(12.5, Weight.SEMIBOLD, frame.palette().text(), Align.RIGHT);
    }

    private double widest(List<String> texts, TextStyle style, double share) {
        double widest = texts.stream().mapToDouble(text -> frame.measure().width(text, style)).max().orElse(0);
        return Math.min(Math.ceil(widest), frame.width() * share);
    }
}
