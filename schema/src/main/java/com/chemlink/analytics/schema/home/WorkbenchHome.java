package com.chemlink.analytics.schema.home;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folder of the workbench: its database, settings, exports. {@code CHEMLINK_HOME} names it; otherwise it is where
 * the platform keeps a program's data.
 */
public record WorkbenchHome(Path folder) {

    private static final String NAME = "chemlink-analytics";

    public static WorkbenchHome locate(Map<String, String> environment) {
        String chosen = environment.getOrDefault("CHEMLINK_HOME", "");
        return new WorkbenchHome(chosen.isBlank()
                ? platformDefault(environment)
                : Path.of(chosen.strip()).toAbsolutePath().normalize());
    }

    private static Path platformDefault(Map<String, String> environment) {
        Path user = Path.of(System.getProperty("user.home"));
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? user.resolve("AppData").resolve("Local") : Path.of(local)).resolve(NAME);
        }
        if (os.contains("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isBlank() ? user.resolve(".local").resolve("share") : Path.of(data)).resolve(NAME);
    }

    /** Creates the folder where it is missing, and says plainly when it cannot be written to. */
    public WorkbenchHome prepare() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "write-check", null));
            return this;
        } catch (IOException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "HOME-WRITE", "The folder %s cannot be written to (%s)."
                    .formatted(folder, e.getClass().getSimpleName().replace("Exception", "")),
                    "Make it writable, or set CHEMLINK_HOME to another folder.", e);
        }
    }

    public Path postgres() {
        return folder.resolve("postgres");
    }
}
