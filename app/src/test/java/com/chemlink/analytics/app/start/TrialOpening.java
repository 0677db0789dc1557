package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.chart.file.FileTarget;
import com.chemlink.analytics.app.chart.file.FolderTarget;
import com.chemlink.analytics.app.database.Databases;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.app.state.WorkbenchState;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Theme;
import com.chemlink.analytics.etl.cli.Surroundings;
import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/** Opens the whole window for a test: on the synced sample, or for the first time. */
final class TrialOpening {

    private TrialOpening() {}

    static TrialWindow on(String screen) {
        try {
            FxToolkit.registerPrimaryStage();
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "trials")), screen)
                    .toAbsolutePath();
            Map<String, String> environment = new HashMap<>(SyncedSample.environment());
            environment.put("CHEMLINK_HOME", folder.toString());
            WorkbenchState first = WorkbenchState.FIRST;
            TrialWindow trial = TrialWindow.now(() -> open(new WorkbenchState(first.filter(), screen, first.theme(),
                    first.window(), first.drawer(), true), folder, environment, new Chosen(folder)));
            trial.settle();
            return trial;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens for the first time in a home of its own, with nothing configured; files go into the folder. */
    static TrialWindow first(Path folder) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        return TrialWindow.now(() -> open(WorkbenchState.FIRST, folder, Map.of("CHEMLINK_HOME", folder.toString()),
                new Chosen(folder)));
    }

    /** In place of the platform's dialog: whoever uses the window always chooses this folder. */
    private record Chosen(Path folder) implements FileTarget, FolderTarget {

        @Override
        public Optional<Path> choose(String name) {
            return Optional.of(folder.resolve(name));
        }

        @Override
        public Optional<Path> chooseFolder(String title) {
            return Optional.of(folder);
        }
    }

    private static TrialWindow open(WorkbenchState state, Path folder, Map<String, String> environment,
            Chosen dialog) {
        WorkbenchHome home = new WorkbenchHome(folder);
        Surroundings surroundings = new Surroundings(environment, folder, new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()), false);
        Stage stage = new Stage();
        Workbench workbench = new Workbench(
                questions -> new Databases(
                        opening -> Workspace.open(home, Configuration.load(environment, folder, home), opening),
                        questions, Platform::runLater),
                surroundings, state, () -> stage, dialog);
        Scene scene = new Scene(workbench.shell(), 1440, 900);
        Theme.dress(scene, Appearance.LIGHT);
        stage.setScene(scene);
        stage.show();
        workbench.begin();
        return new TrialWindow(workbench, stage);
    }
}
