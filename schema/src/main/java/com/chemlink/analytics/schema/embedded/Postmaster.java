package com.chemlink.analytics.schema.embedded;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What {@code postmaster.pid} tells about the server on a data folder: its process, where it listens, whether it is ready. */
record Postmaster(ProcessHandle process, int port, boolean ready) {

    /** Lines of the file on which the server writes its port and its state; see PostgreSQL's miscadmin.h. */
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server that runs on this folder now. A file left behind by a dead one counts as none. */
    static Optional<Postmaster> find(Path pidFile) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(pidFile);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(Postmaster::isPostgres)
                .map(process -> new Postmaster(process, ready ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0,
                        ready));
    }

    /** Process numbers are reused: the number in a stale file may belong to somebody else by now. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.contains("postgres")).orElse(false);
    }

    /**
     * Makes sure that nothing runs on the folder: a server that outlived its program is asked to stop and waited for,
     * a stale file is removed.
     */
    static void clear(Path pidFile, Duration patience) throws IOException {
        Optional<Postmaster> left = find(pidFile);
        if (left.isPresent()) {
            stop(left.get().process(), patience);
        }
        Files.deleteIfExists(pidFile);
    }

    static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new Failure(Category.UNAVAILABLE, "PG-STOPPING",
                    "The PostgreSQL of an earlier start (process %d) is still shutting down.".formatted(process.pid()),
                    "Try again in a minute.", true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Category.CANCELLED, "CANCELLED", "Cancelled while PostgreSQL was shutting down.",
                    "Start again.", e);
        }
    }
}
