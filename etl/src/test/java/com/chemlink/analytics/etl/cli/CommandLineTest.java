package com.chemlink.analytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.home.HomeLock;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void home() {
        environment.put("CHEMLINK_HOME", folder.resolve("home").toString());
    }

    private int chemlink(String... arguments) {
        return Chemlink.run(new Surroundings(environment, folder, new PrintWriter(out, true),
                new PrintWriter(err, true), false), null, arguments);
    }

    @Test
    void help_and_version_are_there() {
        assertThat(chemlink("--help")).isZero();
        assertThat(out.toString()).contains("doctor", "sample", "130");
        assertThat(chemlink("sample", "create", "--help")).isZero();
        assertThat(out.toString()).contains("--engagement=URL");
        assertThat(chemlink("--version")).isZero();
        assertThat(out.toString()).contains("ChemLink Analytics Workbench 0.").doesNotContain("${");
    }

    @Test
    void wrong_usage_ends_with_2_and_a_suggestion() {
        assertThat(chemlink("docter")).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean", "doctor");
        assertThat(chemlink("sample")).isEqualTo(2);
        assertThat(chemlink("sample", "create")).isEqualTo(2);
        assertThat(err.toString()).contains("--chemlink").doesNotContain("\tat ");
    }

    @Test
    void a_failure_is_one_sentence_with_the_next_step_and_a_code_and_a_stack_trace_only_on_request() {
        environment.put("ETL_BATCH_SIZE", "many");
        assertThat(chemlink()).isEqualTo(1);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                chemlink: ETL_BATCH_SIZE is 'many', which is not a number of rows.
                  Set a number from 1 to 9999999, or leave it out for 10000. [CF-BATCH]
                """);
        chemlink("--verbose");
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void the_start_without_a_window_opens_the_sample_and_says_where_everything_is() {
        assertThat(chemlink()).as(err.toString()).isZero();
        assertThat(out.toString()).contains("/sample_chemlink", "/sample_engagement", "/sample_analytics",
                "Sample data").doesNotContain("psql"); // nobody waits, and the server stops
        assertThat(chemlink()).as("a second start").isZero();
    }

    @Test
    void who_only_reads_is_answered_while_another_program_has_the_home_open() {
        assertThat(chemlink("sync")).as(err.toString()).isZero();
        var home = new WorkbenchHome(folder.resolve("home"));
        try (var _ = HomeLock.acquire(home);
                var _ = EmbeddedPostgres.start(home)) {
            out.getBuffer().setLength(0);
            assertThat(chemlink("status")).as(err.toString()).isZero();
            assertThat(out.toString()).contains("run 1", "published");
            assertThat(chemlink("metrics", "show", "dau_comprehensive")).as(err.toString()).isZero();
            assertThat(chemlink("sync")).as("only one program writes").isEqualTo(1);
            assertThat(err.toString()).contains("is in use by process", "HOME-IN-USE");
        }
    }

    @Test
    void where_nothing_answers_in_a_home_that_is_in_use_it_is_said_who_has_it() {
        try (var _ = HomeLock
                .acquire(new WorkbenchHome(folder.resolve("home")).prepare())) {
            assertThat(chemlink("status")).isEqualTo(1);
            assertThat(err.toString()).contains("is in use by process %d".formatted(ProcessHandle.current().pid()),
                    "Do it in that program or close it first");
        }
    }

    @Test
    void a_sample_that_was_half_made_is_made_anew() {
        assertThat(chemlink()).isZero();
        try (var server = EmbeddedPostgres
                .start(new WorkbenchHome(folder.resolve("home")))) {
            server.drop("sample_engagement");
        }
        assertThat(chemlink()).as(err.toString()).isZero();
        try (var server = EmbeddedPostgres
                .start(new WorkbenchHome(folder.resolve("home")))) {
            assertThat(Sql.value(server.database("sample_engagement"), "SELECT count(*) FROM posts")).isEqualTo("312");
            assertThat(Sql.value(server.database("sample_chemlink"), "SELECT count(*) FROM persons")).isEqualTo("2105");
        }
    }

    @Test
    void a_company_of_any_size_is_made_and_its_steps_are_told() {
        DatabaseAddress chemlink = TestPostgres.NEWEST.database();
        DatabaseAddress engagement = TestPostgres.NEWEST.database();
        environment.put("PGPASSWORD", chemlink.password().reveal());
        assertThat(chemlink("sample", "create", "--chemlink", url(chemlink), "--engagement", url(engagement), "--users",
                "120", "--seed", "5")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("chemlink-service     14/18  collections", "Filled ");
        assertThat(Sql.value(chemlink, "SELECT count(*) FROM persons")).isEqualTo("120");
    }

    @Test
    void a_company_of_nobody_and_a_seed_without_a_company_are_wrong_usage() {
        String[] create = {"sample", "create", "--chemlink", "postgresql://h/a", "--engagement", "postgresql://h/b"};
        assertThat(chemlink(Stream.concat(Stream.of(create), Stream.of("--users", "0")).toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(chemlink(Stream.concat(Stream.of(create), Stream.of("--seed", "3")).toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--users must be from 1 to", "--seed goes with --users");
    }

    @Test
    void the_doctor_is_content_where_nothing_is_configured() {
        assertThat(chemlink("doctor")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("ok     java", "ok     home", "ok     embedded server")
                .doesNotContain("FAILED");
    }

    @Test
    void the_doctor_names_each_database_that_fails_and_why() throws IOException {
        DatabaseAddress good = TestPostgres.NEWEST.database();
        configure("CHEMLINK_PRD_DB_", good);
        environment.put("CHEMLINK_PRD_DB_PASSWORD", "wrong");
        configure("ENGAGEMENT_PRD_DB_", good.withDatabase("not_there"));
        configure("ANALYTICS_DB_", TestPostgres.TOO_OLD.database());
        assertThat(chemlink("doctor")).isEqualTo(1);
        assertThat(out.toString())
                .contains("FAILED chemlink-service     The password of user chemlink was not accepted",
                        "FAILED engagement-platform  There is no database named not_there",
                        "FAILED analytics database", "runs PostgreSQL 13.")
                .doesNotContain("wrong\n");

        environment.put("CHEMLINK_PRD_DB_HOST", "no-such-host.invalid");
        environment.put("ENGAGEMENT_PRD_DB_PORT", Integer.toString(closedPort()));
        assertThat(chemlink("doctor")).isEqualTo(1);
        assertThat(out.toString()).contains("There is no host named no-such-host.invalid",
                "Nothing accepts connections at 127.0.0.1:" + environment.get("ENGAGEMENT_PRD_DB_PORT"));
    }

    @Test
    void the_doctor_warns_of_an_account_that_could_write_to_a_source() {
        DatabaseAddress source = TestPostgres.NEWEST.database();
        configure("CHEMLINK_PRD_DB_", source);
        configure("ENGAGEMENT_PRD_DB_", source);
        assertThat(chemlink("doctor")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("warn   chemlink-service     user chemlink is a superuser there");
    }

    @Test
    void a_sample_goes_into_two_empty_databases_and_into_no_others() {
        DatabaseAddress chemlink = TestPostgres.NEWEST.database();
        DatabaseAddress engagement = TestPostgres.NEWEST.database();
        environment.put("PGPASSWORD", chemlink.password().reveal());
        String[] command = {"sample", "create", "--chemlink", url(chemlink), "--engagement", url(engagement)};
        assertThat(chemlink(command)).as(err.toString()).isZero();
        assertThat(Sql.value(chemlink, "SELECT count(*) FROM persons")).isEqualTo("2105");
        assertThat(Sql.value(chemlink, "SELECT obj_description('persons'::regclass)")).contains(" as of 2025-11-03");
        assertThat(chemlink(command)).isEqualTo(1);
        assertThat(err.toString()).contains("already holds tables");
    }

    @Test
    void a_home_that_cannot_be_made_is_said() throws IOException {
        environment.put("CHEMLINK_HOME", Files.createFile(folder.resolve("file")).toString());
        assertThat(chemlink()).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be written to", "CHEMLINK_HOME");
    }

    private static String url(DatabaseAddress address) {
        return "postgresql://%s@%s:%d/%s".formatted(address.user(), address.host(), address.port(), address.database());
    }

    private void configure(String prefix, DatabaseAddress address) {
        environment.put(prefix + "HOST", address.host());
        environment.put(prefix + "PORT", Integer.toString(address.port()));
        environment.put(prefix + "NAME", address.database());
        environment.put(prefix + "USER", address.user());
        environment.put(prefix + "PASSWORD", address.password().reveal());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
