package com.chemlink.analytics.etl.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldRole;
import com.chemlink.analytics.etl.dataset.FieldType;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was handed on is read again by programs that did not write it. */
class DatasetExportTest {

    private static final String NULL = "\u0000";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"activation", "engagement", "segments", "anomalies", "journeys", "glossary"})
    void other_programs_read_the_same_rows(String id) throws SQLException, IOException {
        Dataset dataset = Datasets.get(id);
        ExportedDataset done = SyncedCompany.export(SyncedCompany.syncs(),
                SyncedCompany.request(List.of(dataset), folder)).getFirst();
        List<Field> fields = fields(dataset);
        long rows = 0;
        for (ExportedFile file : done.files()) {
            List<List<String>> expected = laid(dataset, fields, file.split());
            assertThat(expected).as(id + " " + file.split()).hasSize((int) file.rows()).isNotEmpty();
            Path path = done.folder().resolve(file.path());
            assertThat(file.format() == ExportFormat.CSV ? csv(path, fields) : parquet(path, fields))
                    .as(file.path())
                    .isEqualTo(file.format() == ExportFormat.CSV ? withoutNulls(expected) : expected);
            rows += file.format() == ExportFormat.CSV ? file.rows() : 0;
        }
        assertThat(rows).isEqualTo(done.rows());
        assertThat(SyncedCompany.<Long>look(SyncedCompany.syncs(), dataset, laid -> laid.count())).isEqualTo(rows);
    }

    private static List<Field> fields(Dataset dataset) {
        return dataset.fields().stream().filter(field -> field.role() != FieldRole.PERSONAL).toList();
    }

    private static List<List<String>> laid(Dataset dataset, List<Field> fields, String split) {
        return SyncedCompany.look(SyncedCompany.syncs(), dataset, rows -> {
            try (Statement statement = rows.connection().createStatement();
                    ResultSet row = statement.executeQuery("SELECT * FROM dataset_rows WHERE x_split = '%s'"
                            .formatted(split))) {
                return values(row, fields).stream().sorted(DatasetExportTest::compare).toList();
            }
        });
    }

    private static int compare(List<String> one, List<String> other) {
        return String.join("|", one).compareTo(String.join("|", other));
    }

    private static List<List<String>> values(ResultSet row, List<Field> fields) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (row.next()) {
            List<String> values = new ArrayList<>();
            for (Field field : fields) {
                values.add(value(row, field));
            }
            rows.add(values);
        }
        return rows;
    }

    /** Fails where a column is of another type than its field says. */
    private static String value(ResultSet row, Field field) throws SQLException {
        Object value = switch (field.type()) {
            case TEXT -> row.getString(field.name());
            case INTEGER -> row.getObject(field.name(), Integer.class);
            case LONG -> row.getObject(field.name(), Long.class);
            case BOOLEAN -> row.getObject(field.name(), Boolean.class);
            case DAY -> row.getObject(field.name(), LocalDate.class);
            case INSTANT -> row.getMetaData().getColumnType(row.findColumn(field.name())) == Types.VARCHAR
                    ? instant(row.getString(field.name()))
                    : instant(row.getObject(field.name(), OffsetDateTime.class));
        };
        return value == null ? NULL : value.toString();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Instant instant(@Nullable String value) {
        return value == null ? null : Instant.parse(value);
    }

    private static List<List<String>> parquet(Path file, List<Field> fields) throws SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            List<String> types = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet('%s'))"
                            .formatted(file))) {
                while (row.next()) {
                    types.add(row.getString(1) + " " + row.getString(2));
                }
            }
            assertThat(types).isEqualTo(fields.stream().map(field -> field.name() + " "
                    + field.type().duckdb().replace("TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE")).toList());
            // As text in UTC: the driver would take instants through the zone of this machine, whose clocks go back and forth.
            statement.execute("SET TimeZone = 'UTC'");
            String instants = fields.stream().filter(field -> field.type() == FieldType.INSTANT).map(
                    field -> "strftime(%1$s, '%%Y-%%m-%%dT%%H:%%M:%%S.%%fZ') AS %1$s".formatted(field.name()))
                    .collect(Collectors.joining(", ", "REPLACE (", ")"));
            try (ResultSet row = statement.executeQuery("SELECT * %s FROM read_parquet('%s')"
                    .formatted(instants.equals("REPLACE ()") ? "" : instants, file))) {
                return values(row, fields).stream().sorted(DatasetExportTest::compare).toList();
            }
        }
    }

    private static List<List<String>> csv(Path file, List<Field> fields) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().maxBufferSize(1 << 24).ofCsvRecord(file)) {
            for (CsvRecord line : csv) {
                rows.add(line.getFields());
            }
        }
        assertThat(rows.getFirst()).isEqualTo(fields.stream().map(Field::name).toList());
        rows.removeFirst();
        return rows.stream().map(row -> plain(row, fields)).sorted(DatasetExportTest::compare).toList();
    }

    /** Instants as Java writes them. */
    private static List<String> plain(List<String> row, List<Field> fields) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            boolean instant = fields.get(i).type() == FieldType.INSTANT;
            values.add(instant && !row.get(i).isEmpty() ? Instant.parse(row.get(i)).toString() : row.get(i));
        }
        return values;
    }

    private static List<List<String>> withoutNulls(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(value -> value.replace(NULL, "")).toList())
                .sorted(DatasetExportTest::compare).toList();
    }

    @Test
    void two_exports_of_one_state_are_the_same_bytes_and_the_digests_are_those_of_the_files() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second [with] a * 'name'");
        List<ExportedDataset> done = SyncedCompany.export(SyncedCompany.syncs(),
                SyncedCompany.request(Datasets.all(), first));
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
        SyncedCompany.export(SyncedCompany.syncs(), SyncedCompany.request(List.of(Datasets.ACTIVATION), folder));
        Path file = folder.resolve("activation/data/train.parquet");
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
    void splits_are_those_that_were_published() {
        for (Dataset dataset : List.of(Datasets.ACTIVATION, Datasets.ENGAGEMENT)) {
            assertThat(SyncedCompany.<Long>look(SyncedCompany.syncs(), dataset,
                    rows -> rows
                            .number("""
                                    SELECT count(*) FROM dataset_rows
                                    JOIN ai.training_data_%s AS row ON row.user_id = x_user AND row.prediction_at = x_t AND row.split = x_split"""
                                    .formatted(dataset.id()))
                            - rows.count()))
                    .isZero();
        }
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
    void the_card_has_the_header_that_hubs_read() throws IOException {
        SyncedCompany.export(SyncedCompany.syncs(), SyncedCompany.request(List.of(Datasets.ACTIVATION), folder));
        String card = Files.readString(folder.resolve("activation/README.md"));
        assertThat(card).startsWith("---\n").contains("\n---\n\n# Activation\n",
                "- split: train\n    path: data/train.parquet",
                "- name: activated_within_30d\n    dtype: bool", "task_categories:\n- tabular-classification",
                "Nothing known after day 7: passed", "label not yet known: the horizon has not ended");
    }
}
