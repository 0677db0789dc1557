package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The analytics server itself is killed, as by {@code kill -9}, in every phase in turn, and recovers each time. */
class ServerKilledTest {

    @TempDir
    Path folder;

    /** The suite kills it while it is written most and at the last moment; all phases with {@code -Dphases=all}. */
    private static final Set<Phase> PHASES = System.getProperty("phases", "").equals("all")
            ? EnumSet.allOf(Phase.class)
            : EnumSet.of(Phase.EXTRACT, Phase.PUBLISH);

    private final Syncs original = Syncs.synced(TestPostgres.NEWEST);

    @Test
    void what_was_published_is_there_again_and_the_next_sync_is_right() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start(folder, Map.of());
        try {
            Syncs syncs = into(AnalyticsDatabase.open(server.database("analytics")));
            syncs.full();
            for (Phase phase : PHASES) {
                List<String> before = syncs.published();
                Sql.run(syncs.chemlink(), "UPDATE persons SET first_name = first_name || '!'");
                EmbeddedPostgres running = server;
                Syncs attempt = syncs;
                Failure failure = catchThrowableOfType(Failure.class,
                        () -> attempt.full(new Cancellation(), event -> killAt(phase, event, running)));
                assertThat(failure.code()).as("killed in %s", phase).isEqualTo("AN-LOST");
                assertThat(failure.retryable()).isTrue();
                server.close();

                server = EmbeddedPostgres.start(folder, Map.of());
                syncs = into(server.database("analytics"));
                assertThat(syncs.published()).as("after %s", phase).isEqualTo(before);
                syncs.full();
                assertThat(syncs.published()).as("the sync after %s", phase).isNotEqualTo(before);
                assertThat(Sql.rows(syncs.analytics(), "SELECT outcome FROM ops.runs ORDER BY run_id DESC LIMIT 2"))
                        .as("runs after %s", phase).containsExactly("published", "abandoned");
            }
            Syncs other = new Syncs(syncs.chemlink(), syncs.engagement(),
                    AnalyticsDatabase.open(TestPostgres.NEWEST.database()), ZoneOffset.UTC);
            other.full();
            assertThat(syncs.published()).as("a sync that was never disturbed").isEqualTo(other.published());
        } finally {
            server.close();
        }
    }

    private Syncs into(DatabaseAddress analytics) {
        return new Syncs(original.chemlink(), original.engagement(), analytics, ZoneOffset.UTC);
    }

    private static void killAt(Phase phase, SyncEvent event, EmbeddedPostgres server) {
        if (event instanceof SyncEvent.PhaseStarted started && started.phase() == phase) {
            ProcessHandle process = server.server().orElseThrow();
            process.destroyForcibly();
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }
}
