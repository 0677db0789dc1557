package com.chemlink.analytics.schema.embedded;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a PostgreSQL program is started on this system. PostgreSQL refuses to run as root, which is who one is in many a
 * container; there it runs in a user namespace of its own, where it is nobody and yet owns its files.
 */
final class Launch {

    /**
     * Becomes the server, and leaves a watcher behind that ends the server when our end of the pipe closes, which
     * happens however the program dies. The watcher is nobody's child, so the server is not bothered by its end.
     */
    private static final String STOP_WITH_PROGRAM = """
            exec 3<&0
            ( ( read -r _ <&3; kill -INT $$ 2>/dev/null ) >/dev/null 2>&1 & )
            exec "$@" </dev/null 3<&-
            """;

    private final List<String> prefix;

    private Launch(List<String> prefix) {
        this.prefix = prefix;
    }

    static Launch forThisSystem() {
        return new Launch(isRoot() ? asNobody() : List.of());
    }

    private static List<String> asNobody() {
        List<String> namespace = List.of("unshare", "--user");
        if (runs(namespace)) {
            return namespace;
        }
        throw new Failure(Category.BAD_CONFIGURATION, "PG-ROOT",
                "PostgreSQL does not run as root, and this system allows no user namespace to run it in.",
                "Start the workbench as a normal user, or set ANALYTICS_DB_HOST and the other ANALYTICS_DB_ values.");
    }

    static boolean isRoot() {
        try {
            return !PostgresBinaries.isWindows()
                    && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException noProcFolder) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean runs(List<String> wrapper) {
        List<String> command = new ArrayList<>(wrapper);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A program that runs and ends, like {@code initdb}. */
    ProcessBuilder once(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** A server that lives no longer than we do, and that Ctrl-C in our terminal does not reach. */
    ProcessBuilder whileWeLive(List<String> program) {
        List<String> command = new ArrayList<>();
        if (!PostgresBinaries.isWindows()) {
            if (runs(List.of("setsid"))) {
                command.add("setsid");
            }
            command.addAll(List.of("sh", "-c", STOP_WITH_PROGRAM, "postgres"));
        }
        command.addAll(prefix);
        command.addAll(program);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
