package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import com.chemlink.analytics.app.chart.paint.Weight;
import com.chemlink.analytics.app.theme.Contrast;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;

/** Names standing at the ends of their lines. */
final class LineEnds {

    private static final double ROW = 15;

    private LineEnds() {}

    static double room(List<Series> series, Frame frame) {
        TextStyle style = TextStyle.of(Look.LABEL_SIZE, frame.palette().text()).in(Weight.MEDIUM);
        double widest = series.stream().mapToDouble(one -> frame.measure().width(one.name(), style)).max()
                .orElse(0);
        return Math.min(widest, 130) + 14;
    }

    static void paint(Painter painter, Frame frame, Axes axes, List<Mark> marks, List<Series> series) {
        List<Mark> last = new ArrayList<>();
        for (Series one : series) {
            marks.stream().filter(mark -> mark.series().equals(one)).reduce((a, b) -> b).ifPresent(last::add);
        }
        last.sort(Comparator.comparingDouble(Mark::y));
        double[] ys = apart(last, axes.plot.y() + 4, axes.plot.bottom());
        for (int i = 0; i < last.size(); i++) {
            TextStyle style = TextStyle.of(Look.LABEL_SIZE, readable(last.get(i).colour(), frame))
                    .in(Weight.MEDIUM);
            String name = frame.measure().fit(last.get(i).series().name(), style, 130);
            painter.text(name, axes.plot.right() + 10, style.baseline(ys[i]), style);
        }
    }

    /** Pushes names down until none covers another, then back up into the plot. */
    private static double[] apart(List<Mark> last, double top, double bottom) {
        double[] ys = last.stream().mapToDouble(Mark::y).toArray();
        for (int i = 0; i < ys.length; i++) {
            ys[i] = Math.max(ys[i], i == 0 ? top : ys[i - 1] + ROW);
        }
        for (int i = ys.length - 1; i >= 0; i--) {
            ys[i] = Math.min(ys[i], i == ys.length - 1 ? bottom : ys[i + 1] - ROW);
        }
        return ys;
    }

    /** Series colours are made for marks; as text some of them need a little of the text colour. */
    private static Color readable(Color colour, Frame frame) {
        Color ground = frame.palette().surface();
        double share = 0;
        Color text = colour;
        while (Contrast.between(text, ground) < 4.5 && share < 1) {
            share += 0.1;
            text = Look.mix(colour, frame.palette().text(), share);
        }
        return text;
    }
}
