package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** One dot for each pair of numbers; dots let each other shine through. */
final class ScatterPlot {

    private static final double RADIUS = 3.8;

    private final ChartSpec spec;
    private final Frame frame;
    private final Axes axes;
    private final List<Mark> marks = new ArrayList<>();

    ScatterPlot(ChartSpec spec, List<Series> series, Frame frame) {
        this.spec = spec;
        this.frame = frame;
        double above = Annotations.room(spec) + (spec.rows().isEmpty() ? 6 : 8);
        Places places = Places.toScale(series);
        double margin = (places.high() - places.low()) * 0.02;
        Values values = Values.fitting(spec, places.inSight(series, frame.zoom(), margin), false,
                frame.height() - above - Axes.BELOW);
        this.axes = new Axes(spec, frame, places, values, new Axes.Room(above, 12, !spec.rows().isEmpty()),
                margin);
        for (Series one : series) {
            one.points().forEach(point -> add(one, point));
        }
    }

    Picture picture() {
        return new Picture(marks, axes.plot, Hit.NEAREST, axes.across, this::paint);
    }

    private void add(Series one, Point point) {
        Double value = point.value();
        double x = axes.x(point.x());
        if (value != null && axes.visible(x)) {
            marks.add(Mark.dot(one, point, x, axes.y(value), Look.colour(frame.palette(), one.tone())));
        }
    }

    private void paint(Painter painter) {
        axes.paint(painter);
        for (Mark mark : marks) {
            Look.marker(painter, mark.series().tone(), mark.x(), mark.y(), RADIUS,
                    Look.transparent(mark.colour(), 0.62), frame.palette().surface(), false);
        }
        if (!spec.rows().isEmpty()) {
            TextStyle style = Look.axis(frame.palette()).aligned(Align.CENTRE);
            painter.text(spec.rows(), axes.plot.centreX(), axes.plot.bottom() + Axes.SECOND_BASELINE + 2, style);
        }
    }
}
