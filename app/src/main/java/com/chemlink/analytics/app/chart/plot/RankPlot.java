package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import com.chemlink.analytics.app.chart.paint.Weight;
import com.chemlink.analytics.app.format.Figures;
import java.util.ArrayList;
import java.util.List;

/** Names below each other with lying bars, in the order of the data; as many as there is room for. */
final class RankPlot {

    private static final double LOWEST_ROW = 20;
    private static final double TALLEST_ROW = 34;
    private static final double TALLEST_BAR = 16;
    private static final double RADIUS = 3;
    private static final double WIDEST_NAME = 0.42;
    /** A row as high as this has room for a name in two lines. */
    private static final double TWO_LINES = 30;
    private static final double LINE = 14;

    private final Series series;
    private final Unit unit;
    private final Frame frame;
    private final List<Mark> marks = new ArrayList<>();
    private final int shown;
    private final double row;
    private final double left;

    RankPlot(Unit unit, Series series, Frame frame) {
        this.series = series;
        this.unit = unit;
        this.frame = frame;
        int fitting = (int) Math.max(1, Math.floor(frame.height() / LOWEST_ROW));
        shown = series.points().size() <= fitting ? series.points().size() : Math.max(1, fitting - 1);
        int lines = shown < series.points().size() ? shown + 1 : shown;
        row = Math.min(TALLEST_ROW, frame.height() / lines);
        left = width(shownPoints().stream().map(point -> point.x().full()).toList(), name(), WIDEST_NAME) + 12;
        addMarks();
    }

    Picture picture() {
        return new Picture(marks, new Box(left, 0, frame.width() - left, frame.height()), Hit.INSIDE, null,
                this::paint);
    }

    private List<Point> shownPoints() {
        return series.points().subList(0, shown);
    }

    private void addMarks() {
        double most = series.points().stream().mapToDouble(RankPlot::value).max().orElse(0);
        double figures = width(shownPoints().stream().map(this::words).toList(), figure(), 0.3);
        double room = Math.max(20, frame.width() - left - figures - 8);
        for (int i = 0; i < shown; i++) {
            Point point = series.points().get(i);
            double height = Math.min(TALLEST_BAR, row * 0.68);
            double width = most <= 0 ? 0 : Math.max(0, value(point)) / most * room;
            // The smallest number is still to be seen; none is no bar at all.
            Box bar = new Box(left, i * row + (row - height) / 2, width > 0 ? Math.max(width, 1.5) : 0, height);
            marks.add(Mark.area(series, point, bar, Look.colour(frame.palette(), series.tone()))
                    .reaching(new Box(0, i * row, frame.width(), row)));
        }
    }

    private void paint(Painter painter) {
        for (Mark mark : marks) {
            double middle = mark.box().centreY();
            List<String> lines = frame.measure().lines(mark.point().x().full(), name(), left - 12,
                    row < TWO_LINES ? 1 : 2);
            for (int line = 0; line < lines.size(); line++) {
                double centre = middle + (line - (lines.size() - 1) / 2.0) * LINE;
                painter.text(lines.get(line), 0, name().baseline(centre), name());
            }
            painter.fill(mark.box(), RADIUS, mark.colour());
            painter.text(words(mark.point()), mark.box().right() + 7, figure().baseline(middle), figure());
        }
        int more = series.points().size() - shown;
        if (more > 0) {
            TextStyle quiet = Look.axis(frame.palette());
            painter.text("and %d more".formatted(more), left, quiet.baseline((shown + 0.5) * row), quiet);
        }
    }

    /** The number, and what share of all it is where that is known. */
    private String words(Point point) {
        Portion portion = point.portion();
        return portion == null || portion.whole() == 0
                ? unit.label(value(point))
                : unit.label(value(point)) + " · " + Figures.rate((double) portion.part() / portion.whole());
    }

    private TextStyle name() {
        return TextStyle.of(12, frame.palette().text());
    }

    private TextStyle figure() {
        return new TextStyle(12, Weight.SEMIBOLD, frame.palette().text(), Align.LEFT);
    }

    private double width(List<String> texts, TextStyle style, double share) {
        double widest = texts.stream().mapToDouble(text -> frame.measure().width(text, style)).max().orElse(0);
        return Math.min(Math.ceil(widest), frame.width() * share);
    }

    private static double value(Point point) {
        Double value = point.value();
        return value == null ? 0 : value;
    }
}
