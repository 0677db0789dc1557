package com.chemlink.analytics.schema.embedded;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once per version from the archive that comes with the workbench. */
final class PostgresBinaries {

    private final Path folder;
    private final int major;

    private PostgresBinaries(Path folder, String version) {
        this.folder = folder;
        this.major = major(version);
    }

    static int major(String version) {
        return Integer.parseInt(version.split("\\.")[0]);
    }

    /** Data of one major version cannot be read by another. */
    int major() {
        return major;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    /** The version that is bundled. */
    static String bundledVersion() {
        Properties properties = new Properties();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("postgres.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    static PostgresBinaries bundled(Path parent) {
        return unpack(PostgresBinaries.class.getClassLoader(), parent, bundledVersion());
    }

    /** Programs of another version, from their archive: for trying out what older servers do. */
    static PostgresBinaries from(Path jar, Path parent, String version) {
        try (URLClassLoader loader = new URLClassLoader(new URL[]{jar.toUri().toURL()}, null)) {
            return unpack(loader, parent, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresBinaries unpack(ClassLoader from, Path parent, String version) {
        Path folder = parent.resolve("programs-" + version);
        if (Files.isDirectory(folder)) {
            return new PostgresBinaries(folder, version);
        }
        String archive = archiveName();
        try (InputStream packed = from.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new Failure(Category.BAD_CONFIGURATION, "PG-PLATFORM",
                        "The workbench brings no PostgreSQL for this platform (%s, %s)."
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                        "Set ANALYTICS_DB_HOST and the other ANALYTICS_DB_ values to a PostgreSQL of your own.");
            }
            // Unpacked aside and renamed, so that a folder that exists is complete.
            Path aside = Files.createTempDirectory(Files.createDirectories(parent), "unpacking-");
            untar(packed, aside);
            Folders.readableByAll(aside);
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            return new PostgresBinaries(folder, version);
        } catch (IOException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "PG-UNPACK",
                    "PostgreSQL could not be unpacked into %s (%s).".formatted(folder, e.getMessage()),
                    "Check that the disk has 100 MB left and the folder is writable.", e);
        }
    }

    private static void untar(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("an entry points outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    if (!isWindows() && (entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.contains("win") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        String arch = switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "aarch64", "arm64" -> "arm_64";
            case "amd64", "x86_64" -> "x86_64";
            case String other -> other;
        };
        return "postgres-%s-%s.txz".formatted(system, arch);
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    }
}
