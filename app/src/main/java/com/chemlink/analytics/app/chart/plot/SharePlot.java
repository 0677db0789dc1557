package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import com.chemlink.analytics.app.chart.paint.Weight;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.theme.Contrast;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Parts of a whole as one full-width bar per row; each part says its name and share where it fits. */
final class SharePlot {

    private static final double GAP = 2;
    private static final double TALLEST = 34;
    private static final double TALLEST_ALONE = 72;
    private static final double RADIUS = 4;

    private final List<Series> series;
    private final Frame frame;
    private final List<Position> rows;
    private final double left;
    private final List<Mark> marks = new ArrayList<>();

    SharePlot(List<Series> series, Frame frame) {
        this.series = series;
        this.frame = frame;
        this.rows = Places.inOrder(series).positions();
        this.left = rows.size() > 1 ? rowLabelWidth() + 12 : 0;
        for (int i = 0; i < rows.size(); i++) {
            addRow(i);
        }
    }

    Picture picture() {
        return new Picture(marks, new Box(left, 0, frame.width() - left, frame.height()), Hit.INSIDE, null,
                this::paint);
    }

    private void addRow(int index) {
        double slot = frame.height() / rows.size();
        double height = Math.min(rows.size() == 1 ? TALLEST_ALONE : TALLEST, slot * 0.66);
        double y = index * slot + (slot - height) / 2;
        double total = series.stream().mapToDouble(one -> value(one, rows.get(index))).sum();
        double x = left;
        for (Series one : series) {
            Point point = point(one, rows.get(index));
            double width = total == 0 ? 0 : value(one, rows.get(index)) / total * (frame.width() - left);
            if (point != null && width > 0) {
                Box box = new Box(x, y, Math.max(1, width - GAP), height);
                marks.add(Mark.area(one, point, box, Look.colour(frame.palette(), one.tone())));
            }
            x += width;
        }
    }

    private void paint(Painter painter) {
        TextStyle style = TextStyle.of(12, frame.palette().text());
        for (int i = 0; i < rows.size() && left > 0; i++) {
            double slot = frame.height() / rows.size();
            String name = frame.measure().fit(rows.get(i).brief(), style, left - 12);
            painter.text(name, 0, style.baseline(i * slot + slot / 2), style);
        }
        marks.forEach(mark -> paint(painter, mark));
    }

    private void paint(Painter painter, Mark mark) {
        painter.fill(mark.box(), RADIUS, mark.colour());
        Color ink = Contrast.clearer(mark.colour(), Color.WHITE, Color.web("#101418"));
        TextStyle name = new TextStyle(12, Weight.MEDIUM, ink, Align.CENTRE);
        TextStyle figure = new TextStyle(12, Weight.SEMIBOLD, ink, Align.CENTRE);
        Box box = mark.box();
        double room = box.width() - 6;
        String share = share(mark, figure, room);
        if (box.height() >= 40 && frame.measure().width(mark.series().name(), name) <= room
                && frame.measure().width(share, figure) <= room) {
            painter.text(mark.series().name(), box.centreX(), name.baseline(box.centreY() - 8), name);
            painter.text(share, box.centreX(), figure.baseline(box.centreY() + 9), figure);
        } else if (frame.measure().width(share, figure) <= room) {
            painter.text(share, box.centreX(), figure.baseline(box.centreY()), figure);
        }
    }

    /** Of few the counts come first, as far as there is room for both. */
    private String share(Mark mark, TextStyle style, double room) {
        double total = series.stream().mapToDouble(one -> value(one, mark.point().x())).sum();
        double part = value(mark.series(), mark.point().x());
        String rate = Figures.rate(part / total);
        Portion portion = new Portion(Math.round(part), Math.round(total));
        if (!portion.small()) {
            return rate;
        }
        String both = portion.words() + " · " + rate;
        return frame.measure().width(both, style) <= room ? both : portion.words();
    }

    private double rowLabelWidth() {
        TextStyle style = TextStyle.of(12, frame.palette().text());
        double widest = rows.stream().mapToDouble(row -> frame.measure().width(row.brief(), style)).max().orElse(0);
        return Math.min(widest, frame.width() * 0.3);
    }

    private static double value(Series series, Position row) {
        Point point = point(series, row);
        return point == null || point.value() == null ? 0 : Math.max(0, point.value());
    }

    private static @Nullable Point point(Series series, Position row) {
        return series.points().stream().filter(one -> one.x().equals(row)).findFirst().orElse(null);
    }
}
