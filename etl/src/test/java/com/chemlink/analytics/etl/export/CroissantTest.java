package com.chemlink.analytics.etl.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Datasets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the specification of Croissant 1.1 requires of a dataset, its files, its records and their fields. */
class CroissantTest {

    private static final String RECORDS = """
            records AS (SELECT unnest(json_extract(everything, '$.recordSet[*]')) AS records FROM file),
            fields AS (SELECT records ->> '@id' AS records, unnest(json_extract(records, '$.field[*]')) AS field FROM records),
            files AS (SELECT unnest(json_extract(everything, '$.distribution[*]')) AS object FROM file)""";

    @TempDir
    private Path folder;

    @Test
    void every_dataset_is_described_as_the_specification_wants_it() throws SQLException {
        List<ExportedDataset> done = SyncedCompany.export(SyncedCompany.syncs(),
                SyncedCompany.request(Datasets.all(), folder));
        for (ExportedDataset one : done) {
            assertThat(ask(one, "SELECT json_extract_string(everything, '$.conformsTo') FROM file"))
                    .containsExactly("http://mlcommons.org/croissant/1.1");
            for (String required : List.of("$.\"@context\".\"@vocab\"", "$.\"@context\".recordSet", "$.\"@type\"",
                    "$.description", "$.license", "$.name", "$.url", "$.creator.name", "$.datePublished",
                    "$.version")) {
                assertThat(ask(one, "SELECT json_extract_string(everything, '%s') FROM file".formatted(required)))
                        .as(required).doesNotContain("null").isNotEmpty();
            }
            files(one);
            fields(one);
        }
    }

    private static void files(ExportedDataset one) throws SQLException {
        assertThat(
                ask(one, """
                        SELECT (object ->> '@type') || ' ' || (object ->> '@id') || ' ' || (object ->> 'contentUrl') || ' ' || (object ->> 'sha256')
                        FROM files WHERE object ->> 'encodingFormat' IN ('text/csv', 'application/vnd.apache.parquet')"""))
                .containsExactlyInAnyOrderElementsOf(one.files().stream().map(file -> "cr:FileObject %s %s %s"
                        .formatted(file.path(), file.path(), file.sha256())).toList());
    }

    private static void fields(ExportedDataset one) throws SQLException {
        Dataset dataset = one.dataset();
        List<String> wrong = ask(one,
                """
                        SELECT field FROM fields
                        WHERE field ->> '@type' <> 'cr:Field' OR field ->> '@id' <> records || '/' || (field ->> 'name')
                           OR json_extract_string(field, '$.dataType[0]') NOT IN ('sc:Text', 'sc:Integer', 'sc:Boolean', 'sc:Date', 'sc:DateTime')
                           OR json_extract_string(field, '$.source.extract.column') <> field ->> 'name'
                           OR json_extract_string(field, '$.source.fileObject."@id"') NOT IN (SELECT object ->> '@id' FROM files)""");
        assertThat(wrong).isEmpty();
        long sets = one.files().stream().filter(file -> file.format() == ExportFormat.PARQUET).count();
        assertThat(ask(one, "SELECT field ->> 'name' FROM fields")).hasSize(
                (int) (sets * (dataset.fields().size() - dataset.personal().size())));
        assertThat(ask(one, """
                SELECT key FROM (SELECT unnest(json_extract_string(records, '$.key[*]."@id"')) AS key FROM records)
                WHERE key NOT IN (SELECT field ->> '@id' FROM fields)""")).isEmpty();
    }

    private static List<String> ask(ExportedDataset one, String question) throws SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet row = statement.executeQuery(
                        "WITH file AS (SELECT json AS everything FROM read_json_objects('%s')), %s %s".formatted(
                                one.folder().resolve("croissant.json"), RECORDS, question))) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(String.valueOf(row.getString(1)));
            }
            return values;
        }
    }
}
