package com.chemlink.analytics.app.chart.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there whole or not at all. */
public final class SavedFile {

    private SavedFile() {}

    /** Written aside and renamed: whoever reads the old one meanwhile is not disturbed. */
    public static void write(Path target, byte[] content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path aside = Files.createTempFile(folder, "." + target.getFileName(), ".part");
        try {
            Files.write(aside, content);
            try {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Why it could not be written, as one says it. */
    public static String words(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "the folder may not be written to";
            case NoSuchFileException _ -> "the folder is gone";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> e.getClass().getSimpleName().replace("Exception", "");
        };
    }
}
