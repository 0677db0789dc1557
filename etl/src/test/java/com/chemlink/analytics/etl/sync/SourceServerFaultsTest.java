package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a source's server does to a session: it stops it, has no room for it, makes it wait. */
class SourceServerFaultsTest {

    private final Syncs syncs = Syncs.synced(TestPostgres.NEWEST);
    private final List<String> before = syncs.published();

    private Failure failing(Syncs attempt) {
        Failure failure = catchThrowableOfType(Failure.class, attempt::full);
        assertThat(syncs.published()).as("what was published before").isEqualTo(before);
        assertThat(syncs.lastRun()).isEqualTo("failed|extract|" + failure.code());
        return failure;
    }

    private void nextIsRight() {
        Sql.run(syncs.chemlink(), "UPDATE persons SET headline_description = 'changed since the fault'");
        syncs.full();
        assertThat(syncs.lastRun()).isEqualTo("published|publish|null");
        assertThat(syncs.published()).isNotEqualTo(before);
    }

    @Test
    void a_statement_that_takes_too_long_is_stopped_by_the_server_and_said() {
        Sql.run(syncs.chemlink(), """
                ALTER TABLE glossary RENAME TO slow_glossary;
                CREATE VIEW glossary AS SELECT slow_glossary.* FROM slow_glossary, LATERAL pg_sleep(2 + 0 * id)""");
        Failure failure = failing(syncs.limited(SourceLimits.DEFAULT.withStatement(Duration.ofMillis(1200))));
        assertThat(failure.code()).isEqualTo("SRC-TIMEOUT");
        assertThat(failure.sentence()).isEqualTo("chemlink-service stopped a query that took too long.");
        assertThat(failure.retryable()).isTrue();
        Sql.run(syncs.chemlink(), "DROP VIEW glossary; ALTER TABLE slow_glossary RENAME TO glossary");
        nextIsRight();
    }

    @Test
    void a_server_without_room_for_our_connections_is_named() {
        DatabaseAddress there = syncs.chemlink();
        Sql.run(there,
                """
                        DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'only_one') THEN DROP OWNED BY only_one; DROP ROLE only_one; END IF; END $$;
                        CREATE ROLE only_one LOGIN PASSWORD 'one' CONNECTION LIMIT 1;
                        GRANT SELECT ON ALL TABLES IN SCHEMA public TO only_one""");
        Syncs crowded = syncs.withChemlink(new DatabaseAddress(there.host(), there.port(), there.database(),
                "only_one", new Password("one"), there.sslMode()));
        Failure failure = failing(crowded);
        assertThat(failure.code()).isEqualTo("DB-FULL");
        assertThat(failure.sentence()).endsWith(" has no connection left.");
        assertThat(failure.retryable()).isTrue();
        crowded.limited(new SourceLimits(1, Duration.ofMinutes(1), Duration.ofSeconds(5), Duration.ofMinutes(1),
                Duration.ofMinutes(1))).full();
        assertThat(syncs.published()).as("with the one connection it may have").isEqualTo(before);
        Sql.run(there, "DROP OWNED BY only_one; DROP ROLE only_one");
    }

