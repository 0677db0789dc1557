package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.Annotation;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.Stroke;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** What happened and when, as thin lines with a few words above the plot. */
final class Annotations {

    static final double ROW = 16;
    private static final double GAP = 8;

    private final ChartSpec spec;
    private final Frame frame;
    private final Axes axes;

    Annotations(ChartSpec spec, Frame frame, Axes axes) {
        this.spec = spec;
        this.frame = frame;
        this.axes = axes;
    }

    /** The height to keep free above the plot. */
    static double room(ChartSpec spec) {
        return spec.annotations().isEmpty() ? 0 : ROW * Math.min(2, spec.annotations().size());
    }

    void paint(Painter painter) {
        TextStyle style = Look.axis(frame.palette()).coloured(frame.palette().warning());
        List<Double> rowEnds = new ArrayList<>(List.of(-1.0, -1.0));
        for (Annotation annotation : spec.annotations()) {
            double x = Math.round(axes.x(annotation.at())) + 0.5;
            if (axes.visible(x)) {
                paint(painter, annotation, x, style, rowEnds);
            }
        }
    }

    private void paint(Painter painter, Annotation annotation, double x, TextStyle style, List<Double> rowEnds) {
        double width = frame.measure().width(annotation.label(), style);
        boolean toTheLeft = x + 5 + width > frame.width();
        double start = toTheLeft ? x - 5 - width : x + 5;
        int row = start > rowEnds.get(0) + GAP || spec.annotations().size() == 1 ? 0 : 1;
        rowEnds.set(row, start + width);
        double top = axes.plot.y() - axes.above + row * ROW;
        painter.line(x, Math.max(1, top), x, axes.plot.bottom(),
                Stroke.of(frame.palette().warning(), 1).dashed(3, 3));
        painter.text(annotation.label(), toTheLeft ? x - 5 : x + 5, Math.max(11, top + 11),
                toTheLeft ? style.aligned(Align.RIGHT) : style);
    }
}
