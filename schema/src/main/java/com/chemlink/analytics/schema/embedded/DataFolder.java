package com.chemlink.analytics.schema.embedded;

import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The server's data, created once; a folder that exists under its final name is whole. */
record DataFolder(Path path, Password password) {

    static final String USER = "chemlink";

    /**
     * @param parent holds the data folder and the password beside it
     * @param major the server's major version, whose data no other can read
     */
    static DataFolder openOrCreate(Path parent, int major, PostgresBinaries binaries, Launch launch) {
        Path data = data(parent, major);
        Path secret = secret(parent, major);
        try {
            if (!Files.isDirectory(data)) {
                create(data, secret, major, binaries, launch);
            }
            return existing(parent, major);
        } catch (IOException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "PG-DATA",
                    "The database folder %s cannot be used (%s).".formatted(data, e.getMessage()),
                    "Check that the disk is writable and not full.", e);
        }
    }

    /** One that is there already. */
    static DataFolder existing(Path parent, int major) throws IOException {
        return new DataFolder(data(parent, major), new Password(Files.readString(secret(parent, major)).strip()));
    }

    static Path data(Path parent, int major) {
        return parent.resolve("data-" + major);
    }

    private static Path secret(Path parent, int major) {
        return parent.resolve("password-" + major);
    }

    private static void create(Path data, Path secret, int major, PostgresBinaries binaries, Launch launch)
            throws IOException {
        Path aside = data.resolveSibling(data.getFileName() + ".new");
        Folders.delete(aside);
        writeSecret(secret);
        List<String> command = new ArrayList<>(List.of(binaries.program("initdb").toString(), "-D", aside.toString(),
                "--username=" + USER, "--pwfile=" + secret, "--auth=scram-sha-256", "--encoding=UTF8"));
        // Sorting by code point, the same on every machine; older servers know it only by its old name.
        command.addAll(major >= 17
                ? List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
                : List.of("--locale=C"));
        // Many rounds slow down whoever guesses a person's password. This one is 192 random bits, and every connection
        // would go through them: at the start of the window they were a seventh of all that is computed.
        if (major >= 16) {
            command.addAll(List.of("--set", "scram_iterations=1"));
        }
        run(launch.once(command));
        Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writeSecret(Path secret) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(secret);
        Files.createFile(secret);
        Folders.ownerOnly(secret);
        Files.writeString(secret, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    }

    private static void run(ProcessBuilder initdb) throws IOException {
        initdb.environment().put("LC_ALL", "C");
        Process process = initdb.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new Failure(Category.INTERNAL, "PG-INIT",
                        "The bundled PostgreSQL could not create its database: %s."
                                .formatted(output.lines().filter(line -> line.contains("error")).findFirst()
                                        .orElse("initdb failed")),
                        "Check the disk; or set ANALYTICS_DB_HOST to a PostgreSQL of your own.",
                        new IOException(output));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Failure(Category.CANCELLED, "CANCELLED", "Cancelled while the database was being created.",
                    "Start again: it begins afresh.", e);
        }
    }

    Path pidFile() {
        return path.resolve("postmaster.pid");
    }
}
