package com.chemlink.analytics.app.report;

import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.card.Piece;
import com.chemlink.analytics.app.chart.file.ChartCsv;
import com.chemlink.analytics.app.chart.file.ChartExports;
import com.chemlink.analytics.app.chart.file.ChartPng;
import com.chemlink.analytics.app.chart.file.SheetImage;
import com.chemlink.analytics.app.chart.plot.Sheet;
import com.chemlink.analytics.etl.export.SpreadsheetText;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.image.Image;

/** A screen's charts or data as files, each named after its title. */
final class ScreenFiles {

    private ScreenFiles() {}

    /** All charts as images. They are painted now, on the interface thread; encoding them can wait. */
    static Map<String, Supplier<byte[]>> png(Chapter chapter) {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        for (Piece.Chart chart : charts(chapter)) {
            Image image = SheetImage.pixels(chart.sheet());
            files.put(name(files, chart.sheet(), "png"), () -> ChartPng.bytes(image));
        }
        return files;
    }

    static Map<String, Supplier<byte[]>> svg(Chapter chapter) {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        for (Piece.Chart chart : charts(chapter)) {
            files.put(name(files, chart.sheet(), "svg"),
                    () -> SheetImage.svg(chart.sheet()).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** The data of all charts, and the figures of tiles and lists in one more file. */
    static Map<String, Supplier<byte[]>> csv(Chapter chapter) {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("figures.csv", () -> figures(chapter).getBytes(StandardCharsets.UTF_8));
        for (Piece.Chart chart : charts(chapter)) {
            files.put(name(files, chart.sheet(), "csv"),
                    () -> ChartCsv.text(chart.sheet().data()).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    static byte[] zip(Map<String, Supplier<byte[]>> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Supplier<byte[]>> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().get());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** In a folder of their own, made complete aside and then renamed; one that is there already is never touched. */
    static Path write(Path parent, String name, Map<String, Supplier<byte[]>> files) throws IOException {
        Path folder = Files.createTempDirectory(parent, "." + name);
        for (Map.Entry<String, Supplier<byte[]>> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().get());
        }
        Path wanted = parent.resolve(name);
        for (int copy = 2; Files.exists(wanted); copy++) {
            wanted = parent.resolve("%s (%d)".formatted(name, copy));
        }
        return Files.move(folder, wanted);
    }

    private static List<Piece.Chart> charts(Chapter chapter) {
        return chapter.pieces().stream().filter(Piece.Chart.class::isInstance).map(Piece.Chart.class::cast).toList();
    }

    private static String name(Map<String, Supplier<byte[]>> taken, Sheet sheet, String ending) {
        String name = ChartExports.fileName(sheet.spec().title());
        String unique = name;
        for (int copy = 2; taken.containsKey(unique + "." + ending); copy++) {
            unique = name + "-" + copy;
        }
        return unique + "." + ending;
    }

    private static String figures(Chapter chapter) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("title", "figure", "beside");
            for (Piece piece : chapter.pieces()) {
                switch (piece) {
                    case Piece.Figure(var figure, var _) ->
                        record(csv, figure.label(), figure.figure(), figure.comparison());
                    case Piece.Lines(var title, var lines) -> lines.forEach(line -> record(csv, title, line.label(),
                            String.join(" · ", cells(line))));
                    case Piece.Chart _,Piece.Table _,Piece.Words _ -> {
                        // Charts have files of their own; the rest is words.
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void record(CsvWriter csv, String... cells) {
        csv.writeRecord(Arrays.stream(cells).map(SpreadsheetText::harmless).toList());
    }

    private static List<String> cells(Line line) {
        List<String> cells = new ArrayList<>();
        line.cells().forEach(cell -> cells.add(cell.text()));
        return cells;
    }
}
