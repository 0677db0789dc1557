package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.notice.Notices;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** Asks for a folder with the platform's own dialog, and shows one in the platform's own way. */
public record Folders(Supplier<Window> owner, Notices notices) {

    Optional<Path> choose(Path now) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Where to export to");
        Stream.iterate(now.toAbsolutePath(), Objects::nonNull, Path::getParent).filter(Files::isDirectory).findFirst()
                .ifPresent(nearest -> chooser.setInitialDirectory(nearest.toFile()));
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    public void open(Path folder) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String program = os.contains("win") ? "explorer" : os.contains("mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(program, folder.toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            notices.warn("This system does not say how to show a folder.", "It is " + folder);
        }
    }
}
