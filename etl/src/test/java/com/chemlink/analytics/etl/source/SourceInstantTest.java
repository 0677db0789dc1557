package com.chemlink.analytics.etl.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Is a source the one that was read before, a while later? */
class SourceInstantTest {

    @TempDir
    Path folder;

    private static SourceInstant instant(DatabaseAddress source) {
        try (SourceSession session = SourceSession.open(SourceKit.CHEMLINK, source, SourceLimits.DEFAULT)) {
            return session.instant();
        }
    }

    private static Optional<String> speaksAgainst(SourceInstant now, SourceInstant before) {
        return now.reasonNotToContinueFrom(before.system(), before.xmin(), before.xmax());
    }

    @Test
    void one_that_only_went_on_can_be_continued_from() {
        DatabaseAddress source = TestPostgres.NEWEST.database();
        SourceInstant before = instant(source);
        assertThat(speaksAgainst(instant(source), before)).isEmpty();
        Sql.run(source, "CREATE TABLE something AS SELECT 1 AS one");
        assertThat(speaksAgainst(instant(source), before)).isEmpty();
    }

    @Test
    void another_server_cannot() {
        assertThat(speaksAgainst(instant(TestPostgres.NEWEST.database()), instant(TestPostgres.OLDEST.database())))
                .contains("its data is on another server now, or was restored");
    }

    @Test
    void one_that_was_restored_from_a_backup_cannot() throws IOException {
        Path backup = folder.resolve("backup");
        Path live = folder.resolve("live");
        Map<String, String> small = Map.of("shared_buffers", "32MB", "fsync", "off");
        Files.createDirectories(live);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(live, small)) {
            Sql.run(server.database("service"), "CREATE TABLE something (one int)");
        }
        copy(live, backup);
        SourceInstant before;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(live, small)) {
            Sql.run(server.database("service"), "INSERT INTO something VALUES (1)");
            Sql.run(server.database("service"), "INSERT INTO something VALUES (2)");
            before = instant(server.database("service"));
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(backup, small)) {
            assertThat(speaksAgainst(instant(server.database("service")), before))
                    .contains("its transactions have gone back to an earlier number, as after a restore");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Path twin = to.resolve(from.relativize(file).toString());
                Files.copy(file, twin, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
