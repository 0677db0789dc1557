package com.chemlink.analytics.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.card.Piece;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.app.start.TrialWindow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @Test
    void all_screens_become_one_report_that_says_where_its_numbers_are_from(@TempDir Path folder) throws Exception {
        List<Chapter> chapters = new ArrayList<>();
        Situation situation = SyncedSample.situation(Filter.FIRST);
        try (TrialWindow trial = TrialWindow.on("overview")) {
            List<Screen> screens = trial.workbench().model().screens();
            trial.interact(
                    () -> Everything.gather(screens, situation, trial.workbench().questions(), chapters::addAll));
            trial.await("all screens", () -> !chapters.isEmpty());
            assertThat(trial.robot().lookup("#report-menu").tryQuery()).isPresent();

            Map<String, Supplier<byte[]>> png = TrialWindow.now(() -> ScreenFiles.png(chapters.getFirst()));
            Path written = ScreenFiles.write(folder, "overview-png", png);
            assertThat(written).isDirectoryContaining("glob:**/signups-by-month.png");
            assertThat(ScreenFiles.svg(chapters.getFirst())).hasEntrySatisfying("signups-by-month.svg",
                    svg -> assertThat(new String(svg.get(), StandardCharsets.UTF_8))
                            .contains(
                                    "by\u00a0month · real\u00a0people · as\u00a0of\u00a03\u00a0Nov\u00a02025\u00a023:59\u00a0UTC<"));
            assertThat(ScreenFiles.write(folder, "overview-png", png).getFileName()).hasToString("overview-png (2)");
        }
        assertThat(chapters).extracting(Chapter::id).contains("overview", "features").doesNotContain("queries");
        assertThat(chapters).allSatisfy(chapter -> assertThat(chapter.pieces()).as(chapter.id()).isNotEmpty());

        byte[] pdf = PdfReport.bytes(Cover.of("All screens", situation, true), chapters);
        Files.write(Files.createDirectories(Path.of("target", "trials")).resolve("report.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("All screens", "1 Jun – 3 Nov 2025", "Sample data. Run 1, as of 3 Nov 2025",
                    "October looks like 2,088 active users; 24 people really used the product.", "2,094", "14 / 19",
                    "ChemLink accounts created in the period", "Counted, never attributed", "How to read this",
                    "Page 1 of " + document.getNumberOfPages()).doesNotContain("Not available");
        }
    }

    @Test
    void figures_beside_each_other_end_where_those_above_and_below_end() throws Exception {
        Piece.Lines lines = new Piece.Lines("Steps", List.of(line("Step", "People", "Median"),
                line("View", "12,345,678", "14 min"), line("Vote", "7", "–")));
        byte[] pdf = PdfReport.bytes(Cover.of("X", SyncedSample.situation(Filter.FIRST), true),
                List.of(new Chapter("x", "Columns", "?", List.of(lines))));
        Map<String, Double> ends = new HashMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> places) {
                    TextPosition last = places.getLast();
                    ends.put(text.strip(), (double) last.getXDirAdj() + last.getWidthDirAdj());
                }
            }.getText(document);
        }
        assertThat(ends).containsKeys("People", "12,345,678", "7", "Median", "14 min", "–");
        double people = ends.getOrDefault("People", 0.0);
        double median = ends.getOrDefault("Median", 0.0);
        assertThat(List.of(ends.getOrDefault("12,345,678", 0.0), ends.getOrDefault("7", 0.0)))
                .allSatisfy(end -> assertThat(end).isCloseTo(people, within(0.5)));
        assertThat(List.of(ends.getOrDefault("14 min", 0.0), ends.getOrDefault("–", 0.0)))
                .allSatisfy(end -> assertThat(end).isCloseTo(median, within(0.5)));
        assertThat(median).isGreaterThan(people + 20);
    }

    private static Line line(String label, String... figures) {
        return new Line(label, Arrays.stream(figures).map(Line.Cell::of).toList());
    }

    @Test
    void the_data_of_a_screen_is_one_file_per_chart_and_one_for_its_figures() {
        Chapter chapter = new Chapter("x", "X", "?", List.of(new Piece.Lines("Since", List.of(
                new Line("People",
                        Line.Cell.of("+1 new"))))));
        Map<String, Supplier<byte[]>> files = ScreenFiles.csv(chapter);
        assertThat(files).containsOnlyKeys("figures.csv");
        assertThat(new String(files.values().iterator().next().get(), StandardCharsets.UTF_8))
                .isEqualTo("title,figure,beside\r\nSince,People,'+1 new\r\n");
    }
}
