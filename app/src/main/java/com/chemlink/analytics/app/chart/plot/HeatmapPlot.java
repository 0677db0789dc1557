package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Role;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.paint.Painter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;

/** A grid of cells in their three states, with row sizes on the left and the mean of the rows below. */
final class HeatmapPlot {

    private final ChartSpec spec;
    private final List<Series> rows;
    private final List<Series> means;
    private final Frame frame;
    private final Grid grid;
    private final Map<Position, Integer> columns = new HashMap<>();
    private final double most;
    private final List<Mark> marks = new ArrayList<>();

    HeatmapPlot(ChartSpec spec, List<Series> series, Frame frame) {
        this.spec = spec;
        this.rows = series.stream().filter(one -> one.role() != Role.MEAN).toList();
        this.means = series.stream().filter(one -> one.role() == Role.MEAN).toList();
        this.frame = frame;
        List<Position> positions = Places.inOrder(series).positions();
        for (int i = 0; i < positions.size(); i++) {
            columns.put(positions.get(i), i);
        }
        this.grid = Grid.fitting(spec, frame, rows, means.size(), positions);
        this.most = rows.stream().flatMap(one -> one.points().stream()).filter(point -> !point.reference())
                .mapToDouble(HeatmapPlot::value).max().orElse(1);
        for (int row = 0; row < rows.size(); row++) {
            addRow(row);
        }
    }

    Picture picture() {
        return new Picture(marks, grid.area(), Hit.INSIDE, null, this::paint);
    }

    private void addRow(int row) {
        for (Point point : rows.get(row).points()) {
            int column = columns.getOrDefault(point.x(), 0);
            marks.add(Mark.area(rows.get(row), point, grid.cell(row, column), shade(point)));
        }
    }

    /** Strong enough to differ from the ground at the low end; the root spreads the many small rates apart. */
    private Color shade(Point point) {
        if (point.reference()) {
            return frame.palette().sunken();
        }
        double share = most <= 0 ? 0 : Math.sqrt(Math.max(0, value(point)) / most);
        return Look.mix(frame.palette().surface(), frame.palette().accent(), 0.10 + 0.82 * share);
    }

    private void paint(Painter painter) {
        grid.paintHeadings(painter, columns.keySet());
        HeatmapCell cells = new HeatmapCell(spec, frame, grid.cellHeight(), grid.cellWidth());
        marks.forEach(mark -> cells.paint(painter, mark));
        for (int i = 0; i < means.size(); i++) {
            paintMean(painter, means.get(i), rows.size() + i);
        }
    }

    private void paintMean(Painter painter, Series mean, int row) {
        grid.paintRowName(painter, mean, row, frame.palette().muted());
        List<Point> known = mean.points().stream().filter(point -> point.value() != null).toList();
        // All in the same words, as some would look like other numbers.
        boolean roomy = known.stream().allMatch(point -> grid.holds(spec.unit().label(value(point))));
        for (Point point : known) {
            double value = value(point);
            grid.paintPlain(painter, roomy ? spec.unit().label(value) : HeatmapCell.narrow(spec.unit(), value),
                    grid.cell(row, columns.getOrDefault(point.x(), 0)));
        }
    }

    private static double value(Point point) {
        Double value = point.value();
        return value == null ? 0 : value;
    }
}
