package com.chemlink.analytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much {@code chemlink sync} is told to read. */
class ReachOptionsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int chemlink(String... arguments) {
        return Chemlink.run(new Surroundings(Map.of("CHEMLINK_HOME", folder.resolve("home").toString()), folder,
                new PrintWriter(out, true), new PrintWriter(err, true), false), null, arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            sync --full --incremental | --full and --incremental are two different things
            sync --start-date 2025-11-03 --end-date 2025-11-02 | --start-date 2025-11-03 is after --end-date 2025-11-02.
            sync --start-date 2025-11-03 | go together
            sync --end-date 2025-11-03 | go together
            sync --full --start-date 2025-11-01 --end-date 2025-11-03 | leave out --full and --incremental
            sync --incremental --start-date 2025-11-01 --end-date 2025-11-03 | leave out --full and --incremental
            sync --start-date 2025-13-01 --end-date 2025-11-03 | '2025-13-01' is not a day
            sync --start-date 2025-02-29 --end-date 2025-11-03 | '2025-02-29' is not a day
            sync --start-date yesterday --end-date 2025-11-03 | 'yesterday' is not a day
            sync --start-date 03.11.2025 --end-date 2025-11-03 | '03.11.2025' is not a day
            sync --start-date 2025-11-01 --end-date 2025-11-03 --every 1h | leave out --every
            """)
    void what_contradicts_itself_or_is_no_day_is_wrong_usage(String command, String complaint) {
        assertThat(chemlink(command.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(complaint);
        assertThat(folder.resolve("home")).as("nothing was opened").doesNotExist();
    }

    @Test
    void each_kind_of_sync_is_what_was_asked_for() {
        assertThat(chemlink("sync")).as(err.toString()).isZero();
        assertThat(chemlink("sync", "--incremental")).as(err.toString()).isZero();
        assertThat(chemlink("sync", "--start-date", "2025-10-01", "--end-date", "2025-10-01")).as(err.toString())
                .isZero();
        assertThat(chemlink("sync", "--full")).as(err.toString()).isZero();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(new WorkbenchHome(folder.resolve("home")))) {
            assertThat(Sql.rows(server.database("sample_analytics"),
                    "SELECT mode, range_start, range_end, mode_reason FROM ops.runs ORDER BY run_id"))
                    .containsExactly("full|null|null|nothing has been published yet", "incremental|null|null|null",
                            "range|2025-10-01|2025-10-01|null", "full|null|null|null");
        }
    }
}
