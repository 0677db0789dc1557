package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.connection.SslMode;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.ChildProgram;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The disk of the analytics database, a small one of its own, is really full: in the middle of loading, or later. */
class DiskFullTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 11})
    void what_was_published_stays_and_with_room_again_the_next_sync_is_right(int megabytesLeft) throws IOException {
        assumeTrue(OwnFileSystem.possible(), "needs a Linux that lets a program have mounts of its own");
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Syncs sources = Syncs.ofPublishedSample(TestPostgres.NEWEST);
        DatabaseAddress there = sources.chemlink();
        try (ChildProgram program = ChildProgram.start(OwnFileSystem.mountedOn(disk, "size=160m"), Program.class,
                folder.toString(), there.host(), Integer.toString(there.port()), there.user(),
                there.password().reveal(), there.database(), sources.engagement().database(),
                Integer.toString(megabytesLeft))) {
            assertThat(program.awaitLine("failed")).isEqualTo("AN-FULL: The analytics database has run out of disk or "
                    + "memory. What was published before is unchanged. Free some space and sync again.");
            assertThat(program.awaitLine("run")).matches("failed\\|(check|extract|core|aggregates)\\|AN-FULL");
            assertThat(program.awaitLine("unchanged")).isEqualTo("true");
            assertThat(program.awaitLine("next")).isEqualTo("published|publish|null");
            assertThat(program.awaitLine("as before")).isEqualTo("true");
        }
    }

    /** A server whose analytics database is on the small disk, which something else fills up. */
    static final class Program {
        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            DatabaseAddress sources = new DatabaseAddress(arguments[1], Integer.parseInt(arguments[2]), "",
                    arguments[3], new Password(arguments[4]), SslMode.DISABLE);
            Path server = Files.createDirectories(folder.resolve("server"));
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(server, Map.of("shared_buffers", "64MB"))) {
                DatabaseAddress maintenance = postgres.database("postgres");
                Path small = Files.createDirectories(folder.resolve("disk").resolve("tablespace"));
                Sql.run(maintenance, "CREATE TABLESPACE small LOCATION '%s'".formatted(small));
                Sql.run(maintenance, "CREATE DATABASE analytics TABLESPACE small");
                Syncs syncs = new Syncs(sources.withDatabase(arguments[5]), sources.withDatabase(arguments[6]),
                        AnalyticsDatabase.open(postgres.database("analytics")), ZoneOffset.UTC);
                syncs.full();
                List<String> before = syncs.published();
                fillUp(syncs.analytics(), small, Integer.parseInt(arguments[7]));
                try {
                    syncs.full();
                    System.out.println("failed not at all");
                } catch (Failure e) {
                    System.out.println("failed %s: %s %s".formatted(e.code(), e.sentence(), e.nextStep()));
                }
                System.out.println("run " + syncs.lastRun());
                System.out.println("unchanged " + syncs.published().equals(before));
                Sql.run(syncs.analytics(), "DROP SCHEMA others CASCADE; CHECKPOINT");
                syncs.full();
                System.out.println("next " + syncs.lastRun());
                System.out.println("as before " + syncs.published().equals(before));
            }
        }

        private static void fillUp(DatabaseAddress analytics, Path disk, int megabytesLeft) throws IOException {
            Sql.run(analytics, "CHECKPOINT");
            Sql.run(analytics, "CREATE SCHEMA others; CREATE TABLE others.ballast (bytes text STORAGE PLAIN)");
            long room = Files.getFileStore(disk).getUsableSpace() - ((long) megabytesLeft << 20);
            Sql.run(analytics, "INSERT INTO others.ballast SELECT repeat('x', 8000) FROM generate_series(1, %d)"
                    .formatted(room / 8192));
        }
    }
}
