package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.sample.PublishedSample;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that are real standbys, whose server cancels our queries because it has to catch up. */
class StandbyFaultsTest {

    @TempDir
    Path folder;

    private Standby server;
    private Syncs syncs;
    private List<String> before;

    @BeforeEach
    void start() throws IOException {
        server = Standby.start(folder, StandbyFaultsTest::fill);
        syncs = new Syncs(server.standby("service"), server.standby("platform"),
                AnalyticsDatabase.open(TestPostgres.NEWEST.database()), ZoneOffset.UTC);
        syncs.full();
        before = syncs.published();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static void fill(EmbeddedPostgres on) {
        try (Connection service = on.database("service").connect();
                Connection platform = on.database("platform").connect()) {
            PublishedSample.fill(service, platform);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_session_that_the_standby_ends_is_begun_again() {
        AtomicInteger conflicts = new AtomicInteger();
        syncs.full(new Cancellation(), event -> {
            if (event instanceof SyncEvent.TableFinished table && table.table().startsWith("chemlink_")
                    && conflicts.getAndIncrement() == 0) {
                server.removeDeadRows("service", "persons");
            }
        });
        assertThat(conflicts.get()).isGreaterThanOrEqualTo(SourceKit.CHEMLINK.tables().size());
        assertThat(syncs.published()).isEqualTo(before);
        assertThat(syncs.lastRun()).isEqualTo("published|publish|null");
    }

    @Test
    void a_query_that_the_standby_cancels_is_asked_again() {
        assertThat(syncWithCancelledQueries(1)).isEqualTo(1);
        assertThat(syncs.published()).isEqualTo(before);
        assertThat(syncs.lastRun()).isEqualTo("published|publish|null");
    }

    @Test
    void a_standby_that_cancels_again_and_again_is_named_and_the_next_sync_is_right() {
        Failure failure = catchThrowableOfType(Failure.class, () -> syncWithCancelledQueries(3));
        assertThat(failure.code()).isEqualTo("SRC-STANDBY");
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.sentence()).isEqualTo("chemlink-service is a standby and cancelled the query to catch up.");
        assertThat(syncs.published()).isEqualTo(before);
        assertThat(syncs.lastRun()).isEqualTo("failed|extract|SRC-STANDBY");
        syncs.full();
        assertThat(syncs.published()).isEqualTo(before);
    }

    /** In each attempt, the slow query on the last table that is left is still running when rows vanish that it may see. */
    private int syncWithCancelledQueries(int most) {
        Sql.run(server.primary("service"),
                """
                        ALTER TABLE glossary RENAME TO slow_glossary;
                        CREATE VIEW glossary AS SELECT slow_glossary.* FROM slow_glossary, LATERAL pg_sleep(CASE id % 5 WHEN 0 THEN 0.1 ELSE 0 END)""");
        AtomicInteger finished = new AtomicInteger();
        AtomicInteger cancelled = new AtomicInteger();
        try {
            syncs.full(new Cancellation(), event -> {
                if (event instanceof SyncEvent.TableFinished table && table.table().startsWith("chemlink_")
                        && finished.incrementAndGet() % (SourceKit.CHEMLINK.tables().size() - 1) == 0
                        && cancelled.get() < most) {
                    cancelled.incrementAndGet();
                    Thread.ofPlatform().daemon().start(this::removeRowsUnderTheQuery);
                }
            });
        } finally {
            Sql.run(server.primary("service"), "DROP VIEW glossary; ALTER TABLE slow_glossary RENAME TO glossary");
        }
        return cancelled.get();
    }

    private void removeRowsUnderTheQuery() {
        String running = """
                SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY%glossary%'""";
        while (Sql.value(server.standby("postgres"), running).equals("0")) {
            Thread.onSpinWait();
        }
        server.removeDeadRows("service", "persons");
    }
}
