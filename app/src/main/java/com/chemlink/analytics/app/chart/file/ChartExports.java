package com.chemlink.analytics.app.chart.file;

import com.chemlink.analytics.app.chart.plot.Sheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * Hands charts on. Encoding and writing happen in the background; the outcome is told in one sentence on the interface
 * thread.
 */
public final class ChartExports {

    private final Executor background;
    private final FileTarget target;
    private final Consumer<String> notices;

    public ChartExports(Executor background, FileTarget target, Consumer<String> notices) {
        this.background = background;
        this.target = target;
        this.notices = notices;
    }

    public void copyImage(Sheet sheet) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(SheetImage.pixels(sheet));
        copy(content, "Copied as an image.");
    }

    /** As a spreadsheet takes it. */
    public void copyData(Sheet sheet) {
        ClipboardContent content = new ClipboardContent();
        content.putString(ChartCsv.tabbed(sheet.data()));
        copy(content, "Copied as a table, to be pasted into a spreadsheet.");
    }

    private void copy(ClipboardContent content, String told) {
        Clipboard.getSystemClipboard().setContent(content);
        notices.accept(told);
    }

    public void savePng(Sheet sheet) {
        Image image = SheetImage.pixels(sheet);
        save(sheet, "png", () -> ChartPng.bytes(image));
    }

    public void saveSvg(Sheet sheet) {
        save(sheet, "svg", () -> SheetImage.svg(sheet).getBytes(StandardCharsets.UTF_8));
    }

    public void saveCsv(Sheet sheet) {
        save(sheet, "csv", () -> ChartCsv.text(sheet.data()).getBytes(StandardCharsets.UTF_8));
    }

    /** Words of their own, such as the report of a sync. */
    public void saveText(String title, String text) {
        save(title, "txt", () -> text.getBytes(StandardCharsets.UTF_8));
    }

    private void save(Sheet sheet, String ending, Supplier<byte[]> content) {
        save(sheet.spec().title(), ending, content);
    }

    private void save(String title, String ending, Supplier<byte[]> content) {
        target.choose(fileName(title) + "." + ending)
                .ifPresent(file -> background.execute(() -> write(file, content)));
    }

    private void write(Path file, Supplier<byte[]> content) {
        try {
            SavedFile.write(file, content.get());
            tell("Saved as " + file.getFileName() + ".");
        } catch (IOException e) {
            tell("%s could not be written (%s). Choose another folder.".formatted(file.getFileName(),
                    SavedFile.words(e)));
        }
    }

    private void tell(String sentence) {
        Platform.runLater(() -> notices.accept(sentence));
    }

    /** A title as a file name every system takes. */
    public static String fileName(String title) {
        String name = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "chart" : name;
    }
}
