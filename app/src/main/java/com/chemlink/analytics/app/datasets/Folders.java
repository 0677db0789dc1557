package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.notice.Notices;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for a folder with the platform's own dialog, and shows one in the platform's own way. */
public record Folders(Supplier<Window> owner, Notices notices, Opener opener, Executor background,
        Executor interfaceThread) {

    private static final Logger LOG = LoggerFactory.getLogger(Folders.class);

    /**
     * The program of a system that shows folders.
     *
     * @param honest whether its exit code tells whether it could
     */
    record Opener(String program, boolean honest) {

        static Opener of(String os) {
            String system = os.toLowerCase(Locale.ROOT);
            return system.contains("win")
                    ? new Opener("explorer", false) // 1 however well it went
                    : new Opener(system.contains("mac") ? "open" : "xdg-open", true);
        }
    }

    public Folders(Supplier<Window> owner, Notices notices, Executor background, Executor interfaceThread) {
        this(owner, notices, Opener.of(System.getProperty("os.name")), background, interfaceThread);
    }

    Optional<Path> choose(Path now) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Where to export to");
        Stream.iterate(now.toAbsolutePath(), Objects::nonNull, Path::getParent).filter(Files::isDirectory).findFirst()
                .ifPresent(nearest -> chooser.setInitialDirectory(nearest.toFile()));
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    public void open(Path folder) {
        if (!Files.isDirectory(folder)) {
            notices.warn("The folder is not there any more.", "It was " + folder);
            return;
        }
        background.execute(() -> {
            if (!shown(folder)) {
                interfaceThread.execute(() -> notices.warn("This system does not say how to show a folder.",
                        "It is " + folder));
            }
        });
    }

    /** Waits for the program: it is there on systems without anything that shows folders, too, and says so when it ends. */
    private boolean shown(Path folder) {
        try {
            int exit = new ProcessBuilder(opener.program(), folder.toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            return exit == 0 || !opener.honest();
        } catch (IOException e) {
            LOG.info("No program shows folders: {}", e.getMessage());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // this window is closed, and the folder is open
            return true;
        }
    }
}
