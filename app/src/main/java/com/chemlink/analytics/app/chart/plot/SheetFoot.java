package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Below the chart of a sheet: its legend and its note, beside each other where there is room, then what is counted. */
final class SheetFoot {

    private static final double LINE = 18;
    private static final double BETWEEN = 24;
    private static final int MOST_LINES = 4;

    private final Frame frame;
    private final TextStyle style;
    private final double edge;
    private final List<List<Legend.Entry>> legend = new ArrayList<>();
    private final String beside;
    private final List<String> below = new ArrayList<>();

    SheetFoot(List<Legend.Entry> entries, String note, String basis, Frame frame, TextStyle style, double edge) {
        this.frame = frame;
        this.style = style;
        this.edge = edge;
        double room = frame.width() - 2 * edge;
        double taken = 0;
        for (Legend.Entry entry : entries) {
            if (legend.isEmpty() || taken + width(entry) > room) {
                legend.add(new ArrayList<>());
                taken = 0;
            }
            legend.getLast().add(entry);
            taken += width(entry);
        }
        boolean fits = taken + frame.measure().width(note, style) <= room;
        beside = fits ? note : "";
        for (String words : fits ? List.of(basis) : List.of(note, basis)) {
            if (!words.isEmpty()) {
                below.addAll(frame.measure().lines(words, style, room, MOST_LINES));
            }
        }
    }

    private double width(Legend.Entry entry) {
        return entry.swatch().width() + BETWEEN + frame.measure().width(entry.name(), style);
    }

    /** How much higher it is than a single line. */
    double further() {
        return LINE * Math.max(0, first() + below.size() - 1);
    }

    /** How many lines the legend takes with what is beside it. */
    private int first() {
        return Math.max(legend.size(), beside.isEmpty() ? 0 : 1);
    }

    void paint(Painter painter) {
        double middle = frame.height() - edge - 6 - further();
        if (!beside.isEmpty()) {
            painter.text(beside, frame.width() - edge,
                    style.baseline(middle + LINE * Math.max(0, legend.size() - 1)), style.aligned(Align.RIGHT));
        }
        double next = middle + LINE * first();
        for (List<Legend.Entry> line : legend) {
            double x = edge;
            for (Legend.Entry entry : line) {
                Legend.paint(painter, entry, frame.palette(), x, middle);
                painter.text(entry.name(), x + entry.swatch().width() + 6, style.baseline(middle), style);
                x += width(entry);
            }
            middle += LINE;
        }
        for (String line : below) {
            painter.text(line, edge, style.baseline(next), style);
            next += LINE;
        }
    }
}
