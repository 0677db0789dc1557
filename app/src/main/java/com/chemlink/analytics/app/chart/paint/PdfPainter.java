package com.chemlink.analytics.app.chart.paint;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Paints vectors onto a page of a PDF, at a place and in a size of its own. */
public final class PdfPainter implements Painter, AutoCloseable {

    /** How far the handles of a curve are from its ends for it to look like a quarter of a circle. */
    private static final double ROUND = 0.5523;

    private final PDPageContentStream page;
    private final PdfFonts fonts;

    /**
     * @param x from the left edge of the page
     * @param top from its lower edge: pages count upwards, drawings downwards
     * @param scale points of the page per pixel of the drawing
     */
    public PdfPainter(PDPageContentStream page, PdfFonts fonts, double x, double top, double scale) {
        this.page = page;
        this.fonts = fonts;
        write(() -> {
            page.saveGraphicsState();
            page.transform(new Matrix((float) scale, 0, 0, (float) -scale, (float) x, (float) top));
            page.setLineJoinStyle(1);
        });
    }

    @Override
    public void fill(Box box, double radius, javafx.scene.paint.Color colour) {
        write(() -> {
            ink(colour);
            rectangle(box, radius);
            page.fill();
        });
    }

    @Override
    public void outline(Box box, double radius, Stroke stroke) {
        write(() -> {
            pen(stroke);
            rectangle(box, radius);
            page.stroke();
        });
    }

    @Override
    public void hatch(Box box, double radius, javafx.scene.paint.Color ground, javafx.scene.paint.Color stripe) {
        fill(box, radius, ground);
        double step = CanvasPainter.hatchStep(box) * Math.sqrt(2);
        write(() -> {
            page.saveGraphicsState();
            rectangle(box, radius);
            page.clip();
            pen(Stroke.of(stripe, CanvasPainter.hatchStep(box) / 2));
            for (double x = box.x() - box.height(); x < box.right(); x += step) {
                page.moveTo((float) x, (float) box.bottom());
                page.lineTo((float) (x + box.height()), (float) box.y());
            }
            page.stroke();
            page.restoreGraphicsState();
        });
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        polyline(new double[]{x1, x2}, new double[]{y1, y2}, stroke);
    }

    @Override
    public void polyline(double[] xs, double[] ys, Stroke stroke) {
        if (xs.length > 1) {
            write(() -> {
                pen(stroke);
                path(xs, ys);
                page.stroke();
            });
        }
    }

    @Override
    public void polygon(double[] xs, double[] ys, javafx.scene.paint.Color colour) {
        write(() -> {
            ink(colour);
            path(xs, ys);
            page.closePath();
            page.fill();
        });
    }

    @Override
    public void circle(double x, double y, double radius, javafx.scene.paint.Color colour) {
        fill(new Box(x - radius, y - radius, 2 * radius, 2 * radius), radius, colour);
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style) {
        String shown = fonts.known(text, style.weight());
        double width = fonts.width(shown, style);
        double left = switch (style.align()) {
            case LEFT -> x;
            case CENTRE -> x - width / 2;
            case RIGHT -> x - width;
        };
        write(() -> {
            ink(style.colour());
            page.beginText();
            page.setFont(fonts.font(style.weight()), (float) style.size());
            page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) left, (float) baseline));
            page.showText(shown);
            page.endText();
        });
    }

    @Override
    public void clipped(Box box, Runnable painting) {
        write(() -> {
            page.saveGraphicsState();
            rectangle(box, 0);
            page.clip();
            painting.run();
            page.restoreGraphicsState();
        });
    }

    private void path(double[] xs, double[] ys) throws IOException {
        page.moveTo((float) xs[0], (float) ys[0]);
        for (int i = 1; i < xs.length; i++) {
            page.lineTo((float) xs[i], (float) ys[i]);
        }
    }

    private void rectangle(Box box, double radius) throws IOException {
        double r = Math.max(0, Math.min(radius, Math.min(box.width(), box.height()) / 2));
        if (r == 0) {
            page.addRect((float) box.x(), (float) box.y(), (float) Math.max(0, box.width()),
                    (float) Math.max(0, box.height()));
            return;
        }
        double handle = r * (1 - ROUND);
        page.moveTo((float) (box.x() + r), (float) box.y());
        page.lineTo((float) (box.right() - r), (float) box.y());
        curve(box.right() - handle, box.y(), box.right(), box.y() + handle, box.right(), box.y() + r);
        page.lineTo((float) box.right(), (float) (box.bottom() - r));
        curve(box.right(), box.bottom() - handle, box.right() - handle, box.bottom(), box.right() - r, box.bottom());
        page.lineTo((float) (box.x() + r), (float) box.bottom());
        curve(box.x() + handle, box.bottom(), box.x(), box.bottom() - handle, box.x(), box.bottom() - r);
        page.lineTo((float) box.x(), (float) (box.y() + r));
        curve(box.x(), box.y() + handle, box.x() + handle, box.y(), box.x() + r, box.y());
        page.closePath();
    }

    private void curve(double x1, double y1, double x2, double y2, double x, double y) throws IOException {
        page.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y);
    }

    private void ink(javafx.scene.paint.Color colour) throws IOException {
        opaque(colour.getOpacity());
        page.setNonStrokingColor(plain(colour));
    }

    private void pen(Stroke stroke) throws IOException {
        opaque(stroke.colour().getOpacity());
        page.setStrokingColor(plain(stroke.colour()));
        page.setLineWidth((float) stroke.width());
        float[] dashes = new float[stroke.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = stroke.dashes().get(i).floatValue();
        }
        page.setLineDashPattern(dashes, 0);
    }

    private void opaque(double opacity) throws IOException {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant((float) opacity);
        state.setStrokingAlphaConstant((float) opacity);
        page.setGraphicsStateParameters(fonts.once(opacity, state));
    }

    private static Color plain(javafx.scene.paint.Color colour) {
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue());
    }

    @Override
    public void close() {
        write(page::restoreGraphicsState);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
