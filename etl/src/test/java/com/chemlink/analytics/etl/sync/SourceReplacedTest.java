package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.etl.sample.PublishedSample;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources' server is really restored from a copy of its files: what has changed cannot be asked any more. */
class SourceReplacedTest {

    private static final Map<String, String> SMALL = Map.of("shared_buffers", "64MB", "fsync", "off");

    @TempDir
    Path folder;

    @Test
    void after_a_restore_a_sync_of_the_changes_is_refused_and_a_full_one_is_right() throws IOException {
        Path live = Files.createDirectories(folder.resolve("live"));
        Path backup = folder.resolve("backup");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(live, SMALL);
                Connection service = server.database("service").connect();
                Connection platform = server.database("platform").connect()) {
            PublishedSample.fill(service, platform);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        copy(live, backup);
        Syncs syncs;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(live, SMALL)) {
            syncs = new Syncs(server.database("service"), server.database("platform"),
                    AnalyticsDatabase.open(TestPostgres.NEWEST.database()), ZoneOffset.UTC);
            for (int change = 0; change < 3; change++) {
                Sql.run(syncs.chemlink(), "UPDATE persons SET first_name = first_name || '!' WHERE id % 5 = 0");
            }
            syncs.full();
        }
        List<String> before = syncs.published();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(backup, SMALL)) {
            Syncs restored = new Syncs(server.database("service"), server.database("platform"), syncs.analytics(),
                    ZoneOffset.UTC);
            Failure failure = catchThrowableOfType(Failure.class, restored::changes);
            assertThat(failure.category()).isEqualTo(Category.REFUSED);
            assertThat(failure.sentence()).contains("chemlink-service is not the database it was");
            assertThat(failure.nextStep()).contains("--full");
            assertThat(syncs.published()).isEqualTo(before);
            assertThat(syncs.lastRun()).isEqualTo("refused|extract|SYNC-REPLACED");
            restored.full();
            assertThat(syncs.published()).isNotEqualTo(before);
            assertThat(restored.changes().mode()).isEqualTo(SyncMode.INCREMENTAL);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
