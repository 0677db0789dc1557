package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A server and its standby, which follows it at once and cancels whatever stands in the way of that. */
final class Standby implements AutoCloseable {

    private static final Map<String, String> REPLICATED = Map.of("wal_level", "replica", "max_wal_senders", "4",
            "shared_buffers", "64MB", "autovacuum", "off", "fsync", "off");

    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres standby;

    private Standby(EmbeddedPostgres primary, EmbeddedPostgres standby) {
        this.primary = primary;
        this.standby = standby;
    }

    /**
     * @param content fills the server before its copy is made
     */
    static Standby start(Path folder, Consumer<EmbeddedPostgres> content) throws IOException {
        Path first = Files.createDirectories(folder.resolve("primary"));
        Path second = Files.createDirectories(folder.resolve("standby"));
        try (EmbeddedPostgres filling = EmbeddedPostgres.start(first, REPLICATED)) {
            content.accept(filling);
        }
        copy(first, second);
        Files.createFile(second.resolve("data-18").resolve("standby.signal"));
        EmbeddedPostgres primary = EmbeddedPostgres.start(first, REPLICATED);
        Map<String, String> following = new HashMap<>(REPLICATED);
        following.put("primary_conninfo", "host=127.0.0.1 port=%d user=chemlink password=%s".formatted(primary.port(),
                primary.database("postgres").password().reveal()));
        following.put("max_standby_streaming_delay", "0");
        return new Standby(primary, EmbeddedPostgres.start(second, following));
    }

    /** A database of the server that can be written. */
    DatabaseAddress primary(String database) {
        return primary.database(database);
    }

    /** The same database on the standby. */
    DatabaseAddress standby(String database) {
        return standby.database(database);
    }

    /** Makes rows that somebody on the standby may still see vanish for good, and waits until the standby knows. */
    void removeDeadRows(String database, String table) {
        Sql.run(primary(database), "UPDATE %s SET id = id".formatted(table));
        Sql.run(primary(database), "VACUUM " + table);
        awaitStandby();
    }

    private void awaitStandby() {
        String written = Sql.value(primary("postgres"), "SELECT pg_current_wal_insert_lsn()");
        String behind = "SELECT pg_last_wal_replay_lsn() < '%s'::pg_lsn".formatted(written);
        while (Sql.value(standby("postgres"), behind).equals("t")) {
            Thread.onSpinWait();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path twin = Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                Files.setPosixFilePermissions(twin, Files.getPosixFilePermissions(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()),
                            StandardCopyOption.COPY_ATTRIBUTES);
                    return FileVisitResult.CONTINUE;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    @Override
    public void close() {
        standby.close();
        primary.close();
    }
}
