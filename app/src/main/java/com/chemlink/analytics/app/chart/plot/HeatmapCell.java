package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.chart.data.Reading;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.Stroke;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import com.chemlink.analytics.app.chart.paint.Weight;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.theme.Contrast;
import javafx.scene.paint.Color;

/** One cell in one of three states: filled with its value, hatched, or empty and dashed. */
final class HeatmapCell {

    private static final double TWO_LINES = 36;
    private static final double ROUND_FROM = 20;

    private final ChartSpec spec;
    private final Frame frame;
    private final double radius;
    private final boolean twoLines;
    private final boolean words;
    private final double room;

    HeatmapCell(ChartSpec spec, Frame frame, double height, double width) {
        this.spec = spec;
        this.frame = frame;
        this.radius = Math.min(height, width) < ROUND_FROM ? 0 : Math.min(6, Math.min(height, width) / 5);
        this.twoLines = height >= TWO_LINES;
        this.words = height >= 16 && width >= 26;
        this.room = width - 8;
    }

    void paint(Painter painter, Mark mark) {
        if (mark.point().state() == State.NOT_STARTED) {
            paintEmpty(painter, mark.box());
        } else if (mark.point().state() == State.IN_PROGRESS) {
            painter.hatch(mark.box(), radius, frame.palette().surface(), stripes());
            paintSoFar(painter, mark);
        } else {
            painter.fill(mark.box(), radius, mark.colour());
            paintValue(painter, mark);
        }
    }

    private void paintEmpty(Painter painter, Box box) {
        Stroke dashes = Stroke.of(frame.palette().border(), 1).dashed(3, 3);
        if (words) {
            painter.outline(box.inset(0.5), radius, dashes);
        } else if (box.width() >= 6) {
            painter.fill(box, 0, frame.palette().grid());
            painter.fill(box.inset(1), 0, frame.palette().surface());
        }
    }

    private Color stripes() {
        return Look.mix(frame.palette().sunken(), frame.palette().border(), words ? 0.5 : 1);
    }

    private void paintSoFar(Painter painter, Mark mark) {
        TextStyle style = TextStyle.of(11, frame.palette().muted()).aligned(Align.CENTRE);
        String soFar = Reading.label(spec.unit(), mark.point()) + " so far";
        lines(painter, mark, mark.point().note(), style, soFar, style, soFar.replace(" so far", ""));
    }

    private void paintValue(Painter painter, Mark mark) {
        Color ink = ink(mark);
        TextStyle main = new TextStyle(12.5, Weight.MEDIUM, ink, Align.CENTRE);
        TextStyle small = new TextStyle(11, Weight.REGULAR, quieter(ink, mark.colour()), Align.CENTRE);
        lines(painter, mark, Reading.label(spec.unit(), mark.point()), main, second(mark.point()), small,
                brief(mark.point()));
    }

    /** The counts under a rate; the rate under a count. */
    private String second(Point point) {
        Portion portion = point.portion();
        if (portion == null) {
            return "";
        }
        return spec.unit() instanceof Unit.Rate && !portion.small() ? Figures.count(portion.part()) : portion.rate();
    }

    /** The rate of few where their counts have no room. */
    private String brief(Point point) {
        Double value = point.value();
        return value != null && Reading.fewBehind(spec.unit(), point) ? spec.unit().label(value) : "";
    }

    private void lines(Painter painter, Mark mark, String first, TextStyle upper, String second, TextStyle lower,
            String alone) {
        Box box = mark.box();
        boolean fits = words && width(first, upper) <= room;
        boolean both = fits && twoLines && !second.isEmpty() && frame.measure().width(second, lower) <= room;
        if (both && !first.isEmpty()) {
            painter.text(first, box.centreX(), upper.baseline(box.centreY() - 8), upper);
            painter.text(second, box.centreX(), lower.baseline(box.centreY() + 9), lower);
        } else if (fits && !first.isEmpty() && mark.point().state() == State.COMPLETE) {
            painter.text(first, box.centreX(), upper.baseline(box.centreY()), upper);
        } else if (words && !alone.isEmpty() && width(alone, lower) <= room) {
            painter.text(alone, box.centreX(), lower.baseline(box.centreY()), lower);
        } else if (words && mark.point().value() != null
                && frame.measure().width(narrow(spec.unit(), mark.point().value()), lower) <= room) {
            painter.text(narrow(spec.unit(), mark.point().value()), box.centreX(), lower.baseline(box.centreY()),
                    lower);
        }
    }

    /** A rate takes the room of the widest, so that those of one map are all said in the same way. */
    private double width(String text, TextStyle style) {
        double own = frame.measure().width(text, style);
        return text.endsWith("%") ? Math.max(own, frame.measure().width("88.8 %", style)) : own;
    }

    /** As short as a number can be said: a rate in whole per cent without the sign. */
    static String narrow(Unit unit, double value) {
        if (!(unit instanceof Unit.Rate)) {
            return unit.label(value);
        }
        return value > 0 && value < 0.005 ? "<1" : Figures.count((double) Math.round(value * 100));
    }

    private Color ink(Mark mark) {
        if (mark.point().reference()) {
            return frame.palette().text();
        }
        return Contrast.clearer(mark.colour(), Color.WHITE, Color.web("#0F1B1E"));
    }

    private static Color quieter(Color ink, Color ground) {
        Color softened = Look.mix(ink, ground, 0.18);
        return Contrast.between(softened, ground) >= 4.5 ? softened : ink;
    }
}
