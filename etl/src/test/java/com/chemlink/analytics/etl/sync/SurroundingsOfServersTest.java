package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.ChildProgram;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** What is around a sync and must not matter to it: settings of servers, zones of machines, tables of others. */
class SurroundingsOfServersTest {

    private final Syncs syncs = Syncs.synced(TestPostgres.NEWEST);
    private final List<String> before = syncs.published();

    @Test
    void zones_and_styles_of_servers_and_of_this_machine_change_no_number() {
        for (DatabaseAddress database : List.of(syncs.chemlink(), syncs.engagement(), syncs.analytics())) {
            Sql.run(database, """
                    ALTER DATABASE %1$s SET timezone = 'Asia/Kathmandu'; ALTER DATABASE %1$s SET datestyle = 'German';
                    ALTER DATABASE %1$s SET intervalstyle = 'iso_8601'; ALTER DATABASE %1$s SET bytea_output = 'escape';
                    ALTER DATABASE %1$s SET extra_float_digits = 0; ALTER DATABASE %1$s SET search_path = pg_catalog;
                    ALTER DATABASE %1$s SET jit = on""".formatted(database.database()));
        }
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            syncs.full();
        } finally {
            TimeZone.setDefault(zone);
        }
        Sql.run(syncs.analytics(), "ALTER DATABASE %s RESET ALL".formatted(syncs.analytics().database()));
        assertThat(syncs.published()).isEqualTo(before);
    }

    @Test
    void tables_that_others_put_beside_ours_keep_their_rows() {
        for (String schema : List.of("staging", "core", "aggregates", "ai")) {
            Sql.run(syncs.analytics(), "CREATE TABLE %1$s.theirs AS SELECT '%1$s' AS what".formatted(schema));
        }
        syncs.full();
        for (String schema : List.of("staging", "core", "aggregates", "ai")) {
            assertThat(Sql.rows(syncs.analytics(), "SELECT what FROM %s.theirs".formatted(schema)))
                    .containsExactly(schema);
        }
    }

    @Test
    void a_second_program_is_told_which_one_is_syncing_and_since_when() throws IOException {
        DatabaseAddress server = syncs.analytics();
        try (ChildProgram program = ChildProgram.start(AnalyticsFaultsTest.Program.class, server.host(),
                Integer.toString(server.port()), server.user(), server.password().reveal(),
                syncs.chemlink().database(), syncs.engagement().database(), syncs.analytics().database(),
                Phase.CORE.name())) {
            program.awaitLine("reached");
            Failure failure = catchThrowableOfType(Failure.class, syncs::full);
            assertThat(failure.code()).isEqualTo("SYNC-BUSY");
            assertThat(failure.retryable()).isTrue();
            assertThat(failure.sentence()).matches("A sync is already running: process %d of \\S+ since %s UTC\\."
                    .formatted(program.pid(), "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
            assertThat(syncs.lastRun()).as("the second one leaves no trace in the first one's record")
                    .isEqualTo("running|core|null");
        }
        assertThat(syncs.published()).isEqualTo(before);
    }
}
