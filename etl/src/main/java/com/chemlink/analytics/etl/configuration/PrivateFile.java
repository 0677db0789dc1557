package com.chemlink.analytics.etl.configuration;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Writes {@code KEY=value} files that only their owner can read: whole or not at all. */
final class PrivateFile {

    private PrivateFile() {}

    static void write(Path file, Map<String, String> values) {
        List<String> lines = new ArrayList<>();
        values.forEach((key, value) -> lines.add(key + "=" + quoted(key, value)));
        try {
            Path aside = create(file);
            Files.write(aside, lines);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "CF-WRITE", "%s cannot be written.".formatted(file),
                    "Check the permissions of its folder, and that the disk is not full.", e);
        }
    }

    /** Private from its first moment, not only after something has been written into it. */
    private static Path create(Path file) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mine = posix
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), "settings", null, mine);
        AclFileAttributeView acl = Files.getFileAttributeView(aside, AclFileAttributeView.class);
        if (!posix && acl != null) {
            acl.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(Files.getOwner(aside))
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
        }
        return aside;
    }

    /** As {@link EnvFile} reads it again. */
    private static String quoted(String key, String value) {
        if (value.contains("\n") || value.contains("\r") || (value.contains("'") && value.contains("\""))) {
            throw new Failure(Category.BAD_CONFIGURATION, "CF-QUOTE",
                    "%s contains both kinds of quotes or a line break, which cannot be saved.".formatted(key),
                    "Set it in the environment instead.");
        }
        return value.contains("'") ? "\"" + value + "\"" : "'" + value + "'";
    }
}
