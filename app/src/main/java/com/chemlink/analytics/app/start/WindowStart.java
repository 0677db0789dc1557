package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.database.Databases;
import com.chemlink.analytics.app.icon.WindowIcons;
import com.chemlink.analytics.app.state.StateFile;
import com.chemlink.analytics.app.state.WorkbenchState;
import com.chemlink.analytics.app.state.WorkbenchState.Placement;
import com.chemlink.analytics.etl.cli.Chemlink;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Opens the window, and ends when it is closed. */
final class WindowStart {

    private static final double NARROWEST = 1100;
    private static final double LOWEST = 700;

    private final WorkbenchHome home;
    private final StateFile file;
    private final WorkbenchState state;
    private final Workbench workbench;
    private @Nullable Stage stage;

    private WindowStart(Chemlink root) {
        home = root.home().prepare();
        file = new StateFile(home);
        state = file.read();
        workbench = new Workbench(
                questions -> new Databases(opening -> Workspace.open(home, root.configuration(), opening), questions,
                        Platform::runLater),
                root.surroundings(), state, () -> stage);
    }

    static int run(Chemlink root) {
        // A wrong configuration is said before anything is opened, as by every other command.
        root.configuration();
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<RuntimeException> failed = new AtomicReference<>();
        Platform.setImplicitExit(true);
        startToolkit(() -> {
            try {
                // Not before: who is killed while the toolkit starts would wait for it for ever.
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(WindowStart::paintNoMore));
                new WindowStart(root).open(ended);
            } catch (RuntimeException e) {
                failed.set(e);
                ended.countDown();
            }
        });
        await(ended);
        RuntimeException reason = failed.get();
        if (reason != null) {
            throw reason;
        }
        return 0;
    }

    private static void startToolkit(Runnable first) {
        try {
            Platform.startup(first);
        } catch (UnsupportedOperationException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "UI-DISPLAY", "The display cannot be opened.",
                    "Check DISPLAY, or unset it: without a display the workbench starts in the terminal.", e);
        }
    }

    /** Where the program is killed the toolkit first ends its painter; a frame that came after that would fail aloud. */
    private static void paintNoMore() {
        Platform.runLater(() -> new Semaphore(0).acquireUninterruptibly());
    }

    private void open(CountDownLatch ended) {
        Placement placement = visible(state.window());
        Scene scene = new Scene(workbench.shell(), placement.width(), placement.height());
        workbench.theme().dress(scene);
        scene.setFill(Color.TRANSPARENT);
        Stage opened = new Stage();
        stage = opened;
        opened.setTitle("ChemLink Analytics");
        opened.getIcons().addAll(WindowIcons.all());
        opened.setMinWidth(NARROWEST);
        opened.setMinHeight(LOWEST);
        opened.setScene(scene);
        if (placement.placed()) {
            opened.setX(placement.x());
            opened.setY(placement.y());
        }
        opened.setMaximized(placement.maximized());
        StateKeeper keeper = new StateKeeper(file, state, () -> workbench.state(placement(opened)),
                Thread::startVirtualThread);
        opened.setOnHidden(event -> closed(keeper, ended));
        workbench.begin();
        opened.show();
        keeper.begin();
    }

    /** A maximized window is remembered with the size it had before. */
    private Placement placement(Stage shown) {
        return shown.isMaximized()
                ? new Placement(state.window().width(), state.window().height(), state.window().x(),
                        state.window().y(), true)
                : new Placement(shown.getScene().getWidth(), shown.getScene().getHeight(), shown.getX(), shown.getY(),
                        false);
    }

    private void closed(StateKeeper keeper, CountDownLatch ended) {
        keeper.end();
        Thread.ofPlatform().name("closing").start(() -> {
            try {
                workbench.close();
            } finally {
                ended.countDown();
            }
        });
    }

    /** A place on a screen that is no longer there is forgotten. */
    private static Placement visible(Placement wanted) {
        boolean there = wanted.placed() && Screen.getScreens().stream()
                .anyMatch(screen -> screen.getVisualBounds().intersects(
                        new Rectangle2D(wanted.x(), wanted.y(), wanted.width(), wanted.height())));
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        return new Placement(Math.max(NARROWEST, Math.min(wanted.width(), room.getWidth())),
                Math.max(LOWEST, Math.min(wanted.height(), room.getHeight())), there ? wanted.x() : Double.NaN,
                there ? wanted.y() : Double.NaN, wanted.maximized());
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
