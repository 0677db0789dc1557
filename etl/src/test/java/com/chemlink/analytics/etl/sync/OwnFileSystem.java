package com.chemlink.analytics.etl.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Gives a program a small or read-only disk of its own, where Linux lets one have its own mounts. */
public final class OwnFileSystem {

    private static final List<String> OWN_MOUNTS = List.of("unshare", "--user", "--map-root-user", "--mount");

    private OwnFileSystem() {}

    public static boolean possible() {
        List<String> attempt = new ArrayList<>(OWN_MOUNTS);
        attempt.addAll(List.of("mount", "-t", "tmpfs", "tmpfs", "/tmp"));
        try {
            Process process = new ProcessBuilder(attempt).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notLinux) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * What to put before a command so that it finds another disk in the folder.
     *
     * @param options as of {@code mount -o}
     */
    public static List<String> mountedOn(Path folder, String options) {
        List<String> wrapper = new ArrayList<>(OWN_MOUNTS);
        wrapper.addAll(List.of("sh", "-c", "mount -t tmpfs -o %s tmpfs \"$0\" && exec \"$@\"".formatted(options),
                folder.toString()));
        return wrapper;
    }
}