    @Test
    void a_lock_of_somebody_who_changes_a_table_is_not_waited_for_long() throws SQLException {
        Syncs impatient = syncs.limited(SourceLimits.DEFAULT.withLock(Duration.ofMillis(200)));
        try (Connection owner = syncs.engagement().connect(); Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("ALTER TABLE comments ADD COLUMN under_way text");
            long begun = System.nanoTime();
            Failure failure = failing(impatient);
            assertThat(failure.code()).isEqualTo("SRC-LOCKED");
            assertThat(failure.sentence())
                    .isEqualTo("Somebody is changing the tables of engagement-platform right now.");
            assertThat(failure.retryable()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
            owner.rollback();
        }
        nextIsRight();
    }

    @Test
    void a_lock_that_is_gone_soon_is_waited_out() throws SQLException {
        Syncs impatient = syncs.limited(SourceLimits.DEFAULT.withLock(Duration.ofMillis(200)));
        AtomicBoolean held = new AtomicBoolean(true);
        try (Connection owner = syncs.engagement().connect(); Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE comments IN ACCESS EXCLUSIVE MODE");
            Thread change = Thread.ofPlatform().start(() -> release(owner, held));
            impatient.full();
            assertThat(held.get()).isFalse();
            change.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(syncs.published()).isEqualTo(before);
    }

    private static void release(Connection owner, AtomicBoolean held) {
        try {
            Thread.sleep(1_500);
            held.set(false);
            owner.commit();
        } catch (InterruptedException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void while_one_source_is_lost_and_comes_back_the_other_is_read_once() throws IOException {
        Map<String, Integer> read = new ConcurrentHashMap<>();
        try (Link link = Link.to(syncs.engagement(), Link.Fault.CUT, 100_000, 2)) {
            new Syncs(syncs.chemlink(), link.address(), syncs.analytics(), syncs.zone()).full(new Cancellation(),
                    event -> {
                        if (event instanceof SyncEvent.TableQueued table) {
                            read.merge(table.table(), 1, Integer::sum);
                        }
                    });
            assertThat(link.faultsThatDidNotHappen()).isZero();
        }
        assertThat(read).containsEntry("chemlink_persons", 1).containsEntry("engagement_persons", 3);
        assertThat(syncs.published()).isEqualTo(before);
    }

    @Test
    void a_source_that_is_away_from_the_beginning_is_known_before_the_other_is_read() {
        AtomicBoolean anythingRead = new AtomicBoolean();
        DatabaseAddress there = syncs.engagement();
        Failure failure = catchThrowableOfType(Failure.class, () -> new Syncs(syncs.chemlink(),
                new DatabaseAddress(there.host(), 1, there.database(), there.user(), there.password(), there.sslMode()),
                syncs.analytics(), syncs.zone()).full(new Cancellation(), event -> {
                    if (event instanceof SyncEvent.TableQueued) {
                        anythingRead.set(true);
                    }
                }));
        assertThat(failure.code()).isEqualTo("DB-REFUSED");
        assertThat(anythingRead).isFalse();
        assertThat(syncs.published()).isEqualTo(before);
        nextIsRight();
    }

    @Test
    void an_account_that_could_write_is_noted_except_for_sample_data() {
        assertThat(syncs.full().notes()).noneMatch(note -> note.contains("account"));
        Sql.run(syncs.chemlink(), "COMMENT ON TABLE persons IS NULL");
        Sql.run(syncs.engagement(), "COMMENT ON TABLE persons IS NULL");
        assertThat(syncs.full().notes()).contains(
                "The account for chemlink-service is a superuser there. It was only read, but an account that can only read is safer.");
        DatabaseAddress there = syncs.chemlink();
        Sql.run(there,
                """
                        DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'test_writer') THEN DROP OWNED BY test_writer; DROP ROLE test_writer; END IF; END $$;
                        CREATE ROLE test_writer LOGIN PASSWORD 'write';
                        GRANT SELECT ON ALL TABLES IN SCHEMA public TO test_writer""");
        Syncs other = syncs.withChemlink(new DatabaseAddress(there.host(), there.port(), there.database(),
                "test_writer", new Password("write"), there.sslMode()));
        assertThat(other.full().notes()).noneMatch(note -> note.contains("for chemlink-service"));
        Sql.run(there, "GRANT DELETE ON glossary TO test_writer");
        assertThat(other.full().notes()).anyMatch(note -> note.contains("for chemlink-service could write there"));
        Sql.run(there, "DROP OWNED BY test_writer; DROP ROLE test_writer");
    }

    @Test
    void the_analytics_database_is_never_one_of_its_own_sources() {
        Sql.run(syncs.chemlink(), "CREATE TABLE untouched AS SELECT 1 AS one");
        DatabaseAddress there = syncs.analytics();
        Failure failure = failing(syncs.withChemlink(new DatabaseAddress("localhost", there.port(), there.database(),
                there.user(), there.password(), there.sslMode())));
        assertThat(failure.code()).isEqualTo("CF-SAME");
        assertThat(failure.category()).isEqualTo(Category.BAD_CONFIGURATION);
    }
}
