package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.connection.SslMode;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.ChildProgram;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The analytics database or the program goes away in the middle: readers keep what they had, the next sync is right. */
class AnalyticsFaultsTest {

    /** Of some seventy boundaries between steps; {@code -Dboundaries=1} tries every one. */
    private static final int EVERY = Integer.getInteger("boundaries", 17);

    private final Syncs syncs = Syncs.synced(TestPostgres.NEWEST);
    private final List<String> before = syncs.published();

    @Test
    void its_connections_are_lost_at_any_boundary_between_steps() {
        Sql.run(syncs.chemlink(), "UPDATE persons SET first_name = first_name || '!'");
        int boundaries = countEvents();
        assertThat(boundaries).isGreaterThan(60);
        for (int boundary = 1; boundary < boundaries; boundary += EVERY) {
            List<String> kept = syncs.published();
            Failure failure = loseConnectionsAt(boundary);
            assertThat(failure).as("lost at boundary %d", boundary).isNotNull();
            assertThat(failure.code()).as("lost at boundary %d", boundary).isEqualTo("AN-LOST");
            assertThat(syncs.published()).as("after boundary %d", boundary).isEqualTo(kept);
        }
        syncs.full();
        assertThat(Sql.value(syncs.analytics(), "SELECT count(*) FROM ops.runs WHERE outcome = 'running'"))
                .isEqualTo("0");
        assertThat(syncs.published()).isNotEqualTo(before);
    }

    private int countEvents() {
        AtomicInteger events = new AtomicInteger();
        Syncs other = Syncs.synced(TestPostgres.NEWEST);
        other.full(new Cancellation(), _ -> events.incrementAndGet());
        return events.get();
    }

    private Failure loseConnectionsAt(int boundary) {
        AtomicInteger events = new AtomicInteger();
        return catchThrowableOfType(Failure.class, () -> syncs.full(new Cancellation(), _ -> {
            if (events.incrementAndGet() == boundary) {
                Sql.run(TestPostgres.NEWEST.server().database("postgres"), """
                        SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '%s'"""
                        .formatted(syncs.analytics().database()));
            }
        }));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void the_program_is_killed_in_any_phase(Phase when) throws IOException {
        Sql.run(syncs.chemlink(), "UPDATE persons SET first_name = first_name || '!'");
        DatabaseAddress server = syncs.analytics();
        try (ChildProgram program = ChildProgram.start(Program.class, server.host(), Integer.toString(server.port()),
                server.user(), server.password().reveal(), syncs.chemlink().database(), syncs.engagement().database(),
                syncs.analytics().database(), when.name())) {
            program.awaitLine("reached");
            program.kill();
        }
        assertThat(syncs.published()).isEqualTo(before);
        awaitFree();
        syncs.full();
        assertThat(syncs.published()).isNotEqualTo(before);
        assertThat(Sql.rows(syncs.analytics(), "SELECT outcome FROM ops.runs ORDER BY run_id"))
                .containsExactly("published", "abandoned", "published");
    }

    /** The server needs a moment to notice that its client is dead. */
    private void awaitFree() {
        String held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = '%s')"
                .formatted(syncs.analytics().database());
        while (!Sql.value(syncs.analytics(), held).equals("0")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void readers_see_the_old_state_or_the_new_one_and_never_a_mixture() throws InterruptedException {
        Sql.run(syncs.chemlink(),
                "UPDATE persons SET created_at = '2025-07-07 12:00+00', updated_at = '2025-07-07 12:00+00', deleted_at = NULL");
        syncs.full();
        AtomicReference<String> mixture = new AtomicReference<>();
        AtomicInteger reads = new AtomicInteger();
        List<Thread> readers = new ArrayList<>();
        for (int reader = 0; reader < 2; reader++) {
            readers.add(Thread.ofPlatform().start(() -> readUntilInterrupted(mixture, reads)));
        }
        for (int round = 0; round < 4; round++) {
            Sql.run(syncs.chemlink(),
                    """
                            INSERT INTO persons (id, email, created_at, updated_at)
                            SELECT 900000 + %d * 10 + n, 'new', '2025-07-07 12:00+00', '2025-07-07 12:00+00' FROM generate_series(1, 7) AS n"""
                            .formatted(round));
            syncs.full();
        }
        readers.forEach(Thread::interrupt);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(mixture.get()).isNull();
        assertThat(reads.get()).isGreaterThan(20);
        assertThat(Sql.value(syncs.analytics(), READ)).isEqualTo("2133|2133|2133|2133");
    }

    private static final String READ = """
            SELECT (SELECT count(*) FROM staging.chemlink_persons), (SELECT count(*) FROM core.unified_users),
                   (SELECT count(*) FROM core.user_journey_events WHERE event_type = 'signup'),
                   (SELECT sum(events) FROM aggregates.daily_metrics WHERE event_type = 'signup' AND country = '*')""";

    private void readUntilInterrupted(AtomicReference<String> mixture, AtomicInteger reads) {
        while (!Thread.currentThread().isInterrupted()) {
            String seen = Sql.value(syncs.analytics(), READ);
            reads.incrementAndGet();
            if (List.of(seen.split("\\|")).stream().distinct().count() != 1) {
                mixture.set(seen);
            }
        }
    }

    /** Syncs until the phase it is told, and stands still there until it is killed. */
    static final class Program {
        public static void main(String[] arguments) {
            DatabaseAddress server = new DatabaseAddress(arguments[0], Integer.parseInt(arguments[1]), "", arguments[2],
                    new Password(arguments[3]), SslMode.DISABLE);
            new Syncs(server.withDatabase(arguments[4]), server.withDatabase(arguments[5]),
                    server.withDatabase(arguments[6]), ZoneOffset.UTC).full(new Cancellation(), event -> {
                        if (event instanceof SyncEvent.PhaseStarted started
                                && started.phase().name().equals(arguments[7])) {
                            System.out.println("reached " + arguments[7]);
                            standStill();
                        }
                    });
        }

        private static void standStill() {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
