package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.TextMeasure;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import com.chemlink.analytics.app.chart.paint.Weight;
import com.chemlink.analytics.app.theme.Palette;
import java.util.List;

/**
 * A chart that stands on its own in a report: with its title, source, legend and note, painted by the same commands as
 * on the screen.
 *
 * @param basis what is counted, and as of when, for who sees only this picture
 */
public record Sheet(ChartSpec spec, ChartData data, String source, String note, String basis, Frame frame) {

    private static final double EDGE = 20;
    private static final double TITLE = 32;
    private static final double FOOT = 28;

    /** The height of a whole sheet around a plot of the given height. */
    public static double heightAround(double plot) {
        return plot + 2 * EDGE + TITLE + FOOT;
    }

    public Sheet entitled(String title) {
        return new Sheet(spec.titled(title), data, source, note, basis, frame);
    }

    public Sheet based(String words) {
        double more = foot(words).further() - foot(basis).further(); // the chart keeps its room
        return new Sheet(spec, data, source, note, words, new Frame(frame.width(), frame.height() + more,
                frame.palette(), frame.measure(), frame.zoom(), frame.hidden()));
    }

    /**
     * The same on a page of a report, which has said before what all its numbers refer to: of another size, in other
     * colours, measured with other fonts.
     */
    public Sheet on(double width, double height, Palette palette, TextMeasure measure) {
        return new Sheet(spec, data, source, note, "",
                new Frame(width, height, palette, measure, frame.zoom(), frame.hidden()));
    }

    public void paint(Painter painter) {
        Palette palette = frame.palette();
        painter.fill(new Box(0, 0, frame.width(), frame.height()), 0, palette.surface());
        TextStyle title = TextStyle.of(15, palette.text()).in(Weight.SEMIBOLD);
        painter.text(frame.measure().fit(spec.title(), title, frame.width() - 2 * EDGE - 140), EDGE, EDGE + 13, title);
        painter.text(source, frame.width() - EDGE, EDGE + 13, small().aligned(Align.RIGHT));
        SheetFoot foot = foot(basis);
        Frame inner = new Frame(frame.width() - 2 * EDGE, frame.height() - heightAround(0) - foot.further(), palette,
                frame.measure(), frame.zoom(), frame.hidden());
        Picture picture = Plots.picture(spec, data, inner);
        picture.paint(new Shifted(painter, EDGE, EDGE + TITLE));
        foot.paint(painter);
    }

    private SheetFoot foot(String words) {
        return new SheetFoot(legend(), note, words, frame, small(), EDGE);
    }

    private TextStyle small() {
        return TextStyle.of(12, frame.palette().muted());
    }

    private List<Legend.Entry> legend() {
        return Legend.entries(spec, data).stream().filter(entry -> !frame.hidden().contains(entry.seriesId()))
                .toList();
    }
}
