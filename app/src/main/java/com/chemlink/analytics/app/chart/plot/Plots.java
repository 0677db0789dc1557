package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import java.util.List;

/** Lays out any chart of the family. Free of the toolkit's state, so any thread may do it. */
public final class Plots {

    private Plots() {}

    public static Picture picture(ChartSpec spec, ChartData data, Frame frame) {
        List<Series> shown = frame.shown(data);
        if (new ChartData(shown).isEmpty()) {
            return silence(frame, shown.size() < data.series().size()
                    ? "Every series with values is hidden"
                    : "No values in this range");
        }
        return switch (spec.kind()) {
            case LINE, AREA -> new LinePlot(spec, shown, frame).picture();
            case BARS, STACKED -> new BarPlot(spec, shown, frame).picture();
            case RANKING -> new RankPlot(spec.unit(), shown.getFirst(), frame).picture();
            case INTERVALS -> new IntervalPlot(spec, shown, frame).picture();
            case SHARE -> new SharePlot(shown, frame).picture();
            case HEATMAP -> new HeatmapPlot(spec, shown, frame).picture();
            case SCATTER -> new ScatterPlot(spec, shown, frame).picture();
            case FUNNEL -> new FunnelPlot(shown, frame).picture();
            case FLOW -> new FlowPlot(shown.getFirst(), frame).picture();
            case SPARK -> new SparkPlot(shown, frame).picture();
        };
    }

    /** A blank chart cannot be told from a broken one, so it says why it is blank. */
    private static Picture silence(Frame frame, String words) {
        TextStyle style = Look.axis(frame.palette()).aligned(Align.CENTRE);
        return new Picture(List.of(), new Box(0, 0, frame.width(), frame.height()), Hit.INSIDE, null,
                painter -> painter.text(words, frame.width() / 2, style.baseline(frame.height() / 2), style));
    }
}
