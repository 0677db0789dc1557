package com.chemlink.analytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.chemlink.analytics.etl.sample.FilledSample;
import com.chemlink.analytics.etl.sync.OwnFileSystem;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.ChildProgram;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration that would do harm or cannot work, as the command line meets it. */
class ConfiguredFaultsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();

    private int chemlink(String... arguments) {
        environment.put("CHEMLINK_HOME", folder.resolve("home").toString());
        return Chemlink.run(new Surroundings(environment, folder, new PrintWriter(out, true),
                new PrintWriter(err, true), false), null, arguments);
    }

    private void configure(String prefix, DatabaseAddress address, String host) {
        environment.put(prefix + "HOST", host);
        environment.put(prefix + "PORT", Integer.toString(address.port()));
        environment.put(prefix + "NAME", address.database());
        environment.put(prefix + "USER", address.user());
        environment.put(prefix + "PASSWORD", address.password().reveal());
        environment.put(prefix + "SSLMODE", "disable");
    }

    private static String everything(DatabaseAddress database) {
        return Sql.value(database, """
                SELECT string_agg(nspname || '.' || relname || ' ' || pg_class.oid, ', ' ORDER BY nspname, relname)
                FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'""");
    }

    @Test
    void a_source_is_never_written_to_though_it_is_configured_as_the_target_under_another_name() {
        FilledSample sample = FilledSample.create(TestPostgres.NEWEST);
        String before = everything(sample.engagement());
        configure("CHEMLINK_PRD_DB_", sample.chemlink(), "127.0.0.1");
        configure("ENGAGEMENT_PRD_DB_", sample.engagement(), "127.0.0.1");
        configure("ANALYTICS_DB_", sample.engagement(), "localhost");
        assertThat(chemlink("sync")).isEqualTo(1);
        assertThat(err.toString()).contains("engagement-platform is the analytics database itself",
                "Nothing was written",
                "[CF-SAME]");
        assertThat(everything(sample.engagement())).isEqualTo(before);
        assertThat(chemlink("doctor")).isEqualTo(1);
        assertThat(out.toString())
                .contains("FAILED analytics database   engagement-platform is the analytics database itself");
        assertThat(everything(sample.engagement())).isEqualTo(before);
    }

    @Test
    void nothing_is_written_for_the_first_time_while_a_source_cannot_be_asked_whether_it_is_the_same() {
        DatabaseAddress empty = TestPostgres.NEWEST.database();
        FilledSample sample = FilledSample.on(TestPostgres.NEWEST);
        configure("CHEMLINK_PRD_DB_", sample.chemlink(), "127.0.0.1");
        configure("ENGAGEMENT_PRD_DB_", sample.engagement(), "127.0.0.1");
        environment.put("ENGAGEMENT_PRD_DB_PORT", "1");
        configure("ANALYTICS_DB_", empty, "127.0.0.1");
        assertThat(chemlink("status")).isEqualTo(1);
        assertThat(err.toString()).contains("[DB-REFUSED]");
        assertThat(everything(empty)).isEqualTo("null");
        configure("ENGAGEMENT_PRD_DB_", sample.engagement(), "127.0.0.1");
        assertThat(chemlink("status")).as(err.toString()).isZero();
        environment.put("ENGAGEMENT_PRD_DB_PORT", "1");
        assertThat(chemlink("status")).as("what is ours already can be looked at").isZero();
    }

    @Test
    void a_home_that_can_only_be_read_is_said_and_one_that_is_not_there_is_made() throws IOException {
        Path home = Files.createDirectories(folder.resolve("read-only"));
        assumeTrue(OwnFileSystem.possible(), "needs a Linux that lets a program have mounts of its own");
        try (ChildProgram program = ChildProgram.start(OwnFileSystem.mountedOn(home, "ro"), Program.class,
                home.toString())) {
            assertThat(program.awaitLine("chemlink: ")).isEqualTo(
                    "The folder %s cannot be written to (FileSystem).".formatted(home));
            assertThat(program.awaitLine("  ")).isEqualTo(
                    "Make it writable, or set CHEMLINK_HOME to another folder. [HOME-WRITE]");
        }
        environment.put("CHEMLINK_HOME", "");
        assertThat(folder.resolve("home")).doesNotExist();
        assertThat(chemlink("doctor")).as(out.toString()).isZero();
        assertThat(folder.resolve("home")).isDirectory();
    }

    /** Asks for the status in the home it is told. */
    static final class Program {
        public static void main(String[] arguments) {
            PrintWriter out = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
            System.exit(Chemlink.run(new Surroundings(Map.of("CHEMLINK_HOME", arguments[0]), Path.of(arguments[0]), out,
                    out, false), null, "status"));
        }
    }
}
