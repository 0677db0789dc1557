package com.chemlink.analytics.schema.home;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Holds a home for one program at a time. The operating system drops the lock when its holder dies, however it dies, so
 * there is nothing stale to clean up; who holds it stands beside it in a file of its own, because some systems do not
 * let a locked file be read.
 */
public final class HomeLock implements AutoCloseable {

    /** The code of its refusal. */
    public static final String IN_USE = "HOME-IN-USE";

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    public static HomeLock acquire(WorkbenchHome home) {
        Path owner = home.folder().resolve("in-use-by");
        try {
            FileChannel channel = FileChannel.open(home.folder().resolve("in-use"), CREATE, WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw inUse(home, owner);
            }
            Files.writeString(owner, "process %d since %s".formatted(ProcessHandle.current().pid(),
                    SINCE.format(Instant.now())));
            return new HomeLock(channel, lock);
        } catch (IOException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "HOME-LOCK",
                    "The folder %s cannot be locked (%s).".formatted(home.folder(), e.getMessage()),
                    "Set CHEMLINK_HOME to a folder on a local disk.", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static Failure inUse(WorkbenchHome home, Path owner) throws IOException {
        String who = Files.exists(owner) ? Files.readString(owner) : "another process";
        return new Failure(Category.UNAVAILABLE, IN_USE,
                "The folder %s is in use by %s.".formatted(home.folder(), who),
                "Do it in that program or close it first; or set CHEMLINK_HOME to another folder.", true, null);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new Failure(Category.INTERNAL, "HOME-UNLOCK", "The home could not be released.",
                    "Nothing: the system releases it when the program ends.", e);
        }
    }
}
