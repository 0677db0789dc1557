package com.chemlink.analytics.etl.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldRole;
import com.chemlink.analytics.etl.dataset.FieldType;
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
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was handed on has the rows, types, texts and gaps that the analytics database has, read by other programs. */
class ReadBackTest {

    private static final String NULL = "\u0000";

    @ParameterizedTest
    @ValueSource(strings = {"activation", "engagement", "segments", "anomalies", "journeys", "glossary"})
    void other_programs_read_the_same_rows(String id) throws SQLException, IOException {
        Dataset dataset = Datasets.get(id);
        ExportedDataset done = SyncedCompany.exported().stream().filter(one -> one.dataset().equals(dataset))
                .findFirst()
                .orElseThrow();
        List<Field> fields = fields(dataset);
        long rows = 0;
        for (ExportedFile file : done.files()) {
            List<List<String>> expected = asked(dataset, fields, file.split());
            assertThat(expected).as(id + " " + file.split()).hasSize((int) file.rows()).isNotEmpty();
            Path path = done.folder().resolve(file.path());
            if (file.format() == ExportFormat.CSV) {
                assertThat(csv(path, fields)).as(file.path()).isEqualTo(withoutNulls(expected));
            } else {
                assertThat(parquet(path, fields)).as(file.path()).isEqualTo(expected);
                assertThat(ForeignParquet.columns(path))
                        .isEqualTo(fields.stream().map(ForeignParquet::column).toList());
                assertThat(ForeignParquet.rows(path, fields, NULL).stream().sorted(ReadBackTest::compare).toList())
                        .as(file.path()).isEqualTo(expected);
            }
            rows += file.format() == ExportFormat.CSV ? file.rows() : 0;
        }
        assertThat(rows).isEqualTo(done.rows());
        assertThat(SyncedCompany.<Long>look(SyncedCompany.syncs(), dataset, laid -> laid.count())).isEqualTo(rows);
    }

    private static List<Field> fields(Dataset dataset) {
        return dataset.fields().stream().filter(field -> field.role() != FieldRole.PERSONAL).toList();
    }

    /** What the analytics database itself says, and pseudonyms worked out once more. */
    private static List<List<String>> asked(Dataset dataset, List<Field> fields, String split) {
        return SyncedCompany.ask(dataset, "x_split = '%s'".formatted(split), row -> values(row, fields)).stream()
                .map(row -> pseudonyms(row, fields)).sorted(ReadBackTest::compare).toList();
    }

    private static List<String> pseudonyms(List<String> row, List<Field> fields) {
        List<String> values = new ArrayList<>(row);
        if (fields.getFirst().role() == FieldRole.ID && fields.getFirst().type() == FieldType.TEXT) {
            values.set(0, SyncedCompany.pseudonym(row.getFirst()));
        }
        return values;
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
            case INTEGER, COUNT -> row.getObject(field.name(), Integer.class);
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
                return values(row, fields).stream().sorted(ReadBackTest::compare).toList();
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
        return rows.stream().map(row -> plain(row, fields)).sorted(ReadBackTest::compare).toList();
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
                .sorted(ReadBackTest::compare).toList();
    }

    @Test
    void an_empty_text_is_not_the_same_as_nothing() throws IOException {
        String csv = Files.readString(SyncedCompany.exported().getLast().folder().resolve("data/all.csv"));
        assertThat(csv).contains("\r\n900002,\"carriage\r\nreturn\",tab\there,,\"carriage")
                .contains("\r\n900004,\uD83E\uDDEA \u0645\u0631\u062D\u0628\u0627,\\.,\"\",")
                .endsWith("\r\n");
        assertThat(csv.lines().findFirst()).contains("term_id,term,meaning,category,text");
    }
}
