package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Interval;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Reading;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The values at the ends of bars, and below them what is not over yet. */
record BarLabels(ChartSpec spec, Frame frame, Axes axes, double band, List<Series> bars, List<Series> previous,
        List<Mark> marks) {

    /** What a label takes above or below its bar. */
    static final double ROOM = 20;

    void paintLabels(Painter painter) {
        TextStyle style = Look.label(frame.palette()).aligned(Align.CENTRE);
        if (!labelsFit(style)) {
            return;
        }
        for (Mark mark : marks) {
            double value = Objects.requireNonNull(mark.point().value());
            Interval interval = mark.point().interval();
            double top = interval == null ? mark.box().y() : Math.min(mark.box().y(), axes.y(interval.high()));
            double baseline = value < 0 ? mark.box().bottom() + 14 : abovePrevious(mark, top) - 6;
            String words = label(mark.point());
            clear(painter, words, mark.box().centreX(), baseline, style);
            painter.text(words, mark.box().centreX(), baseline, style);
        }
    }

    /** Neither the grid nor the line of an annotation runs through a label. */
    private void clear(Painter painter, String words, double x, double baseline, TextStyle style) {
        double margin = bars.size() == 1 ? 6 : 0; // the bar beside may be higher than this label
        double width = frame.measure().width(words, style) + margin;
        painter.fill(new Box(x - width / 2, baseline - 13, width, 17), 0, frame.palette().surface());
    }

    /** A label does not sit on the dashes of the period before. */
    private double abovePrevious(Mark mark, double top) {
        for (Series one : previous) {
            Point point = BarPlot.at(one, mark.point().x());
            Double value = point == null ? null : point.value();
            if (value != null && axes.y(value) < top && axes.y(value) > top - ROOM) {
                return axes.y(value);
            }
        }
        return top;
    }

    private boolean labelsFit(TextStyle style) {
        double each = marks.isEmpty() ? 0 : band * 0.92 / Math.max(1, bars.size());
        return marks.stream().allMatch(mark -> mark.point().value() == null
                || frame.measure().width(label(mark.point()), style) <= each);
    }

    /** A rate from a few people says its counts first. */
    private String label(Point point) {
        return Reading.label(spec.unit(), point);
    }

    void paintNotes(Painter painter) {
        if (!axes.labelsEach()) {
            return;
        }
        TextStyle style = Look.axis(frame.palette()).aligned(Align.CENTRE);
        Map<Position, String> notes = new HashMap<>();
        marks.stream().map(Mark::point).filter(point -> point.state() == State.IN_PROGRESS)
                .forEach(point -> notes.put(point.x(), point.note()));
        double room = notes.size() == 1 ? 2 * band : band; // alone in its row, a note may reach below its neighbours
        notes.forEach((position, note) -> {
            String words = frame.measure().fit(note, style, Math.max(room, 40));
            double half = frame.measure().width(words, style) / 2;
            double x = Math.clamp(axes.x(position), half, Math.max(half, frame.width() - half));
            painter.text(words, x, axes.plot.bottom() + Axes.SECOND_BASELINE, style);
        });
    }
}
