package com.chemlink.analytics.app.chart.file;

import com.chemlink.analytics.app.chart.paint.CanvasPainter;
import com.chemlink.analytics.app.chart.paint.SvgPainter;
import com.chemlink.analytics.app.chart.plot.Sheet;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;

/** A sheet as pixels or as vectors. */
public final class SheetImage {

    /** Twice the pixels of a plain screen, so that it stays sharp in a report. */
    private static final double SHARPNESS = 2;

    private SheetImage() {}

    /** Only on the interface thread: the toolkit paints. */
    public static Image pixels(Sheet sheet) {
        Canvas canvas = new Canvas(sheet.frame().width() * SHARPNESS, sheet.frame().height() * SHARPNESS);
        canvas.getGraphicsContext2D().scale(SHARPNESS, SHARPNESS);
        sheet.paint(new CanvasPainter(canvas.getGraphicsContext2D()));
        return canvas.snapshot(null, null);
    }

    /** On any thread. */
    public static String svg(Sheet sheet) {
        SvgPainter painter = new SvgPainter(sheet.frame().width(), sheet.frame().height());
        sheet.paint(painter);
        return painter.document(sheet.spec().title());
    }
}
