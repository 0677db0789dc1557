package com.chemlink.analytics.app.report;

import com.chemlink.analytics.app.chart.file.ChartExports;
import com.chemlink.analytics.app.chart.file.FileTarget;
import com.chemlink.analytics.app.chart.file.FolderTarget;
import com.chemlink.analytics.app.chart.file.SavedFile;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.notice.Notices;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.screen.Situation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/** Export and Report beside every screen's title. What is written is captured at once and written in the background. */
public final class HandingOn {

    private final Supplier<List<Screen>> screens;
    private final Supplier<@Nullable Situation> situation;
    private final BooleanSupplier sample;
    private final Questions questions;
    private final Executor interfaceThread;
    private final FileTarget file;
    private final FolderTarget folder;
    private final Notices notices;

    /** @param sample whether what is seen is sample data */
    public HandingOn(Supplier<List<Screen>> screens, Supplier<@Nullable Situation> situation, BooleanSupplier sample,
            Questions questions, Executor interfaceThread, FileTarget file, FolderTarget folder, Notices notices) {
        this.screens = screens;
        this.situation = situation;
        this.sample = sample;
        this.questions = questions;
        this.interfaceThread = interfaceThread;
        this.file = file;
        this.folder = folder;
        this.notices = notices;
    }

    public List<Node> buttons(Screen screen, ScreenView view) {
        MenuButton export = menu("Export", "export-menu",
                item("All charts as PNG…", () -> files(screen, view, "png", ScreenFiles::png)),
                item("All charts as SVG…", () -> files(screen, view, "svg", ScreenFiles::svg)),
                new SeparatorMenuItem(),
                item("All data as CSV…", () -> files(screen, view, "csv", ScreenFiles::csv)),
                item("All data as one ZIP…", () -> zip(screen, view)));
        MenuButton report = menu("Report", "report-menu",
                item("This screen as PDF…", () -> report(Chapter.of(screen, view))),
                item("All screens as PDF…", this::reportOnEverything));
        return List.of(export, report);
    }

    private void files(Screen screen, ScreenView view, String kind,
            Function<Chapter, Map<String, Supplier<byte[]>>> making) {
        Map<String, Supplier<byte[]>> files = making.apply(Chapter.of(screen, view));
        if (files.isEmpty()) {
            notices.tell("There is no chart with values on this screen.");
            return;
        }
        folder.chooseFolder("Where the files go").ifPresent(parent -> writing(() -> {
            Path made = ScreenFiles.write(parent, "%s-%s".formatted(screen.id(), kind), files);
            return "%d %s in %s.".formatted(files.size(), files.size() == 1 ? "file" : "files", made.getFileName());
        }));
    }

    private void zip(Screen screen, ScreenView view) {
        Map<String, Supplier<byte[]>> files = ScreenFiles.csv(Chapter.of(screen, view));
        file.choose(screen.id() + ".zip").ifPresent(target -> save(target, () -> ScreenFiles.zip(files)));
    }

    private void report(Chapter chapter) {
        Situation now = situation.get();
        if (now != null) {
            Cover cover = Cover.of(chapter.title(), now, sample.getAsBoolean());
            file.choose(ChartExports.fileName(chapter.title()) + "-report.pdf")
                    .ifPresent(target -> save(target, () -> PdfReport.bytes(cover, List.of(chapter))));
        }
    }

    private void reportOnEverything() {
        Situation now = situation.get();
        if (now != null) {
            Cover cover = Cover.of("All screens", now, sample.getAsBoolean());
            file.choose("chemlink-report.pdf").ifPresent(target -> {
                notices.tell("The report is being written.");
                Everything.gather(screens.get(), now, questions,
                        chapters -> save(target, () -> PdfReport.bytes(cover, chapters)));
            });
        }
    }

    private void save(Path target, Supplier<byte[]> content) {
        writing(() -> {
            SavedFile.write(target, content.get());
            return "Saved as %s.".formatted(target.getFileName());
        });
    }

    private interface Writing {
        String run() throws IOException;
    }

    private void writing(Writing writing) {
        questions.later(() -> {
            try {
                String words = writing.run();
                interfaceThread.execute(() -> notices.tell(words));
            } catch (IOException e) {
                String why = SavedFile.words(e);
                interfaceThread
                        .execute(() -> notices.warn("It could not be written: " + why, "Choose another folder."));
            }
        });
    }

    private static MenuButton menu(String text, String id, MenuItem... items) {
        MenuButton menu = new MenuButton(text, null, items);
        menu.setId(id);
        menu.setAccessibleText(text + " this screen"); // its words alone are not told to screen readers
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
