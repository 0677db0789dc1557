package com.chemlink.analytics.schema.testing;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Real PostgreSQL servers for tests: each is started once per test run, on first use, and stops with it. Every test
 * takes databases of its own.
 */
@SuppressWarnings("ImmutableEnumChecker") // an enum, so that a test can be run on each of them
public enum TestPostgres {
    /** The bundled version. */
    NEWEST("bundled"),
    /** The oldest version that is supported. */
    OLDEST("oldest"),
    /** A version that is too old. */
    TOO_OLD("tooold");

    /** Test data need not survive a power failure, and nobody is to go round its hundreds of databases all the time. */
    private static final Map<String, String> FAST = Map.of("fsync", "off", "synchronous_commit", "off",
            "full_page_writes", "off", "autovacuum", "off", "shared_buffers", "128MB", "max_connections", "100");

    private final String version;
    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable EmbeddedPostgres server;

    TestPostgres(String version) {
        this.version = version;
    }

    public synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            running = launch();
            dropDatabasesOfEarlierRuns(running);
            server = running;
        }
        return running;
    }

    /** A new empty database. */
    public DatabaseAddress database() {
        return server().database("test_" + databases.incrementAndGet());
    }

    /** A new database with everything that is in another one, to which nobody may be connected. */
    public DatabaseAddress copyOf(DatabaseAddress original) {
        String name = "test_" + databases.incrementAndGet();
        Sql.run(server().database("postgres"), "CREATE DATABASE %s TEMPLATE %s".formatted(name, original.database()));
        return original.withDatabase(name);
    }

    private EmbeddedPostgres launch() {
        try {
            Path folder = Files.createDirectories(Path
                    .of("target", "postgres-%s-%s".formatted(version, System.getProperty("fork", "1")))
                    .toAbsolutePath());
            if (this == NEWEST) {
                return EmbeddedPostgres.start(folder, FAST);
            }
            Path programs = folder.resolve("programs.jar");
            try (InputStream jar = TestPostgres.class.getResourceAsStream("postgres-" + version + ".jar")) {
                Files.copy(jar, programs, StandardCopyOption.REPLACE_EXISTING);
            }
            return EmbeddedPostgres.start(folder, programs, this == OLDEST ? "14" : "13", FAST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void dropDatabasesOfEarlierRuns(EmbeddedPostgres server) {
        try (Connection connection = server.database("postgres").connect();
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet row = statement
                    .executeQuery("SELECT quote_ident(datname) FROM pg_database WHERE datname LIKE 'test\\_%'")) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            for (String name : names) {
                statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
