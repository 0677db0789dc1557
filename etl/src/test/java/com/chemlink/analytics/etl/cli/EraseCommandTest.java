package com.chemlink.analytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chemlink erase} on the built-in sample. */
class EraseCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int chemlink(boolean terminal, String... arguments) {
        return Chemlink.run(new Surroundings(Map.of("CHEMLINK_HOME", folder.resolve("home").toString()), folder,
                new PrintWriter(out, true), new PrintWriter(err, true), terminal), null, arguments);
    }

    private int answering(String answer, String... arguments) {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream((answer + "\n").getBytes(StandardCharsets.UTF_8)));
            return chemlink(true, arguments);
        } finally {
            System.setIn(in);
        }
    }

    private String inAnalytics(String sql) {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(new WorkbenchHome(folder.resolve("home")))) {
            return Sql.value(server.database("sample_analytics"), sql);
        }
    }

    @Test
    void nobody_is_erased_without_being_asked_about_and_nobody_comes_back_who_was() {
        assertThat(chemlink(false, "sync")).as(err.toString()).isZero();
        String person = inAnalytics(
                "SELECT min(chemlink_id) FROM core.unified_users WHERE engagement_person_id IS NOT NULL");
        String count = "SELECT count(*) FROM core.unified_users WHERE chemlink_id = " + person;

        assertThat(chemlink(false, "erase", "--person", person)).isEqualTo(2);
        assertThat(err.toString()).contains("say --yes");
        assertThat(chemlink(false, "erase", "--person", "everybody")).isEqualTo(2);
        assertThat(answering("no", "erase", "--person", person)).isZero();
        assertThat(out.toString()).contains("Erase person " + person + " for good?", "Nobody was erased.");
        assertThat(chemlink(false, "erase", "--person", "123456789", "--yes")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no person with that number here.", "[ERASE-UNKNOWN]");
        assertThat(inAnalytics(count)).isEqualTo("1");

        assertThat(answering("yes", "erase", "--person", person)).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains(" rows and 1 account on the social side. They stay out of every later sync.");
        assertThat(inAnalytics(count)).isEqualTo("0");
        assertThat(inAnalytics("SELECT action || ' ' || (actor <> '') FROM ops.audit_log")).isEqualTo("erase true");
        assertThat(chemlink(false, "sync")).as(err.toString()).isZero();
        assertThat(inAnalytics(count)).isEqualTo("0");
        assertThat(inAnalytics("SELECT count(*) FROM core.unified_users")).isEqualTo("2104");
    }
}
