package com.chemlink.analytics.app.report;

import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.PdfFonts;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A report as a PDF: a cover with its contents, a chapter per screen, and how to read it. In the light theme. */
public final class PdfReport {

    private static final List<String> READING = List.of(
            "Real people are ChemLink accounts that are neither deleted nor test accounts. Ghosts are accounts on the "
                    + "social side that no ChemLink person stands behind; they count only where the filter says so.",
            "A bulk update changes at least 20 profiles, and at least 1 % of all, within one minute. Nobody did "
                    + "anything then. Whether such updates are counted stands in the filter on the first page.",
            "What is hatched, dashed or hollow is not over yet and will still change. What has not begun has no value: "
                    + "it is not 0.",
            "A rate from fewer than 30 people shows its counts first. Intervals hold the true rate with 95 % confidence "
                    + "(Wilson).",
            "Finder searches say nothing of who searched: they are counted, never attributed.",
            "Months with 'so far' and the last point of a line end at the instant the data refers to, not at the end of "
                    + "their period.");

    /** A chapter and the page it begins on. */
    private record Entry(String title, int page) {}

    private PdfReport() {}

    /** On any thread. */
    public static byte[] bytes(Cover cover, List<Chapter> chapters) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(cover.title());
            document.getDocumentInformation().setCreator("ChemLink Analytics");
            Leaf leaf = new Leaf(document, new PdfFonts(document));
            PDPage first = document.getPage(0);
            List<Entry> contents = new ArrayList<>();
            for (Chapter chapter : chapters) {
                leaf.next();
                contents.add(new Entry(chapter.title(), leaf.number()));
                new ChapterPages(leaf).write(chapter);
            }
            leaf.next();
            contents.add(new Entry("How to read this", leaf.number()));
            reading(leaf);
            cover(leaf, first, cover, contents);
            leaf.feet("ChemLink Analytics · %s".formatted(cover.data()));
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void reading(Leaf leaf) throws IOException {
        leaf.words("How to read this", leaf.heading(17));
        leaf.down(8);
        for (String words : READING) {
            leaf.words(words, leaf.body());
            leaf.down(6);
        }
    }

    private static void cover(Leaf leaf, PDPage page, Cover cover, List<Entry> contents) throws IOException {
        TextStyle quiet = TextStyle.of(10.5, leaf.palette().muted());
        leaf.draw(page, Leaf.EDGE, Leaf.EDGE, 1, painter -> {
            painter.fill(new Box(0, 0, 26, 26), 7, leaf.palette().accent());
            painter.text("ChemLink Analytics", 36, 18, leaf.heading(13));
            painter.text(cover.title(), 0, 190, leaf.heading(30));
            painter.text(cover.period(), 0, 220, leaf.heading(15).coloured(leaf.palette().accent()));
            double y = 250;
            for (String line : lines(leaf, cover, quiet)) {
                painter.text(line, 0, y, quiet);
                y += 16;
            }
            y += 34;
            painter.text("Contents", 0, y, leaf.heading(12));
            for (Entry entry : contents) {
                y += 20;
                painter.text(entry.title(), 0, y, leaf.body());
                painter.text(String.valueOf(entry.page()), Leaf.ROOM, y, leaf.body().aligned(Align.RIGHT));
            }
        });
    }

    private static List<String> lines(Leaf leaf, Cover cover, TextStyle style) {
        List<String> lines = new ArrayList<>();
        for (String text : List.of(cover.filter(), cover.data(), cover.freshness(),
                "No names, no e-mail addresses: figures only.")) {
            lines.addAll(leaf.fonts().wrapped(text, style, Leaf.ROOM));
        }
        return lines;
    }
}
