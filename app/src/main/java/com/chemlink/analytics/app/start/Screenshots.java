package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.chart.file.ChartPng;
import com.chemlink.analytics.app.database.Databases;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.state.WorkbenchState;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Theme;
import com.chemlink.analytics.etl.cli.Surroundings;
import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.sync.Sync;
import com.chemlink.analytics.etl.sync.SyncTask;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Renders every screen in both themes and two window sizes. */
final class Screenshots {

    static final double[][] SIZES = {{1440, 900}, {1100, 700}};

    private final Workspace workspace;
    private final Path folder;
    private final Surroundings surroundings;

    Screenshots(Workspace workspace, Path folder, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.workspace = workspace;
        this.folder = folder;
    }

    /** From the sample data alone, whatever is configured: in a home that is removed afterwards. */
    static int ofSample(Path folder, List<Appearance> themes, boolean states, Surroundings caller) {
        try {
            Path temporary = Files.createTempDirectory("chemlink-screenshots");
            try {
                WorkbenchHome home = new WorkbenchHome(temporary);
                Map<String, String> environment = Map.of("CHEMLINK_HOME", temporary.toString());
                Surroundings surroundings = new Surroundings(environment, temporary, caller.out(), caller.err(), false);
                Configuration configuration = Configuration.load(environment, temporary, home);
                try (Workspace workspace = Workspace.open(home, configuration)) {
                    sync(workspace, configuration);
                    Screenshots screenshots = new Screenshots(workspace, folder, surroundings);
                    return states ? screenshots.takeStates(themes) : screenshots.take(themes);
                }
            } finally {
                remove(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sync(Workspace workspace, Configuration configuration) {
        new Sync(new SyncTask(Reach.everything(), workspace.database(Role.CHEMLINK),
                workspace.database(Role.ENGAGEMENT), workspace.database(Role.ANALYTICS), configuration.timeZone(),
                configuration.limits(), false, "screenshots", new Cancellation(), _ -> {})).run();
    }

    /** Returns how many pictures there are. No theme named: both. */
    int take(List<Appearance> themes) {
        prepare();
        Stage[] stage = new Stage[1];
        try (Workbench workbench = OffScreen.onInterface(() -> open(stage, WorkbenchState.FIRST))) {
            int taken = 0;
            for (Appearance look : looks(themes)) {
                for (double[] size : SIZES) {
                    taken += take(workbench, stage[0], look, size[0], size[1]);
                }
            }
            return taken;
        } finally {
            Platform.exit();
        }
    }

    private int takeStates(List<Appearance> themes) {
        prepare();
        try {
            return new StatePictures(this, workspace.database(Role.ANALYTICS)).take(looks(themes));
        } finally {
            Platform.exit();
        }
    }

    private void prepare() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "SHOT-FOLDER", "%s cannot be written to.".formatted(folder),
                    "Choose another folder.", e);
        }
        OffScreen.startToolkit();
    }

    private static List<Appearance> looks(List<Appearance> themes) {
        return themes.isEmpty() ? Arrays.asList(Appearance.values()) : themes;
    }

    Workbench open(Stage[] stage, WorkbenchState begin) {
        Workbench made = new Workbench(
                questions -> Databases.opened(workspace, questions, Platform::runLater), surroundings, begin,
                () -> stage[0]);
        Scene scene = new Scene(made.shell(), SIZES[0][0], SIZES[0][1]);
        Theme.dress(scene, Appearance.LIGHT);
        stage[0] = new Stage();
        stage[0].setScene(scene);
        made.begin();
        stage[0].show();
        return made;
    }

    static void look(Stage stage, Appearance look, double width, double height) {
        OffScreen.onInterface(() -> {
            Theme.dress(stage.getScene(), look);
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
    }

    static void go(Workbench workbench, Screen screen) {
        OffScreen.onInterface(() -> {
            workbench.model().go(screen.id());
            return true;
        });
    }

    private int take(Workbench workbench, Stage stage, Appearance look, double width, double height) {
        look(stage, look, width, height);
        int taken = 0;
        for (Screen screen : workbench.model().screens()) {
            go(workbench, screen);
            take(workbench, screen.id(), look, width);
            taken++;
        }
        for (Map.Entry<String, Runnable> sight : workbench.sights().entrySet()) {
            OffScreen.onInterface(() -> {
                sight.getValue().run();
                return true;
            });
            take(workbench, sight.getKey(), look, width);
            taken++;
        }
        OffScreen.onInterface(() -> {
            workbench.putAway();
            return true;
        });
        return taken;
    }

    private void take(Workbench workbench, String name, Appearance look, double width) {
        OffScreen.settle(workbench);
        picture(workbench, name, look, width);
    }

    void picture(Workbench workbench, String name, Appearance look, double width) {
        String file = "%s-%s-%.0f.png".formatted(name, look.name().toLowerCase(Locale.ROOT), width);
        write(file, ChartPng.bytes(OffScreen.onInterface(() -> workbench.shell().getScene().snapshot(null))));
    }

    private void write(String file, byte[] png) {
        try {
            Files.write(folder.resolve(file), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
