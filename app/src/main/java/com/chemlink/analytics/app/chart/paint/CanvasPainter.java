package com.chemlink.analytics.app.chart.paint;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints on the screen. */
public final class CanvasPainter implements Painter {

    private static final double SMALL = 16;
    /** Beyond this nobody sees how corners are joined, and round joins take three times as long. */
    private static final int LONG_LINE = 400;

    private final GraphicsContext canvas;
    private final Map<Weight, Map<Double, Font>> fonts = new EnumMap<>(Weight.class);

    public CanvasPainter(GraphicsContext canvas) {
        this.canvas = canvas;
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        canvas.setLineCap(StrokeLineCap.BUTT);
    }

    @Override
    public void fill(Box box, double radius, Color colour) {
        canvas.setFill(colour);
        double arc = arc(box, radius);
        if (arc == 0) {
            canvas.fillRect(box.x(), box.y(), box.width(), box.height());
        } else {
            canvas.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
        }
    }

    @Override
    public void outline(Box box, double radius, Stroke stroke) {
        use(stroke);
        double arc = arc(box, radius);
        canvas.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
    }

    /** A repeating gradient rather than stripes under a clip: clips cost the renderer a mask of the whole canvas. */
    @Override
    public void hatch(Box box, double radius, Color ground, Color stripe) {
        double step = hatchStep(box) / Math.sqrt(2);
        double arc = arc(box, radius);
        canvas.setFill(new LinearGradient(box.x(), box.y(), box.x() + step, box.y() + step, false, CycleMethod.REPEAT,
                new Stop(0, stripe), new Stop(0.44, stripe), new Stop(0.56, ground), new Stop(0.94, ground),
                new Stop(1, stripe)));
        canvas.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        use(stroke);
        canvas.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void polyline(double[] xs, double[] ys, Stroke stroke) {
        use(stroke);
        canvas.setLineJoin(xs.length > LONG_LINE ? StrokeLineJoin.BEVEL : StrokeLineJoin.ROUND);
        canvas.strokePolyline(xs, ys, xs.length);
    }

    @Override
    public void polygon(double[] xs, double[] ys, Color colour) {
        canvas.setFill(colour);
        canvas.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void circle(double x, double y, double radius, Color colour) {
        canvas.setFill(colour);
        canvas.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style) {
        canvas.setFill(style.colour());
        canvas.setFont(fonts.computeIfAbsent(style.weight(), any -> new HashMap<>())
                .computeIfAbsent(style.size(), size -> FontMeasure.font(size, style.weight())));
        canvas.setTextAlign(switch (style.align()) {
            case LEFT -> TextAlignment.LEFT;
            case CENTRE -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        });
        canvas.fillText(text, x, baseline);
    }

    @Override
    public void clipped(Box box, Runnable painting) {
        canvas.save();
        canvas.beginPath();
        canvas.rect(box.x(), box.y(), box.width(), box.height());
        canvas.clip();
        painting.run();
        canvas.restore();
    }

    /** From stripe to stripe; finer where there is little room, so that it still reads as a hatch. */
    static double hatchStep(Box box) {
        return Math.min(box.width(), box.height()) < SMALL ? 4 : 7;
    }

    private void use(Stroke stroke) {
        canvas.setStroke(stroke.colour());
        canvas.setLineWidth(stroke.width());
        canvas.setLineDashes(stroke.dashes().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double arc(Box box, double radius) {
        return 2 * Math.min(radius, Math.min(box.width(), box.height()) / 2);
    }
}
