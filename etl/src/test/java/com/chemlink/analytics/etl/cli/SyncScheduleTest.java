package com.chemlink.analytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.ChildProgram;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code chemlink sync --every} as a program of its own, on the built-in sample. */
class SyncScheduleTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int chemlink(String... arguments) {
        return Chemlink.run(new Surroundings(Map.of("CHEMLINK_HOME", folder.resolve("home").toString()), folder,
                new PrintWriter(out, true), new PrintWriter(err, true), false), null, arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0m", "30s", "15", "m", "-5m", "1w", "often"})
    void what_is_no_time_between_syncs_is_wrong_usage(String text) {
        assertThat(chemlink("sync", "--every", text)).isEqualTo(2);
        assertThat(err.toString()).contains("'%s' is not a time between syncs".formatted(text));
    }

    @Test
    void nobody_accepts_shrunk_sources_in_advance() {
        assertThat(chemlink("sync", "--every", "1h", "--accept-empty")).isEqualTo(2);
        assertThat(err.toString()).contains("--accept-empty answers one question");
    }

    @Test
    void a_configuration_that_is_wrong_ends_it() {
        assertThat(Chemlink.run(new Surroundings(Map.of("CHEMLINK_HOME", folder.resolve("home").toString(),
                "CHEMLINK_PRD_DB_HOST", "no-such-host.invalid", "CHEMLINK_PRD_DB_NAME", "a", "CHEMLINK_PRD_DB_USER",
                "u",
                "ENGAGEMENT_PRD_DB_HOST", "no-such-host.invalid", "ENGAGEMENT_PRD_DB_NAME", "b",
                "ENGAGEMENT_PRD_DB_USER", "u"), folder, new PrintWriter(out, true), new PrintWriter(err, true), false),
                null, "sync", "--every", "1h")).isEqualTo(1);
        assertThat(err.toString()).contains("[DB-HOST]");
        assertThat(out.toString()).doesNotContain("Next sync");
    }

    @Test
    void it_syncs_tells_when_it_is_next_leaves_the_home_to_others_and_stops_on_request() throws Exception {
        try (ChildProgram program = ChildProgram.start(Program.class, folder.toString(), "sync", "--every", "1h")) {
            assertThat(program.awaitLine("Run 1 published")).contains("rows");
            assertThat(program.awaitLine("Next sync at")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC\\.");
            assertThat(chemlink("status")).as("while it waits: %s", err).isZero();
            assertThat(out.toString()).contains("published");
            interrupt(program);
            assertThat(program.awaitLine("Stopped")).isEqualTo("; what was published stays.");
        }
    }

    @Test
    void it_can_be_stopped_while_it_syncs_and_nothing_is_published_then() throws Exception {
        assertThat(chemlink("sync")).as(err.toString()).isZero();
        try (ChildProgram program = ChildProgram.start(Program.class, folder.toString(), "sync", "--full", "--every",
                "1h",
                "--tell")) {
            program.awaitLine("opened");
            interrupt(program);
            assertThat(program.awaitLine("  What was published before")).isEqualTo("is unchanged. [CANCELLED]");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(new WorkbenchHome(folder.resolve("home")))) {
            assertThat(Sql.rows(server.database("sample_analytics"), "SELECT outcome FROM ops.runs ORDER BY run_id"))
                    .containsExactly("published", "cancelled");
        }
    }

    /** As Ctrl-C does. */
    private static void interrupt(ChildProgram program) throws IOException, InterruptedException {
        assertThat(
                new ProcessBuilder("kill", "-INT", Long.toString(program.pid())).start().waitFor(10, TimeUnit.SECONDS))
                .isTrue();
    }

    /** The command line with a home of its own. */
    static final class Program {
        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            boolean terminal = List.of(arguments).contains("--tell");
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            if (terminal) {
                // The first thing a terminal is shown is the phase, with the lock taken and the run recorded.
                out = new PrintWriter(new Opening(System.out), true, StandardCharsets.UTF_8);
            }
            String[] command = Stream.of(arguments).skip(1).filter(word -> !word.equals("--tell"))
                    .toArray(String[]::new);
            System.exit(
                    Chemlink.run(new Surroundings(Map.of("CHEMLINK_HOME", folder.resolve("home").toString()), folder,
                            out, out, terminal), null, command));
        }
    }

    /** Says so when something is drawn for the first time. */
    private static final class Opening extends FilterOutputStream {

        private boolean told;

        Opening(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!told) {
                told = true;
                out.write("opened\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            out.write(bytes, from, length);
        }
    }
}
