package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.cli.Chemlink;
import com.chemlink.analytics.etl.cli.Surroundings;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chemlink findings}, and what findings make of a job's exit code. */
class FindingsCommandTest {

    @TempDir
    private Path folder;

    private final Syncs syncs = Syncs.synced(TestPostgres.NEWEST);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void configure() {
        environment = syncs.environment(folder.resolve("home"));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Chemlink.run(
                new Surroundings(environment, folder, new PrintWriter(out, true), new PrintWriter(err, true), false),
                null, arguments);
    }

    @Test
    void findings_are_listed_for_people_for_tables_and_for_programs() {
        assertThat(run("findings")).as(err.toString()).isZero();
        assertThat(out.toString().lines().toList()).hasSize(1 + 32).anySatisfy(line -> assertThat(line)
                .contains("High", "Most posts are deleted", "302 of 312", "open"));
        assertThat(out.toString().lines().skip(1).findFirst().orElseThrow()).as("the gravest first").contains("High");

        assertThat(run("findings", "--format", "csv")).isZero();
        assertThat(out.toString().lines()).hasSize(1 + 32);
        assertThat(out.toString()).startsWith("id,check,subject,severity,status,title,where,affected,total,")
                .contains("mostly-deleted,posts,high,open,Most posts are deleted,", ",302,312,2025-11-03,");

        assertThat(run("findings", "--format", "json")).isZero();
        assertThat(Sql.value(syncs.analytics(), """
                SELECT count(*) || ' ' || max((row ->> 'affected')::int) FROM jsonb_array_elements(%s::jsonb) AS row"""
                .formatted("'" + out.toString().replace("'", "''") + "'"))).isEqualTo("32 2050");
    }

    @Test
    void a_job_fails_on_what_is_open_and_as_grave_and_on_nothing_that_was_decided() {
        assertThat(run("findings", "--fail-on", "high")).isEqualTo(1);
        for (String id : Sql.rows(syncs.analytics(), "SELECT finding_id FROM ops.findings WHERE severity = 'high'")) {
            assertThat(run("findings", "acknowledge", id, "--reason", "asked the owner")).as(err.toString()).isZero();
            assertThat(out.toString()).contains("acknowledged");
        }
        assertThat(run("findings", "--fail-on", "high")).isZero();
        assertThat(run("findings", "--fail-on", "medium")).isEqualTo(1);
        assertThat(run("findings", "--fail-on", "loud")).isEqualTo(2);
        assertThat(run("findings", "acknowledge", "4711")).isEqualTo(1);
        assertThat(err.toString()).contains("[FINDING-UNKNOWN]");
    }

    @Test
    void one_finding_is_shown_with_its_rows_waived_and_reopened() {
        String id = Sql.value(syncs.analytics(), "SELECT finding_id FROM ops.findings WHERE check_id = 'ghost-posts'");
        assertThat(run("findings", "show", id)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("2 engagement accounts that no ChemLink person stands behind wrote 10",
                "For the client: Before launch figures are read", "never existed",
                "SELECT id, external_id, created_at");
        assertThat(run("findings", "show", id, "--format", "csv")).isZero();
        assertThat(out.toString().lines().toList()).hasSize(3).startsWith("row,cause,posts");
        assertThat(run("findings", "waive", id, "--until", "2026-01-31", "--reason", "the launch")).isZero();
        assertThat(out.toString()).contains("waived to 2026-01-31");
        assertThat(run("findings", "reopen", id)).isZero();
        assertThat(out.toString()).contains("open");
    }

    @Test
    void a_check_of_ones_own_hides_personal_columns_and_can_hold_the_run_back() throws Exception {
        Path checks = Files.createDirectories(folder.resolve("home").resolve("checks"));
        Files.writeString(checks.resolve("early.sql"), """
                -- title: Early people
                -- personal: nickname
                SELECT chemlink_id AS row_key, email, first_name AS nickname, country FROM user_profiles
                WHERE chemlink_id < 1003
                """);
        assertThat(run("sync", "--full")).as(err.toString()).isZero();
        String id = Sql.value(syncs.analytics(), "SELECT finding_id FROM ops.findings WHERE check_id = 'own/early'");
        assertThat(run("findings", "show", id, "--format", "csv")).isZero();
        assertThat(out.toString()).startsWith("row,country").doesNotContain("@");

        Files.writeString(checks.resolve("early.sql"), """
                -- title: Early people
                -- where: core.user_profiles
                -- advice: Ask them why.
                -- gate: 1 % of 100: early
                SELECT 'early' AS subject, chemlink_id AS row_key, 100 AS of_total FROM user_profiles
                ORDER BY chemlink_id LIMIT 2
                """);
        Files.writeString(checks.resolve("metric-jumps.sql"), "-- severity: high\n-- gate: 1 row\n");
        assertThat(run("sync", "--full")).as("gates hold it back").isEqualTo(3);
        assertThat(err.toString()).contains("[SYNC-HELD]", "Early people: early (2 of 100 rows of core.user_profiles)",
                "An unusual day: profile collected (1 row)", "Nothing was published. Ask them why. If it is right,",
                "--accept-empty");
        assertThat(Sql.value(syncs.analytics(), "SELECT count(*) FROM ops.findings WHERE subject = 'early'"))
                .as("nothing of it is published").isEqualTo("0");
        assertThat(run("sync", "--full", "--accept-empty")).as(err.toString()).isZero();
        for (String held : Sql.rows(syncs.analytics(), """
                SELECT finding_id FROM ops.findings WHERE subject IN ('early', 'profile collected')""")) {
            assertThat(run("findings", "show", held)).isZero();
            assertThat(out.toString()).contains("To do: Ask");
            assertThat(run("findings", "acknowledge", held)).isZero();
        }
        assertThat(run("findings", "--format", "csv")).isZero();
        assertThat(out.toString()).contains("metric-jumps,profile collected,high,acknowledged");
        assertThat(run("sync", "--full")).as("what somebody knows of holds nothing back").isZero();
    }

    @Test
    void a_job_ends_with_3_where_references_lead_nowhere_or_a_table_is_emptied() {
        Sql.run(syncs.engagement(), "UPDATE persons SET external_id = 'lost-' || id, updated_at = now()"
                + " WHERE id IN (SELECT id FROM persons ORDER BY id LIMIT 700)");
        assertThat(run("sync", "--full")).isEqualTo(3);
        assertThat(err.toString()).contains("[SYNC-HELD]", "external_id points at nobody");
        assertThat(syncs.lastRun()).contains("refused");
        assertThat(run("sync", "--full", "--accept-empty")).as(err.toString()).isZero();
        assertThat(Sql.value(syncs.analytics(), """
                SELECT max(affected) >= 700 FROM ops.findings JOIN ops.finding_counts USING (finding_id)
                WHERE subject = 'external_id points at nobody'""")).isEqualTo("t");

        Sql.run(syncs.chemlink(), "DELETE FROM person_languages");
        assertThat(run("sync")).isEqualTo(3);
        assertThat(err.toString()).contains("person_languages");
    }
}
