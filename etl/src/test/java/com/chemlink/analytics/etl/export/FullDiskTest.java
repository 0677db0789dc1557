package com.chemlink.analytics.etl.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sync.OwnFileSystem;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.connection.SslMode;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.ChildProgram;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The disk that is exported to is too small, or may not be written: nothing is left, and nothing is written down. */
class FullDiskTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {16, 200, 1500})
    void nothing_is_left_on_a_disk_that_is_full(int kilobytes) throws IOException {
        export("size=%dk".formatted(kilobytes), Integer.toString(kilobytes));
    }

    @Test
    void nothing_is_left_where_writing_is_not_allowed() throws IOException {
        export("ro,size=8m", "read-only");
    }

    private void export(String options, String place) throws IOException {
        assumeTrue(OwnFileSystem.possible(), "needs a Linux that lets a program have mounts of its own");
        Path disk = Files.createDirectories(folder.resolve(place));
        DatabaseAddress there = SyncedCompany.syncs().analytics();
        String exports = Sql.value(there, "SELECT count(*) FROM ops.exports");
        try (ChildProgram program = ChildProgram.start(OwnFileSystem.mountedOn(disk, options), Program.class,
                disk.toString(), there.host(), Integer.toString(there.port()), there.user(),
                there.password().reveal(), there.database())) {
            assertThat(program.awaitLine("failed")).startsWith("EX-WRITE The export could not be written to " + disk)
                    .endsWith(
                            "Check the folder's permissions and that the disk is not full, or choose another folder.");
            assertThat(program.awaitLine("left")).isEqualTo("[]");
        }
        assertThat(Sql.value(there, "SELECT count(*) FROM ops.exports")).isEqualTo(exports);
    }

    /** Exports to the small disk that only it sees. */
    static final class Program {
        public static void main(String[] arguments) throws IOException {
            Path disk = Path.of(arguments[0]);
            DatabaseAddress analytics = new DatabaseAddress(arguments[1], Integer.parseInt(arguments[2]), arguments[5],
                    arguments[3], new Password(arguments[4]), SslMode.DISABLE);
            try {
                new DatasetExport(analytics, new PseudonymKey(new byte[]{1}), new Cancellation(), _ -> {})
                        .run(new ExportRequest(List.of(Datasets.GLOSSARY, Datasets.JOURNEYS),
                                EnumSet.allOf(ExportFormat.class), disk, false, false, 0, Set.of(), null, "tester",
                                "test"));
                System.out.println("failed not at all");
            } catch (Failure e) {
                System.out
                        .println("failed %s %s %s".formatted(e.code(), e.sentence().replace('\n', ' '), e.nextStep()));
            }
            try (Stream<Path> left = Files.list(disk)) {
                System.out.println("left " + left.map(path -> path.getFileName().toString()).toList());
            }
        }
    }
}
