package com.chemlink.analytics.etl.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export is whole, says what it is, gives nothing away and is the same every time. */
class DatasetExportTest {

    @TempDir
    private Path folder;

    @Test
    void two_exports_of_one_state_are_the_same_bytes_and_the_digests_are_those_of_the_files() throws Exception {
        List<ExportedDataset> done = SyncedCompany.exported();
        Path first = Objects.requireNonNull(done.getFirst().folder().getParent());
        Path second = folder.resolve("second [with] a * 'name'");
        SyncedCompany.export(SyncedCompany.syncs(), SyncedCompany.request(Datasets.all(), second));
        Map<String, String> digests = digests(first);
        assertThat(digests(second)).isEqualTo(digests).hasSizeGreaterThan(20);
        for (ExportedDataset dataset : done) {
            dataset.files().forEach(file -> assertThat(
                    digests.get(dataset.dataset().id() + "/" + file.path())).isEqualTo(file.sha256()));
            Path manifest = first.resolve(dataset.dataset().id()).resolve("manifest.json");
            assertThat(duckdb(
                    "SELECT string_agg(file.sha256, ' ') FROM (SELECT unnest(files) AS file FROM read_json('%s'))"
                            .formatted(manifest)))
                    .isEqualTo(String.join(" ", dataset.files().stream().map(ExportedFile::sha256).toList()));
        }
    }

