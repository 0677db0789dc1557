package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import com.chemlink.analytics.app.chart.paint.Weight;
import com.chemlink.analytics.app.format.Figures;
import java.util.Collection;
import java.util.List;
import javafx.scene.paint.Color;

/** The rows and columns of a heatmap in pixels, with their headings. */
record Grid(Frame frame, String rowsCalled, List<Series> rows, Box area, double cellWidth, double cellHeight,
        double sizeColumn, List<Position> positions) {

    private static final double HEADER = 28;
    private static final double TALLEST = 48;
    private static final double WIDEST = 176;

    static Grid fitting(ChartSpec spec, Frame frame, List<Series> rows, int means, List<Position> positions) {
        TextStyle style = TextStyle.of(12.5, frame.palette().text());
        double names = rows.stream().mapToDouble(row -> frame.measure().width(row.name(), style)).max().orElse(0);
        names = Math.max(names, frame.measure().width(spec.rows(), style));
        boolean sized = rows.stream().anyMatch(row -> row.size() != null);
        double sizes = sized ? 64 : 0;
        double left = Math.min(names, frame.width() * 0.25) + sizes + 16;
        double width = Math.min(WIDEST, (frame.width() - left) / Math.max(1, positions.size()));
        double height = Math.min(TALLEST, (frame.height() - HEADER) / Math.max(1, rows.size() + means));
        Box area = new Box(left, HEADER, width * positions.size(), height * (rows.size() + means));
        return new Grid(frame, spec.rows(), rows, area, width, height, sizes, positions);
    }

    /** On whole pixels: crisp edges, and thousands of them are drawn many times faster. */
    Box cell(int row, int column) {
        double gap = Math.min(cellWidth, cellHeight) > 24 ? 4 : 1;
        double left = Math.rint(area.x() + column * cellWidth);
        double top = Math.rint(area.y() + row * cellHeight);
        double right = Math.rint(area.x() + (column + 1) * cellWidth) - gap;
        double bottom = Math.rint(area.y() + (row + 1) * cellHeight) - gap;
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    void paintHeadings(Painter painter, Collection<Position> known) {
        TextStyle style = TextStyle.of(12, frame.palette().muted());
        painter.text(rowsCalled, 0, style.baseline(HEADER / 2), style);
        if (sizeColumn > 0) {
            painter.text("People", area.x() - 16, style.baseline(HEADER / 2), style.aligned(Align.RIGHT));
        }
        paintColumns(painter, known, style.aligned(Align.CENTRE));
        int every = (int) Math.max(1, Math.ceil(15 / cellHeight));
        for (int row = 0; row < rows.size(); row += every) {
            paintRowName(painter, rows.get(row), row, frame.palette().text());
        }
    }

    private void paintColumns(Painter painter, Collection<Position> known, TextStyle style) {
        double widest = known.stream().mapToDouble(one -> frame.measure().width(one.brief(), style)).max().orElse(1);
        int every = (int) Math.max(1, Math.ceil((widest + 8) / cellWidth));
        for (int column = 0; column < positions.size(); column += every) {
            String text = positions.get(column).brief();
            double half = frame.measure().width(text, style) / 2;
            double x = Math.min(Math.max(cell(0, column).centreX(), area.x() - 8 + half), frame.width() - half);
            painter.text(text, x, style.baseline(HEADER / 2), style);
        }
    }

    void paintRowName(Painter painter, Series row, int index, Color colour) {
        double size = cellHeight < 18 ? 11 : 12.5;
        TextStyle style = TextStyle.of(size, colour);
        double middle = cell(index, 0).centreY();
        double room = area.x() - sizeColumn - 16;
        painter.text(frame.measure().fit(row.name(), style, room), 0, style.baseline(middle), style);
        Long people = row.size();
        if (people != null) {
            TextStyle right = style.aligned(Align.RIGHT).in(Weight.MEDIUM);
            painter.text(Figures.count(people), area.x() - 16, right.baseline(middle), right);
        }
    }

    /** In the first of some wordings that fits. */
    void paintPlain(Painter painter, String text, Box cell) {
        if (cellHeight >= 14 && holds(text)) {
            painter.text(text, cell.centreX(), plain().baseline(cell.centreY()), plain());
        }
    }

    /** Whether a cell is wide enough for a text beside its neighbours'. */
    boolean holds(String text) {
        return frame.measure().width(text, plain()) <= cellWidth - 6;
    }

    private TextStyle plain() {
        return TextStyle.of(12, frame.palette().muted()).aligned(Align.CENTRE);
    }
}
