package com.chemlink.analytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chemlink datasets} and {@code chemlink export}: options, exit codes, what is said. */
class DatasetsCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void configure() {
        Syncs syncs = SyncedCompany.syncs();
        environment.put("CHEMLINK_HOME", folder.resolve("home").toString());
        configure("ANALYTICS_DB_", syncs.analytics());
        configure("CHEMLINK_PRD_DB_", syncs.chemlink());
        configure("ENGAGEMENT_PRD_DB_", syncs.engagement());
    }

    private void configure(String prefix, DatabaseAddress address) {
        environment.putAll(Map.of(prefix + "HOST", address.host(), prefix + "PORT", Integer.toString(address.port()),
                prefix + "NAME", address.database(), prefix + "USER", address.user(), prefix + "PASSWORD",
                address.password().reveal()));
    }

    private int run(String... arguments) {
        return Chemlink.run(
                new Surroundings(environment, folder, new PrintWriter(out, true), new PrintWriter(err, true), false),
                null, arguments);
    }

    @Test
    void the_list_says_what_each_dataset_is_and_how_many_rows_it_has() {
        assertThat(run("datasets", "list")).as(err.toString()).isZero();
        assertThat(out.toString()).contains(Datasets.all().stream().map(Dataset::id).toList())
                .containsPattern("activation +\\d+ rows: \\d+ train with \\d+ positive, \\d+ validation")
                .containsPattern("anomalies +[\\d,]+ rows: [\\d,]+ clean, ").doesNotContain("signup_hour");
        assertThat(run("datasets", "list", "--columns")).isZero();
        assertThat(out.toString()).contains("signup_hour", "Hour of the day of the signup", "personal");
    }

    @Test
    void what_is_asked_for_is_exported_and_said() throws IOException {
        assertThat(run("export", "glossary", "glossary", "activation", "--format", "csv", "--out", "files"))
                .as(err.toString()).isZero();
        assertThat(out.toString()).containsPattern("glossary: \\d+ rows, .* in .*glossary")
                .containsPattern("activation: \\d+ rows");
        assertThat(folder.resolve("files/activation/data")).isDirectoryContaining("glob:**/train.csv")
                .isDirectoryNotContaining("glob:**.parquet");
        assertThat(Files.readString(folder.resolve("files/activation/manifest.json"))).contains("\"formats\": [");
        assertThat(run("export", "glossary", "--out", "files")).isEqualTo(3);
        assertThat(err.toString()).contains("is there already", "--replace", "EX-EXISTS");
        assertThat(run("export", "glossary", "--out", "files", "--replace", "--spreadsheet-safe", "--k", "5")).isZero();
    }

    @Test
    void what_cannot_be_is_refused_in_a_sentence() {
        assertThat(run("export", "--out", "files")).isEqualTo(2);
        assertThat(run("export", "glossary")).isEqualTo(2);
        assertThat(run("export", "glossary", "--out", "files", "--format", "xml")).isEqualTo(2);
        assertThat(run("export", "nothing", "--out", "files")).isNotZero();
        assertThat(err.toString()).contains("There is no dataset 'nothing'.", "activation, engagement, segments");
        assertThat(run("export", "segments", "--out", "files", "--personal", "password")).isNotZero();
        assertThat(err.toString()).contains("None of these datasets has the personal column 'password'.");
        assertThat(run("export", "segments", "--out", "files", "--as-known-on", "77")).isNotZero();
        assertThat(err.toString()).contains("There is no published run 77.");
        assertThat(folder.resolve("files/segments")).doesNotExist();
    }

    @Test
    void where_there_is_too_little_to_learn_from_no_outlook_is_given() {
        assertThat(run("datasets", "outlook")).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("No estimate: too few positives to learn from");
    }
}
