package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders that appear whole or not at all: written beside their place, then renamed. What a program left there that was
 * killed is removed by the next one.
 */
final class TargetFolders implements AutoCloseable {

    private static final String OLD = "-old";

    private final Path folder;
    private final Map<Path, Path> aside = new LinkedHashMap<>();

    /** Refuses where something is in the way, before any work is done. */
    TargetFolders(Path folder, List<String> names, boolean replace) {
        this.folder = folder.toAbsolutePath().normalize();
        names.forEach(this::clearWhatWasLeft);
        List<String> taken = names.stream().filter(name -> Files.exists(this.folder.resolve(name))).toList();
        if (!taken.isEmpty() && !replace) {
            throw new Failure(Category.REFUSED, "EX-EXISTS",
                    "%s is there already.".formatted(this.folder.resolve(taken.getFirst())),
                    "Choose another folder, or say that it may be replaced (--replace).");
        }
        try {
            Files.createDirectories(this.folder);
            for (String name : names) {
                aside.put(this.folder.resolve(name), Files.createTempDirectory(this.folder,
                        ".%s-%d-".formatted(name, ProcessHandle.current().pid())));
            }
        } catch (IOException e) {
            close();
            throw failed(this.folder, e);
        }
    }

    /** What was there before is put back, should its program have ended before the new was in its place. */
    private void clearWhatWasLeft(String name) {
        try (Stream<Path> inside = Files.exists(folder) ? Files.list(folder) : Stream.of()) {
            for (Path left : inside.filter(path -> isLeft(path, name)).sorted().toList()) {
                if (left.toString().endsWith(OLD) && Files.notExists(place(name))) {
                    Files.move(left, place(name), StandardCopyOption.ATOMIC_MOVE);
                } else {
                    delete(left);
                }
            }
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** By a program that is not there any more. */
    private static boolean isLeft(Path path, String name) {
        Matcher process = Pattern.compile("\\.%s-(\\d{1,18})-.*".formatted(Pattern.quote(name)))
                .matcher(path.getFileName().toString());
        return process.matches() && ProcessHandle.of(Long.parseLong(process.group(1))).isEmpty();
    }

    Path aside(String name) {
        Path place = aside.get(folder.resolve(name));
        if (place == null) {
            throw new IllegalArgumentException(name);
        }
        return place;
    }

    Path place(String name) {
        return folder.resolve(name);
    }

    /** Puts everything in its place; what was there goes when the new is in. */
    void settle() throws IOException {
        for (Map.Entry<Path, Path> one : Map.copyOf(aside).entrySet()) {
            Path old = one.getKey().resolveSibling(one.getValue().getFileName() + OLD);
            boolean replaces = Files.exists(one.getKey());
            if (replaces) {
                Files.move(one.getKey(), old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(one.getValue(), one.getKey(), StandardCopyOption.ATOMIC_MOVE);
            aside.remove(one.getKey());
            if (replaces) {
                delete(old);
            }
        }
    }

    @Override
    public void close() {
        aside.values().forEach(place -> {
            try {
                delete(place);
            } catch (IOException e) {
                throw failed(place, e);
            }
        });
        aside.clear();
    }

    /** A folder and all in it; nothing where there is none. */
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static Failure failed(Path where, IOException e) {
        return new Failure(Category.UNAVAILABLE, "EX-WRITE",
                "The export could not be written to %s (%s).".formatted(where, reason(e)),
                "Check the folder's permissions and that the disk is not full, or choose another folder.", e);
    }

    /** Without the name of the file that was made aside: it is gone, and says nothing to anybody. */
    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "it may not be written to";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
