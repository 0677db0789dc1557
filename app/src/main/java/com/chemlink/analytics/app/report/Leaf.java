package com.chemlink.analytics.app.report;

import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.PdfFonts;
import com.chemlink.analytics.app.chart.paint.PdfPainter;
import com.chemlink.analytics.app.chart.paint.Stroke;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import com.chemlink.analytics.app.chart.paint.Weight;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Palette;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of a report, filled from top to bottom; what does not fit goes on the next one. */
final class Leaf {

    static final double WIDTH = PDRectangle.A4.getWidth();
    static final double HEIGHT = PDRectangle.A4.getHeight();
    static final double EDGE = 48;
    static final double ROOM = WIDTH - 2 * EDGE;
    /** Between two things below each other. */
    static final double GAP = 14;
    private static final double FOOT = 24;

    private final PDDocument document;
    private final PdfFonts fonts;
    private final Palette palette = Palette.of(Appearance.LIGHT);
    private PDPage page;
    private double y;

    Leaf(PDDocument document, PdfFonts fonts) {
        this.document = document;
        this.fonts = fonts;
        this.page = next();
    }

    interface Drawing {
        void on(PdfPainter painter) throws IOException;
    }

    PdfFonts fonts() {
        return fonts;
    }

    Palette palette() {
        return palette;
    }

    double y() {
        return y;
    }

    int number() {
        return document.getNumberOfPages();
    }

    PDPage next() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = EDGE;
        return page;
    }

    /** Goes on to the next page if less than this is left. */
    void need(double height) {
        if (y + height > HEIGHT - EDGE - FOOT && y > EDGE) {
            next();
        }
    }

    void down(double by) {
        y += by;
    }

    /** Draws at the place where the page has got to, from the left edge of its text. */
    void draw(double scale, Drawing drawing) throws IOException {
        draw(page, EDGE, y, scale, drawing);
    }

    void draw(PDPage on, double x, double top, double scale, Drawing drawing) throws IOException {
        try (PDPageContentStream stream = new PDPageContentStream(document, on, AppendMode.APPEND, true, true);
                PdfPainter painter = new PdfPainter(stream, fonts, x, HEIGHT - top, scale)) {
            drawing.on(painter);
        }
    }

    /** A paragraph, going on to the next page where it has to. */
    void words(String text, TextStyle style) throws IOException {
        double line = style.size() * 1.45;
        for (String words : fonts.wrapped(text, style, ROOM)) {
            need(line);
            draw(1, painter -> painter.text(words, 0, style.size(), style));
            down(line);
        }
    }

    void rule() throws IOException {
        draw(1, painter -> painter.line(0, 0, ROOM, 0, Stroke.of(palette.grid(), 0.8)));
    }

    /** A soft ground behind what follows. */
    void ground(double height, Color colour) throws IOException {
        draw(1, painter -> painter.fill(new Box(0, 0, ROOM, height), 8, colour));
    }

    TextStyle body() {
        return TextStyle.of(9, palette.text());
    }

    TextStyle quiet() {
        return TextStyle.of(8.5, palette.muted());
    }

    TextStyle heading(double size) {
        return new TextStyle(size, Weight.SEMIBOLD, palette.text(), Align.LEFT);
    }

    /** Below every page: where the numbers are from, and its number. */
    void feet(String words) throws IOException {
        int all = document.getNumberOfPages();
        List<PDPage> pages = new ArrayList<>();
        document.getPages().forEach(pages::add);
        for (int i = 0; i < all; i++) {
            String place = "Page %d of %d".formatted(i + 1, all);
            draw(pages.get(i), EDGE, HEIGHT - EDGE, 1, painter -> {
                painter.line(0, -14, ROOM, -14, Stroke.of(palette.grid(), 0.8));
                painter.text(words, 0, 0, quiet());
                painter.text(place, ROOM, 0, quiet().aligned(Align.RIGHT));
            });
        }
    }
}
