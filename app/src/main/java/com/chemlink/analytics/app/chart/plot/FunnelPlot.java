package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.Funnel;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import com.chemlink.analytics.app.chart.paint.Weight;
import com.chemlink.analytics.app.format.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * Steps from top to bottom. Each bar is as long as the step before and is made of those who converted, those whose
 * window is still open and those who dropped out.
 */
final class FunnelPlot {

    private static final double TALLEST = 34;
    private static final double RADIUS = 5;
    private static final double LEAST = 2;
    private static final double BETWEEN = 1.5;
    /** People, conversion from the first step, conversion from the step before. */
    private static final double[] COLUMNS = {68, 88, 96};

    private final Frame frame;
    private final List<Position> steps;
    private final @Nullable Series converted;
    private final List<Mark> marks = new ArrayList<>();
    private final double left;
    private final double right;
    private final double header;

    FunnelPlot(List<Series> series, Frame frame) {
        this.frame = frame;
        this.steps = Places.inOrder(series).positions();
        this.converted = named(series, Funnel.CONVERTED);
        this.left = labelWidth() + 16;
        this.right = frame.width() >= 500 ? 252 : frame.width() >= 360 ? 164 : COLUMNS[0];
        this.header = 24;
        for (int i = 0; i < steps.size(); i++) {
            addStep(series, i);
        }
    }

    Picture picture() {
        return new Picture(marks, new Box(left, header, frame.width() - left - right, frame.height() - header),
                Hit.INSIDE, null, this::paint);
    }

    private void addStep(List<Series> series, int index) {
        Map<String, Point> parts = new LinkedHashMap<>();
        for (String part : List.of(Funnel.CONVERTED, Funnel.IN_WINDOW, Funnel.DROPPED)) {
            Series one = named(series, part);
            Point point = one == null ? null : at(one, steps.get(index));
            if (point != null && value(point) > 0) {
                parts.put(part, point);
            }
        }
        double people = parts.values().stream().mapToDouble(FunnelPlot::value).sum();
        double whole = people * (frame.width() - left - right) / Math.max(1, reached(0));
        // However few a part has, it can be seen and clicked, and all together are as long as the step before.
        double shared = Math.max(0, whole - parts.size() * LEAST - (parts.size() - 1) * BETWEEN);
        double x = left;
        for (Map.Entry<String, Point> part : parts.entrySet()) {
            double width = LEAST + shared * value(part.getValue()) / people;
            marks.add(Mark.area(Objects.requireNonNull(named(series, part.getKey())), part.getValue(),
                    new Box(x, middle(index) - barHeight() / 2, width, barHeight()), colour(part.getKey())));
            x += width + BETWEEN;
        }
    }

    private static double value(Point point) {
        return point.value() == null ? 0 : point.value();
    }

    private void paint(Painter painter) {
        headings(painter);
        marks.forEach(mark -> paint(painter, mark));
        for (int i = 0; i < steps.size(); i++) {
            paintWords(painter, i);
        }
    }

    private void paint(Painter painter, Mark mark) {
        switch (mark.series().id()) {
            case Funnel.IN_WINDOW -> painter.hatch(mark.box(), RADIUS, frame.palette().surface(),
                    Look.mix(frame.palette().surface(), frame.palette().accent(), 0.45));
            default -> painter.fill(mark.box(), RADIUS, mark.colour());
        }
        numbered(painter, mark);
    }

    /** How many dropped out, or still have time, where there is room for it; who converted stand beside the bar. */
    private void numbered(Painter painter, Mark mark) {
        TextStyle style = TextStyle.of(12, frame.palette().text()).aligned(Align.CENTRE);
        String people = Figures.count(value(mark.point()));
        if (!mark.series().id().equals(Funnel.CONVERTED)
                && frame.measure().width(people, style) + 12 <= mark.box().width()) {
            double around = frame.measure().width(people, style) / 2 + 4;
            if (mark.series().id().equals(Funnel.IN_WINDOW)) { // hatching runs through what is written on it
                painter.fill(new Box(mark.box().centreX() - around, mark.box().centreY() - 8, 2 * around, 16), 4,
                        frame.palette().surface());
            }
            painter.text(people, mark.box().centreX(), style.baseline(mark.box().centreY()), style);
        }
    }

    private void headings(Painter painter) {
        TextStyle style = Look.axis(frame.palette()).aligned(Align.RIGHT);
        painter.text("People", column(0), 12, style);
        if (right > 164) {
            painter.text("of first step", column(1), 12, style);
        }
        if (right > COLUMNS[0]) {
            painter.text("of step before", frame.width(), 12, style);
        }
    }

    private void paintWords(Painter painter, int index) {
        TextStyle name = TextStyle.of(13, frame.palette().text());
        TextStyle figure = new TextStyle(13, Weight.SEMIBOLD, frame.palette().text(), Align.RIGHT);
        TextStyle rate = new TextStyle(13, Weight.REGULAR, frame.palette().muted(), Align.RIGHT);
        double baseline = name.baseline(middle(index));
        painter.text(frame.measure().fit(steps.get(index).brief(), name, left - 16), 0, baseline, name);
        painter.text(Figures.count(reached(index)), column(0), baseline, figure);
        if (right > 164) {
            painter.text(rate(index, 0), column(1), baseline, rate);
        }
        if (right > COLUMNS[0]) {
            painter.text(index == 0 ? Figures.NONE : rate(index, index - 1), frame.width(), baseline, rate);
        }
    }

    private String rate(int index, int base) {
        return new Portion((long) reached(index), (long) reached(base)).share();
    }

    private double column(int index) {
        return frame.width() - right + Arrays.stream(COLUMNS).limit(index + 1L).sum();
    }

    private double slot() {
        return (frame.height() - header) / Math.max(1, steps.size());
    }

    private double middle(int index) {
        return header + (index + 0.5) * slot();
    }

    private double barHeight() {
        return Math.min(TALLEST, slot() * 0.68);
    }

    private double reached(int index) {
        Point point = converted == null ? null : at(converted, steps.get(index));
        return point == null ? 0 : value(point);
    }

    private double labelWidth() {
        TextStyle style = TextStyle.of(13, frame.palette().text());
        double widest = steps.stream().mapToDouble(step -> frame.measure().width(step.brief(), style)).max()
                .orElse(0);
        return Math.min(widest, frame.width() * 0.28);
    }

    private Color colour(String part) {
        return switch (part) {
            case Funnel.DROPPED -> Look.dropped(frame.palette());
            case Funnel.IN_WINDOW -> Look.mix(frame.palette().surface(), frame.palette().accent(), 0.45);
            default -> frame.palette().accent();
        };
    }

    private static @Nullable Series named(List<Series> series, String id) {
        return series.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    private static @Nullable Point at(Series series, Position step) {
        return series.points().stream().filter(point -> point.x().equals(step)).findFirst().orElse(null);
    }
}