    private static Map<String, String> digests(Path folder) throws IOException {
        TreeMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(folder.relativize(file).toString(), Digest.of(file));
            }
        }
        return digests;
    }

    private static String duckdb(String query) throws SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void parquet_says_what_it_is_and_is_compressed() throws Exception {
        Path file = SyncedCompany.exported().getFirst().folder().resolve("data/train.parquet");
        assertThat(duckdb(
                "SELECT string_agg(decode(key) || '=' || decode(value), ', ' ORDER BY decode(key)) FROM parquet_kv_metadata('%s')"
                        .formatted(file)))
                .contains("dataset=activation", "split=train", "run=1", "program=ChemLink");
        assertThat(duckdb("SELECT string_agg(DISTINCT compression) FROM parquet_metadata('%s')".formatted(file)))
                .isEqualTo("ZSTD");
        assertThat(duckdb(
                "SELECT encodings FROM parquet_metadata('%s') WHERE path_in_schema = 'signup_weekday'"
                        .formatted(file)))
                .contains("DICTIONARY");
    }

    @Test
    void what_is_there_already_stays_unless_it_may_be_replaced() throws IOException {
        ExportRequest request = SyncedCompany.request(List.of(Datasets.GLOSSARY), folder);
        Files.createDirectories(folder.resolve("glossary"));
        Files.writeString(folder.resolve("glossary/mine.txt"), "mine");
        assertThatThrownBy(() -> SyncedCompany.export(SyncedCompany.syncs(), request))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.code()).isEqualTo("EX-EXISTS");
                    assertThat(failure.category()).isEqualTo(Category.REFUSED);
                });
        assertThat(names(folder)).containsExactly("glossary");
        assertThat(folder.resolve("glossary/mine.txt")).hasContent("mine");
        SyncedCompany.export(SyncedCompany.syncs(), new ExportRequest(request.datasets(), request.formats(), folder,
                true, false, 0, Set.of(), null, "tester", "test"));
        assertThat(names(folder)).containsExactly("glossary");
        assertThat(names(folder.resolve("glossary"))).containsExactly("README.md", "croissant.json", "data",
                "manifest.json");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothing_is_left_of_an_export_that_was_cancelled_or_cannot_be_written() throws IOException {
        Cancellation cancellation = new Cancellation();
        long before = exportsSoFar();
        assertThatThrownBy(() -> new DatasetExport(SyncedCompany.syncs().analytics(), SyncedCompany.KEY, cancellation,
                progress -> {
                    if (progress.step().endsWith(".parquet")) {
                        cancellation.request();
                    }
                }).run(SyncedCompany.request(Datasets.all(), folder)))
                .isInstanceOfSatisfying(Failure.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.CANCELLED));
        assertThat(names(folder)).isEmpty();
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> SyncedCompany.export(SyncedCompany.syncs(),
                SyncedCompany.request(List.of(Datasets.GLOSSARY), file)))
                .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code()).isEqualTo("EX-WRITE"));
        assertThat(exportsSoFar()).isEqualTo(before);
    }

    @Test
    void whoever_stops_while_rows_are_collected_the_cause_is_told_and_nothing_is_left() throws IOException {
        Cancellation cancellation = new Cancellation();
        assertThat(stopped(cancellation, cancellation::request)).isEqualTo("CANCELLED");
        assertThat(stopped(new Cancellation(), () -> Sql.rows(SyncedCompany.syncs().analytics(),
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY%' AND datname = current_database()")))
                .isEqualTo("AN-LOST");
        assertThat(names(folder)).isEmpty();
    }

    /** How an export is said to have ended during whose first rows something happens. */
    private String stopped(Cancellation cancellation, Runnable happening) {
        AtomicBoolean happened = new AtomicBoolean();
        return catchThrowableOfType(Failure.class,
                () -> new DatasetExport(SyncedCompany.syncs().analytics(), SyncedCompany.KEY, cancellation,
                        progress -> {
                            if (progress.rows() > 0 && happened.compareAndSet(false, true)) {
                                assertThat(progress.step()).isEqualTo("Collecting");
                                happening.run();
                            }
                        }).run(SyncedCompany.request(List.of(Datasets.JOURNEYS), folder)))
                .code();
    }

    private static long exportsSoFar() {
        return Long.parseLong(Sql.value(SyncedCompany.syncs().analytics(), "SELECT count(*) FROM ops.exports"));
    }

    @Test
    void texts_that_look_like_formulas_are_harmless_on_request_and_only_in_csv() throws Exception {
        SyncedCompany.export(SyncedCompany.syncs(), new ExportRequest(List.of(Datasets.GLOSSARY),
                EnumSet.allOf(ExportFormat.class), folder, false, true, 0, Set.of(), null, "tester", "test"));
        assertThat(Files.readString(folder.resolve("glossary/data/all.csv")))
                .contains("900003,'=1+1,'@SUM(A1),'-2,\"'=1+1: @SUM(A1)\n+3\"\r\n").doesNotContain(",=1+1");
        assertThat(duckdb("SELECT term || ' ' || meaning FROM '%s' WHERE term_id = 900003"
                .formatted(folder.resolve("glossary/data/all.parquet")))).isEqualTo("=1+1 @SUM(A1)");
        assertThat(Files.readString(folder.resolve("glossary/README.md"))).contains("begins with an apostrophe");
    }

    @Test
    void personal_columns_only_on_request_and_never_unrecorded() throws IOException {
        ExportRequest plain = SyncedCompany.request(List.of(Datasets.SEGMENTS), folder.resolve("plain"));
        SyncedCompany.export(SyncedCompany.syncs(), plain);
        String csv = Files.readString(folder.resolve("plain/segments/data/all.csv"));
        assertThat(csv).doesNotContain("@").doesNotContain("email");
        SyncedCompany.export(SyncedCompany.syncs(), new ExportRequest(plain.datasets(), plain.formats(),
                folder.resolve("asked"), false, false, 0, Set.of("email"), null, "tester", "test"));
        assertThat(Files.readString(folder.resolve("asked/segments/data/all.csv"))).contains("email").contains("@")
                .doesNotContain("first_name");
        assertThat(Sql.rows(SyncedCompany.syncs().analytics(), """
                SELECT action, actor, details ->> 'personal_columns', details ->> 'datasets' FROM ops.audit_log
                WHERE details ->> 'datasets' LIKE '%segments"]' ORDER BY audit_id DESC LIMIT 2"""))
                .containsExactly("export with personal data|tester|[\"email\"]|[\"segments\"]",
                        "export|tester|[]|[\"segments\"]");
        assertThatThrownBy(() -> SyncedCompany.export(SyncedCompany.syncs(), new ExportRequest(plain.datasets(),
                plain.formats(), folder.resolve("unknown"), false, false, 0, Set.of("password"), null, "tester",
                "test")))
                .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code()).isEqualTo("DS-PERSONAL"));
    }

    @Test
    void moments_of_people_cannot_be_made_coarser_and_are_not_handed_on_as_if_they_were() {
        for (Dataset dataset : List.of(Datasets.JOURNEYS, Datasets.ANOMALIES)) {
            assertThatThrownBy(() -> SyncedCompany.export(SyncedCompany.syncs(), new ExportRequest(List.of(dataset),
                    EnumSet.allOf(ExportFormat.class), folder, false, false, 5, Set.of(), null, "tester", "test")))
                    .isInstanceOfSatisfying(Failure.class,
                            failure -> assertThat(failure.code()).isEqualTo("DS-COARSER"));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_card_has_the_header_that_hubs_read() throws IOException {
        Path exported = SyncedCompany.exported().getFirst().folder().resolveSibling("");
        assertThat(Files.readString(exported.resolve("anomalies/README.md")))
                // To hubs "all" is no name of a split.
                .contains("- split: train\n    path: data/all.parquet").doesNotContain("split: all", "name: all")
                .containsPattern("\\| label \\| rows \\|\n\\|---\\|---:\\|\n\\| clean \\| [0-9,]+ \\|");
        assertThat(Files.readString(exported.resolve("activation/README.md"))).contains(
                "may find their rows: `prediction_at`, `signup_weekday`, `signup_hour`.",
                "nothing can be learned from them: `country`, `company`, `role`, `has_finder`");
        String card = Files.readString(exported.resolve("activation/README.md"));
        assertThat(card).startsWith("---\n").contains("\n---\n\n# Activation\n",
                "- split: train\n    path: data/train.parquet",
                "- name: activated_within_30d\n    dtype: bool", "task_categories:\n- tabular-classification",
                "Nothing known after day 7: passed", "label not yet known: the horizon has not ended");
    }
}
