package com.chemlink.analytics.schema.embedded;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.connection.SslMode;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL server of the workbench's own: started with the program, stopped with it, listening on this machine
 * alone. The caller holds the home's lock, so there is at most one per home.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration STOP_PATIENCE = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 3;

    private final DataFolder data;
    private final Process process;
    private final DatabaseAddress address;

    private EmbeddedPostgres(DataFolder data, Process process, int port) {
        this.data = data;
        this.process = process;
        this.address = address(port, data.password());
    }

    public static EmbeddedPostgres start(WorkbenchHome home) {
        return start(home.postgres(), PostgresBinaries.bundled(home.postgres()), Map.of());
    }

    /** Where all its databases are: without it, the next start makes new ones. */
    public static Path data(WorkbenchHome home) {
        return DataFolder.data(home.postgres(), PostgresBinaries.major(version()));
    }

    /** A server from another archive of programs, with settings of its own: to try what other versions do. */
    public static EmbeddedPostgres start(Path folder, Path programs, String version, Map<String, String> settings) {
        return start(folder, PostgresBinaries.from(programs, folder, version), settings);
    }

    /** The bundled server with settings of its own. */
    public static EmbeddedPostgres start(Path folder, Map<String, String> settings) {
        return start(folder, PostgresBinaries.bundled(folder), settings);
    }

    static DatabaseAddress address(int port, Password password) {
        return new DatabaseAddress("127.0.0.1", port, "postgres", DataFolder.USER, password, SslMode.DISABLE);
    }

    private static EmbeddedPostgres start(Path folder, PostgresBinaries binaries, Map<String, String> settings) {
        Launch launch = Launch.forThisSystem();
        DataFolder data = DataFolder.openOrCreate(folder, binaries.major(), binaries, launch);
        Path log = folder.resolve("server.log");
        try {
            Postmaster.clear(data.pidFile(), STOP_PATIENCE);
            for (int attempt = 1;; attempt++) {
                int port = freePort();
                List<String> command = ServerSettings.command(binaries, data, port, settings);
                Process process = launch.whileWeLive(command).redirectOutput(log.toFile()).start();
                // A server that is gone needs no watcher: its process number may soon be somebody else's.
                var _ = process.onExit().thenAccept(EmbeddedPostgres::closePipe);
                if (awaitReady(data, process)) {
                    return new EmbeddedPostgres(data, process, port);
                }
                // Somebody may have taken the port between our look and the server's.
                if (attempt == ATTEMPTS || !Files.readString(log).contains("could not bind")) {
                    throw didNotStart(log);
                }
            }
        } catch (IOException e) {
            throw new Failure(Category.INTERNAL, "PG-START",
                    "The bundled PostgreSQL could not be started (%s).".formatted(e.getMessage()),
                    "Check the folder %s.".formatted(folder), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** True once it accepts connections, however long it recovers after a crash; false once it has given up. */
    private static boolean awaitReady(DataFolder data, Process process) throws IOException {
        Duration grace = Duration.ofSeconds(10);
        long giveUp = System.nanoTime() + grace.toNanos();
        while (true) {
            Optional<Postmaster> postmaster = Postmaster.find(data.pidFile());
            if (postmaster.isPresent() && postmaster.get().ready()) {
                return true;
            }
            boolean running = postmaster.isPresent();
            if (!process.isAlive() || (!running && System.nanoTime() > giveUp)) {
                process.destroy();
                return false;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Category.CANCELLED, "CANCELLED", "Cancelled while PostgreSQL was starting.",
                    "Start again.", e);
        }
    }

    private static Failure didNotStart(Path log) throws IOException {
        String reason = Files.readString(log).lines().filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .reduce((first, last) -> last).map(line -> line.replaceFirst("^.*(FATAL|PANIC): +", ""))
                .orElse("it ended without a word");
        return new Failure(Category.INTERNAL, "PG-START",
                "The bundled PostgreSQL did not start: %s.".formatted(reason), "Its log is %s.".formatted(log));
    }

    /** The address of one of this server's databases, created if it is not there yet. */
    public DatabaseAddress database(String name) {
        try (Connection connection = address.connect();
                PreparedStatement exists = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            exists.setString(1, name);
            try (ResultSet row = exists.executeQuery()) {
                if (!row.next()) {
                    execute(connection, "CREATE DATABASE %s", name);
                }
            }
            return address.withDatabase(name);
        } catch (SQLException e) {
            throw new Failure(Category.INTERNAL, "PG-DATABASE",
                    "The database %s could not be created (%s).".formatted(name, e.getMessage()),
                    "Check that the disk is not full.", e);
        }
    }

    /** Removes one of this server's databases, whoever is connected to it. */
    public void drop(String name) {
        try (Connection connection = address.connect()) {
            execute(connection, "DROP DATABASE IF EXISTS %s WITH (FORCE)", name);
        } catch (SQLException e) {
            throw new Failure(Category.INTERNAL, "PG-DROP",
                    "The database %s could not be removed (%s).".formatted(name, e.getMessage()),
                    "Start again.", e);
        }
    }

    private static void execute(Connection connection, String sql, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(statement.enquoteIdentifier(name, true)));
        }
    }

    /** The version of the PostgreSQL that comes with the workbench. */
    public static String version() {
        return PostgresBinaries.bundledVersion();
    }

    public int port() {
        return address.port();
    }

    /** The server's own process, while it lives. */
    public Optional<ProcessHandle> server() {
        try {
            return Postmaster.find(data.pidFile()).map(Postmaster::process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server in an orderly way and waits until it is gone. */
    @Override
    public void close() {
        Optional<ProcessHandle> server = server();
        closePipe(process);
        server.ifPresent(handle -> Postmaster.stop(handle, STOP_PATIENCE));
    }

    private static void closePipe(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
