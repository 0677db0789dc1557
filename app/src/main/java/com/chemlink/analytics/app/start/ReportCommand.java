package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.chart.file.SavedFile;
import com.chemlink.analytics.app.database.Databases;
import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.app.report.Chapter;
import com.chemlink.analytics.app.report.Cover;
import com.chemlink.analytics.app.report.Everything;
import com.chemlink.analytics.app.report.PdfReport;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.app.state.WorkbenchState;
import com.chemlink.analytics.etl.cli.Chemlink;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chemlink report}. */
@Command(name = "report",
        description = "Writes all screens as one PDF, under the first start's filter; needs no display.")
final class ReportCommand implements Callable<Integer> {

    private final Chemlink root;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The PDF to write.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replaces the file if it is there already.")
    private boolean overwrite;

    ReportCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (Files.exists(out) && !overwrite) {
            throw new Failure(Category.BAD_CONFIGURATION, "REPORT-EXISTS", "%s is there already.".formatted(out),
                    "Name another file, or add --overwrite.");
        }
        try (Workspace workspace = Workspace.open(root.home().prepare(), root.configuration())) {
            byte[] pdf = report(workspace);
            SavedFile.write(out, pdf);
            root.surroundings().out().println("The report is in %s".formatted(out));
            return 0;
        } catch (IOException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "REPORT-WRITE",
                    "%s could not be written: %s.".formatted(out, SavedFile.words(e)), "Choose another folder.", e);
        }
    }

    private byte[] report(Workspace workspace) {
        OffScreen.startToolkit();
        try (Workbench workbench = OffScreen.onInterface(() -> new Workbench(
                questions -> Databases.opened(workspace, questions, Platform::runLater), root.surroundings(),
                WorkbenchState.FIRST, () -> null))) {
            CompletableFuture<Situation> known = new CompletableFuture<>();
            OffScreen.onInterface(() -> {
                workbench.model().situationProperty().subscribe(now -> {
                    if (now != null) {
                        known.complete(now);
                    }
                });
                workbench.databases().standingProperty().subscribe(now -> {
                    if (now instanceof Standing.Open && workbench.databases().publishedProperty().get() == null) {
                        known.completeExceptionally(new Failure(Category.BAD_CONFIGURATION, "REPORT-NOTHING",
                                "Nothing has been synced yet.", "Run 'chemlink sync' first."));
                    }
                });
                workbench.databases().open();
                return true;
            });
            Situation situation = OffScreen.await(known);
            CompletableFuture<List<Chapter>> chapters = new CompletableFuture<>();
            OffScreen.onInterface(() -> {
                Everything.gather(workbench.model().screens(), situation, workbench.questions(), chapters::complete);
                return true;
            });
            return PdfReport.bytes(Cover.of("All screens", situation, workspace.sample().isPresent()),
                    OffScreen.await(chapters));
        } finally {
            Platform.exit();
        }
    }
}
