package com.chemlink.analytics.app.chart;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.CanvasPainter;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.Ribbon;
import com.chemlink.analytics.app.chart.paint.Stroke;
import com.chemlink.analytics.app.chart.plot.Hit;
import com.chemlink.analytics.app.chart.plot.Mark;
import com.chemlink.analytics.app.chart.plot.Picture;
import com.chemlink.analytics.app.theme.Palette;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The chart below, the highlight above it, the tooltip on top: hovering repaints only the thin upper layer. */
final class ChartLayers {

    private final ChartView view;
    private final Canvas chart = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Region focus = new Region();
    private final ChartTip tip = new ChartTip();
    private @Nullable Box selection;

    ChartLayers(ChartView view) {
        this.view = view;
        focus.getStyleClass().add("focus-frame");
        for (Node node : nodes()) {
            node.setMouseTransparent(true);
            node.setManaged(false);
        }
    }

    List<Node> nodes() {
        return List.of(chart, overlay, focus, tip);
    }

    boolean resized() {
        return chart.getWidth() != view.getWidth() || chart.getHeight() != view.getHeight();
    }

    void paint(Picture picture) {
        chart.setWidth(view.getWidth());
        chart.setHeight(view.getHeight());
        overlay.setWidth(view.getWidth());
        overlay.setHeight(view.getHeight());
        focus.resizeRelocate(-4, -4, view.getWidth() + 8, view.getHeight() + 8);
        clear(chart);
        picture.paint(new CanvasPainter(chart.getGraphicsContext2D()));
        highlight();
    }

    /** Up to the whole pixel: of one that is only partly within, what was drawn before would shine through. */
    private static void clear(Canvas canvas) {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth() + 1, canvas.getHeight() + 1);
    }

    /** Shows which part of the x axis a drag will leave. */
    void select(@Nullable Box range) {
        selection = range;
        highlight();
    }

    void highlight() {
        clear(overlay);
        Painter painter = new CanvasPainter(overlay.getGraphicsContext2D());
        Palette palette = view.palette();
        Box range = selection;
        if (range != null) {
            Color accent = palette.accent();
            painter.fill(range, 0, Color.color(accent.getRed(), accent.getGreen(), accent.getBlue(), 0.14));
        }
        Mark mark = view.currentProperty().get();
        Picture picture = view.picture().orElse(null);
        if (mark == null || picture == null || range != null) {
            tip.setVisible(false);
            return;
        }
        ChartSpec spec = view.contentProperty().get().spec();
        List<Mark> together = spec.kind() == Kind.HEATMAP || spec.kind() == Kind.SHARE
                ? List.of(mark)
                : picture.together(mark);
        paint(painter, palette, picture, mark, together);
        tip.tell(spec, mark, together, palette, view.getWidth(), view.getHeight());
    }

    private static void paint(Painter painter, Palette palette, Picture picture, Mark mark, List<Mark> together) {
        if (picture.hit() == Hit.COLUMN) {
            double x = Math.round(mark.x()) + 0.5;
            painter.line(x, picture.plot().y(), x, picture.plot().bottom(), Stroke.of(palette.faint(), 1));
            for (Mark other : together) {
                painter.circle(other.x(), other.y(), 5.5, palette.surface());
                painter.circle(other.x(), other.y(), 4, other.colour());
            }
        } else if (picture.hit() == Hit.NEAREST) {
            painter.circle(mark.x(), mark.y(), 7, palette.text());
            painter.circle(mark.x(), mark.y(), 5.5, palette.surface());
            painter.circle(mark.x(), mark.y(), 4, mark.colour());
        } else if (mark.reach() instanceof Ribbon ribbon) {
            Color colour = mark.colour();
            ribbon.paint(painter, Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0.5));
        } else {
            Box box = mark.box();
            painter.outline(new Box(box.x() - 1, box.y() - 1, box.width() + 2, box.height() + 2),
                    Math.min(5, box.height() / 3),
                    Stroke.of(palette.text(), 1.8));
        }
    }
}
