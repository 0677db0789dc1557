package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.etl.source.SourceSession;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A source that is not what it should be: what was published stays, the run says what happened, the next one is right. */
class SourceFaultsTest {

    private final Syncs syncs = Syncs.synced(TestPostgres.NEWEST);
    private final List<String> before = syncs.published();

    private Failure failing(Syncs attempt) {
        Failure failure = catchThrowableOfType(Failure.class, attempt::full);
        assertThat(syncs.published()).as("what was published before").isEqualTo(before);
        assertThat(Sql.rows(syncs.analytics(), "SELECT nspname FROM pg_namespace WHERE nspname = 'sync_next'"))
                .isEmpty();
        assertThat(syncs.lastRun()).startsWith("failed|").endsWith(failure.code());
        return failure;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    ALTER TABLE view_access RENAME TO gone               | table view_access is missing
                    ALTER TABLE query_votes RENAME voter_id TO person_id | column query_votes.voter_id is missing
                    ALTER TABLE glossary DROP COLUMN id                  | column glossary.id is missing
                    ALTER TABLE collections ALTER created_at TYPE bigint USING 0 | column collections.created_at is bigint instead of timestamp with time zone
                    ALTER TABLE roles ALTER id TYPE numeric              | column roles.id is numeric instead of bigint
                    """)
    void a_source_that_is_not_as_expected_is_refused_before_anything_is_copied(String change, String complaint) {
        String table = change.split(" ")[2];
        Sql.run(syncs.chemlink(), "CREATE TABLE kept AS SELECT * FROM " + table);
        Sql.run(syncs.chemlink(),
                change.contains("roles ALTER")
                        ? "ALTER TABLE persons DROP CONSTRAINT persons_role_id_fkey; "
                                + "ALTER TABLE experiences DROP CONSTRAINT experiences_role_id_fkey; " + change
                        : change);
        Failure failure = failing(syncs);
        assertThat(failure.category()).isEqualTo(Category.SOURCE_CHANGED);
        assertThat(failure.sentence()).contains(complaint);
    }

    @Test
    void what_can_be_missing_is_read_as_empty_and_what_is_more_is_left_alone() {
        Sql.run(syncs.chemlink(), """
                ALTER TABLE persons DROP COLUMN headline_description;
                ALTER TABLE persons ADD COLUMN favourite_colour text;
                ALTER TABLE companies DROP COLUMN name, ADD COLUMN name varchar DEFAULT 'in another place';
                CREATE TABLE something_else (id int);
                ALTER TABLE query_votes ADD COLUMN deleted_at timestamptz;
                UPDATE query_votes SET deleted_at = created_at""");
        SyncReport report = syncs.full();
        assertThat(report.notes())
                .containsExactly("chemlink-service has no persons.headline_description: read as empty.");
        assertThat(Sql.value(syncs.analytics(), "SELECT count(*) FROM core.user_profiles WHERE has_headline"))
                .isEqualTo("0");
        assertThat(Sql.value(syncs.analytics(), "SELECT count(DISTINCT name) FROM core.companies")).isEqualTo("1");
        assertThat(
                Sql.value(syncs.analytics(), "SELECT count(*) FROM core.user_journey_events WHERE event_type = 'vote'"))
                .as("soft-deleted votes, where a source knows them").isEqualTo("0");
    }

    @Test
    void a_compatible_type_is_converted() {
        Sql.run(syncs.chemlink(), """
                ALTER TABLE glossary ALTER id TYPE int, ALTER term TYPE text;
                CREATE TYPE privacy AS ENUM ('PUBLIC', 'PRIVATE')""");
        syncs.full();
        assertThat(syncs.published()).isEqualTo(before);
    }

    @Test
    void a_source_that_is_away_is_named() {
        DatabaseAddress there = syncs.chemlink();
        Failure failure = failing(syncs.withChemlink(new DatabaseAddress(there.host(), there.port(), there.database(),
                there.user(), new Password("wrong"), there.sslMode())));
        assertThat(failure.code()).isEqualTo("DB-PASSWORD");
        assertThat(failing(syncs.withChemlink(there.withDatabase("nowhere"))).code()).isEqualTo("DB-NAME");
        syncs.full();
    }

    @Test
    void a_table_that_may_not_be_read_is_named() {
        Sql.run(syncs.chemlink(),
                """
                        DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'half_reader') THEN DROP OWNED BY half_reader; DROP ROLE half_reader; END IF; END $$;
                        CREATE ROLE half_reader LOGIN PASSWORD 'half';
                        GRANT SELECT ON ALL TABLES IN SCHEMA public TO half_reader;
                        REVOKE SELECT ON view_access FROM half_reader""");
        DatabaseAddress there = syncs.chemlink();
        Failure failure = failing(syncs.withChemlink(new DatabaseAddress(there.host(), there.port(), there.database(),
                "half_reader", new Password("half"), there.sslMode())));
        assertThat(failure.code()).isEqualTo("SRC-RIGHTS");
        assertThat(failure.sentence()).contains("view_access");
        Sql.run(syncs.chemlink(), "DROP OWNED BY half_reader; DROP ROLE half_reader");
    }

    @Test
    void a_session_cannot_write_though_its_account_could() throws SQLException {
        try (SourceSession session = SourceSession.open(SourceKit.CHEMLINK, syncs.chemlink(), SourceLimits.DEFAULT)) {
            for (Connection connection : session.connections()) {
                try (Statement statement = connection.createStatement()) {
                    SQLException refused = catchThrowableOfType(SQLException.class,
                            () -> statement.execute("UPDATE persons SET first_name = 'x'"));
                    assertThat(refused.getSQLState()).as("read-only SQL transaction").isEqualTo("25006");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void cancelling_in_any_phase_leaves_the_old_state_and_says_so(Phase when) {
        Sql.run(syncs.chemlink(), "UPDATE persons SET headline_description = 'changed since', updated_at = updated_at");
        Cancellation cancellation = new Cancellation();
        Failure failure = catchThrowableOfType(Failure.class, () -> syncs.full(cancellation, event -> {
            if (event instanceof SyncEvent.PhaseStarted started && started.phase() == when) {
                cancellation.request();
            }
        }));
        assertThat(failure.category()).isEqualTo(Category.CANCELLED);
        assertThat(syncs.published()).isEqualTo(before);
        assertThat(syncs.lastRun()).startsWith("cancelled|").endsWith("CANCELLED");
        syncs.full();
        assertThat(syncs.published()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUNCATE person_languages", "DELETE FROM person_languages WHERE id % 20 <> 0"})
    void a_table_that_became_empty_or_shrank_is_asked_about(String accident) {
        Sql.run(syncs.chemlink(), accident);
        Failure failure = catchThrowableOfType(Failure.class, syncs::full);
        assertThat(failure.category()).isEqualTo(Category.REFUSED);
        assertThat(failure.sentence()).contains("chemlink_person_languages from 1,303 to");
        assertThat(syncs.published()).isEqualTo(before);
        assertThat(syncs.lastRun()).isEqualTo("refused|extract|SYNC-SHRUNK");
        syncs.fullThoughShrunk();
        assertThat(syncs.published()).isNotEqualTo(before);
        syncs.full();
    }

    @Test
    void a_second_sync_is_told_that_one_is_running() {
        boolean[] told = {false};
        syncs.full(new Cancellation(), event -> {
            if (event instanceof SyncEvent.PhaseStarted started && started.phase() == Phase.CORE) {
                Failure busy = catchThrowableOfType(Failure.class, syncs::full);
                told[0] = busy.code().equals("SYNC-BUSY") && busy.sentence().contains("since");
            }
        });
        assertThat(told[0]).isTrue();
    }
}
