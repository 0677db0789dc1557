package com.chemlink.analytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home whose own database was made by a build with other migrations. */
class OtherBuildTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void it_is_said_what_to_move_away_and_that_helps() throws IOException {
        WorkbenchHome home = new WorkbenchHome(folder.resolve("home"));
        assertThat(chemlink()).as(err.toString()).isZero();
        try (var server = EmbeddedPostgres.start(home)) {
            Sql.run(server.database("sample_analytics"),
                    "UPDATE ops.schema_history SET checksum = checksum + 1 WHERE version = '05'");
        }
        Path data = EmbeddedPostgres.data(home);
        assertThat(chemlink()).isEqualTo(1);
        assertThat(err.toString()).contains("own database was made by another build", "move " + data + " away",
                "[AN-CHANGED]").doesNotContain("ANALYTICS_DB_NAME");
        assertThat(chemlink("doctor")).as(out.toString()).isEqualTo(1);
        assertThat(out.toString()).contains("ok     embedded server", "FAILED analytics database",
                "own database was made by another build", "move " + data + " away");

        Files.move(data, folder.resolve("old"));
        assertThat(chemlink()).as(err.toString()).isZero();
        assertThat(chemlink("doctor")).as(out.toString()).isZero();
    }

    private int chemlink(String... arguments) {
        return Chemlink.run(new Surroundings(Map.of("CHEMLINK_HOME", folder.resolve("home").toString()), folder,
                new PrintWriter(out, true), new PrintWriter(err, true), false), null, arguments);
    }
}
