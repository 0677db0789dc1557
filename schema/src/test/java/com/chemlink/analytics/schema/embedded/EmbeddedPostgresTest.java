package com.chemlink.analytics.schema.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.ChildProgram;
import com.chemlink.analytics.schema.testing.Sql;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    private WorkbenchHome home() {
        return new WorkbenchHome(folder);
    }

    @Test
    void data_is_there_again_after_an_orderly_stop() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home())) {
            writeMark(server);
        }
        assertMarkIsThere();
    }

    @Test
    void data_is_there_again_after_the_server_was_killed() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home())) {
            writeMark(server);
            kill(server);
        }
        assertThat(pidFile()).as("what the killed server left behind").exists();
        assertMarkIsThere();
    }

    @Test
    void the_server_stops_when_the_program_is_killed_and_the_data_is_there_again() throws Exception {
        ProcessHandle server;
        try (ChildProgram program = ChildProgram.start(Program.class, folder.toString())) {
            server = ProcessHandle.of(Long.parseLong(program.awaitLine("server"))).orElseThrow();
            program.kill();
        }
        server.onExit().get(30, TimeUnit.SECONDS);
        assertMarkIsThere();
    }

    @Test
    void a_server_that_outlived_its_program_is_stopped_by_the_next() throws Exception {
        try (EmbeddedPostgres outlived = EmbeddedPostgres.start(home())) {
            writeMark(outlived);
            ProcessHandle process = outlived.server().orElseThrow();
            assertMarkIsThere();
            assertThat(process.isAlive()).isFalse();
        }
    }

    @Test
    void a_stale_file_whose_process_number_belongs_to_somebody_else_by_now_does_not_matter() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home())) {
            writeMark(server);
            kill(server);
        }
        String stale = Files.readString(pidFile()).replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid()));
        Files.writeString(pidFile(), stale);
        assertMarkIsThere();
    }

    @Test
    void a_half_made_data_folder_is_made_again() throws Exception {
        Path half = folder.resolve("postgres").resolve("data-18.new");
        Files.createDirectories(half.resolve("base"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home())) {
            writeMark(server);
        }
        assertThat(half).doesNotExist();
        assertMarkIsThere();
    }

    @Test
    void only_this_machine_reaches_it_and_only_with_the_password() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home())) {
            DatabaseAddress address = server.database("postgres");
            assertThat(Sql.value(address, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.value(address, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
                for (InetAddress own : network.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
                    assertThat(accepts(own, server.port())).as("reachable at %s", own).isFalse();
                }
            }
            Path secret = folder.resolve("postgres").resolve("password-18");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret))).isEqualTo("rw-------");
        }
    }

    private static boolean accepts(InetAddress address, int port) {
        try (java.net.Socket socket = new java.net.Socket()) {
            socket.connect(new java.net.InetSocketAddress(address, port), 300);
            return true;
        } catch (java.io.IOException refused) {
            return false;
        }
    }

    private Path pidFile() {
        return folder.resolve("postgres").resolve("data-18").resolve("postmaster.pid");
    }

    private static void kill(EmbeddedPostgres server) throws Exception {
        ProcessHandle process = server.server().orElseThrow();
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
    }

    private static void writeMark(EmbeddedPostgres server) {
        Sql.run(server.database("kept"), "CREATE TABLE mark AS SELECT 42 AS answer");
    }

    private void assertMarkIsThere() {
        try (EmbeddedPostgres again = EmbeddedPostgres.start(home())) {
            assertThat(Sql.value(again.database("kept"), "SELECT answer FROM mark")).isEqualTo("42");
        }
    }

    /** Starts the server, writes a mark and waits to be killed. */
    static final class Program {
        public static void main(String[] arguments) throws Exception {
            try (EmbeddedPostgres server = EmbeddedPostgres.start(new WorkbenchHome(Path.of(arguments[0])))) {
                writeMark(server);
                System.out.println("server " + server.server().orElseThrow().pid());
                System.in.read();
            }
        }
    }
}
