package com.chemlink.analytics.app.start;

import com.chemlink.analytics.etl.cli.Chemlink;
import com.chemlink.analytics.etl.cli.TerminalStart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Logger;

/** What the program does beyond the engine's commands: opens the window, and draws pictures where there is none. */
public final class Start {

    /** Held, or it would be forgotten with its filter. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private Start() {}

    public static int run(String... arguments) {
        withoutKnownWarning();
        return Chemlink.run(Start::withoutCommand, commands(), arguments);
    }

    public static List<Function<Chemlink, Object>> commands() {
        return List.of(ScreenshotsCommand::new, ReportCommand::new, BenchmarkCommand::new);
    }

    private static int withoutCommand(Chemlink root) {
        Map<String, String> environment = root.surroundings().environment();
        if (hasDisplay(environment)) {
            return WindowStart.run(root);
        }
        return TerminalStart.run(root, workspace -> {
            var folder = root.home().folder().resolve("screens");
            int pictures = new Screenshots(workspace, folder, root.surroundings()).take(List.of());
            root.surroundings().out().println("%d pictures of the screens are in %s".formatted(pictures, folder));
        });
    }

    /**
     * JavaFX warns when it is on the class path; it works there. Nothing else is kept
     * from the log.
     */
    private static void withoutKnownWarning() {
        JAVAFX_LOG.setFilter(record -> !String.valueOf(record.getMessage()).startsWith("Unsupported JavaFX"));
    }

    /** Windows and macOS always have one; elsewhere an X server has to be named. */
    static boolean hasDisplay(Map<String, String> environment) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return os.contains("win") || os.contains("mac") || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
