package com.chemlink.analytics.etl.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.SslMode;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    private static final Map<String, String> BOTH_SOURCES = Map.of(
            "CHEMLINK_PRD_DB_HOST", "db.example.com", "CHEMLINK_PRD_DB_NAME", "chemlink-service-prd",
            "CHEMLINK_PRD_DB_USER", "reader", "CHEMLINK_PRD_DB_PASSWORD", "s3cret#1",
            "ENGAGEMENT_PRD_DB_HOST", "localhost", "ENGAGEMENT_PRD_DB_NAME", "engagement-platform-prd",
            "ENGAGEMENT_PRD_DB_USER", "reader");

    @TempDir
    Path folder;

    @Test
    void nothing_configured_means_sample_data_and_sensible_defaults() {
        Configuration configuration = load(Map.of());
        assertThat(configuration.readsSample()).isTrue();
        assertThat(configuration.databases()).isEmpty();
        assertThat(configuration.timeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(configuration.batchSize()).isEqualTo(10_000);
        assertThat(configuration.warnings()).isEmpty();
    }

    @Test
    void a_source_is_where_its_keys_say() {
        Configuration configuration = load(BOTH_SOURCES);
        DatabaseAddress chemlink = configuration.database(Role.CHEMLINK).orElseThrow();
        assertThat(chemlink.label()).isEqualTo("db.example.com:5432/chemlink-service-prd");
        assertThat(chemlink.password().reveal()).isEqualTo("s3cret#1");
        assertThat(configuration.readsSample()).isFalse();
    }

    @Test
    void only_a_database_on_this_machine_may_go_without_tls_unasked() {
        Configuration configuration = load(BOTH_SOURCES);
        assertThat(configuration.database(Role.CHEMLINK).orElseThrow().sslMode()).isEqualTo(SslMode.REQUIRE);
        assertThat(configuration.database(Role.ENGAGEMENT).orElseThrow().sslMode()).isEqualTo(SslMode.PREFER);
        assertThat(load(with(BOTH_SOURCES, "CHEMLINK_PRD_DB_SSLMODE", "verify-full")).database(Role.CHEMLINK)
                .orElseThrow().sslMode()).isEqualTo(SslMode.VERIFY_FULL);
    }

    @Test
    void kube_switches_all_three_databases() {
        Map<String, String> values = new HashMap<>(BOTH_SOURCES);
        values.put("DATA_ENV", "kube");
        assertThat(load(values).databases()).isEmpty();
        for (String prefix : Set.of("CHEMLINK_DEV_DB_", "ENGAGEMENT_DEV_DB_", "ANALYTICS_DEV_DB_")) {
            values.put(prefix + "HOST", "dev.example.com");
            values.put(prefix + "NAME", prefix);
            values.put(prefix + "USER", "dev");
        }
        assertThat(load(values).databases().values())
                .hasSize(3).allSatisfy(address -> assertThat(address.host()).isEqualTo("dev.example.com"));
    }

    @Test
    void the_process_comes_before_the_file_and_the_file_before_the_saved_settings() throws IOException {
        Files.writeString(folder.resolve("settings.env"),
                "ETL_BATCH_SIZE=1\nANALYTICS_TIME_ZONE=Europe/Berlin\nETL_LOG_LEVEL=debug");
        Files.writeString(folder.resolve(".env"), "ETL_BATCH_SIZE=2\nANALYTICS_TIME_ZONE=Asia/Tokyo");
        Configuration configuration = load(Map.of("ETL_BATCH_SIZE", "3"));
        assertThat(configuration.batchSize()).isEqualTo(3);
        assertThat(configuration.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(configuration.logLevel()).isEqualTo("DEBUG");
    }

    @Test
    void a_file_is_read_as_a_shell_reads_it() throws IOException {
        Files.writeString(folder.resolve(".env"), """
                # comment
                export ETL_BATCH_SIZE = 5   # five

                ANALYTICS_TIME_ZONE='Asia/Tokyo'
                ETL_LOG_LEVEL="INFO" # quoted
                """);
        Configuration configuration = load(Map.of());
        assertThat(configuration.batchSize()).isEqualTo(5);
        assertThat(configuration.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(configuration.logLevel()).isEqualTo("INFO");
    }

    @Test
    void a_malformed_line_is_named_by_number_and_reason_and_not_quoted() throws IOException {
        Files.writeString(folder.resolve(".env"), "ETL_BATCH_SIZE=5\nhunter2\n");
        assertThat(failing(Map.of()).sentence()).isEqualTo("Line 2 of .env is not of the form KEY=value.");
        Files.writeString(folder.resolve(".env"), "CHEMLINK_PRD_DB_PASSWORD=\"hunter2");
        assertThat(failing(Map.of()).sentence()).isEqualTo("Line 1 of .env has a quote that is not closed.");
    }

    @Test
    void a_key_given_twice_is_refused_with_both_lines() throws IOException {
        Files.writeString(folder.resolve(".env"), "ETL_BATCH_SIZE=5\n\nETL_BATCH_SIZE=6\n");
        assertThat(failing(Map.of()).sentence())
                .isEqualTo("Line 3 of .env sets ETL_BATCH_SIZE, which line 1 sets already.");
    }

    @Test
    void an_unknown_key_is_warned_about_with_the_nearest_known_one() throws IOException {
        Files.writeString(folder.resolve(".env"), "CHEMLINK_PRD_DB_PASWORD=x\nSOMETHING_ELSE_ALTOGETHER=1");
        assertThat(load(Map.of("ETL_BATCHSIZE", "5", "PATH", "/bin")).warnings()).containsExactlyInAnyOrder(
                "CHEMLINK_PRD_DB_PASWORD in .env is not a key of the workbench; did you mean CHEMLINK_PRD_DB_PASSWORD?",
                "SOMETHING_ELSE_ALTOGETHER in .env is not a key of the workbench.",
                "ETL_BATCHSIZE in environment is not a key of the workbench; did you mean ETL_BATCH_SIZE?");
    }

    @Test
    void what_cannot_be_meant_is_refused_by_name() {
        assertThat(failing(Map.of("ANALYTICS_TIME_ZONE", "Mars/Base")).code()).isEqualTo("CF-ZONE");
        assertThat(failing(Map.of("ETL_BATCH_SIZE", "0")).code()).isEqualTo("CF-BATCH");
        assertThat(failing(Map.of("ETL_LOG_LEVEL", "loud")).code()).isEqualTo("CF-LOG");
        assertThat(failing(with(BOTH_SOURCES, "CHEMLINK_PRD_DB_PORT", "70000")).code()).isEqualTo("CF-PORT");
        assertThat(failing(with(BOTH_SOURCES, "CHEMLINK_PRD_DB_SSLMODE", "maybe")).code()).isEqualTo("CF-SSLMODE");
        assertThat(failing(with(BOTH_SOURCES, "CHEMLINK_PRD_DB_USER", "")).sentence())
                .isEqualTo("CHEMLINK_PRD_DB_USER is not set, but CHEMLINK_PRD_DB_HOST is.");
        assertThat(failing(with(BOTH_SOURCES, "ENGAGEMENT_PRD_DB_HOST", "")).sentence())
                .isEqualTo("chemlink-service is configured, but engagement-platform is not.");
    }

    @Test
    void a_source_cannot_be_the_target() {
        Map<String, String> values = new HashMap<>(BOTH_SOURCES);
        values.putAll(Map.of("ANALYTICS_DB_HOST", "DB.example.com", "ANALYTICS_DB_NAME", "chemlink-service-prd",
                "ANALYTICS_DB_USER", "writer"));
        assertThat(failing(values).code()).isEqualTo("CF-SAME");
    }

    @Test
    void the_example_file_documents_every_key_and_is_itself_well_formed() throws IOException {
        Path example = Path.of("..", ".env.example");
        assertThat(EnvFile.read(example)).as("everything in it is commented out").isEmpty();
        Set<String> documented = new LinkedHashSet<>();
        Pattern.compile("(?m)^#\\s*([A-Z_]+)=").matcher(Files.readString(example)).results()
                .forEach(match -> documented.add(match.group(1)));
        assertThat(documented).containsExactlyInAnyOrderElementsOf(Keys.known());
    }

    private static Map<String, String> with(Map<String, String> values, String key, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(key, value);
        return changed;
    }

    private Configuration load(Map<String, String> environment) {
        return Configuration.load(environment, folder, new WorkbenchHome(folder));
    }

    private Failure failing(Map<String, String> environment) {
        return catchThrowableOfType(Failure.class, () -> load(environment));
    }
}
