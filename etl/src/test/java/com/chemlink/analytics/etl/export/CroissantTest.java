package com.chemlink.analytics.etl.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description in Croissant 1.1 is valid, and says of files and fields what is so. */
class CroissantTest {

    private final List<ExportedDataset> done = SyncedCompany.exported();

    private static String description(ExportedDataset one) throws IOException {
        return Files.readString(one.folder().resolve("croissant.json"));
    }

    @Test
    void every_dataset_is_described_as_the_specification_wants_it() throws IOException, JsonLdError {
        for (ExportedDataset one : done) {
            assertThat(CroissantRules.broken(description(one))).as(one.dataset().id()).isEmpty();
            try (JsonReader reader = Json.createReader(new StringReader(description(one)))) {
                JsonObject root = reader.readObject();
                assertThat(root.getJsonArray("distribution").getValuesAs(JsonObject.class)
                        .stream().map(file -> file.getString("contentUrl") + " " + file.getString("sha256")).toList())
                        .isEqualTo(one.files().stream().map(file -> file.path() + " " + file.sha256()).toList());
                List<JsonObject> sets = root.getJsonArray("recordSet").getValuesAs(JsonObject.class);
                assertThat(sets).hasSize(
                        (int) one.files().stream().filter(file -> file.format() == ExportFormat.PARQUET).count());
                for (JsonObject records : sets) {
                    assertThat(records.getJsonArray("field").getValuesAs(JsonObject.class).stream()
                            .map(CroissantTest::told).toList()).isEqualTo(expected(one.dataset()));
                }
            }
        }
    }

    private static String told(JsonObject field) {
        return "%s %s %s".formatted(field.getString("name"),
                field.getJsonObject("source").getJsonObject("extract").getString("column"),
                field.getJsonArray("dataType").getValuesAs(JsonString.class).getFirst().getString());
    }

    private static List<String> expected(Dataset dataset) {
        return dataset.fields().stream().filter(field -> field.role() != FieldRole.PERSONAL)
                .map((Field field) -> "%s %s %s".formatted(field.name(), field.name(), field.type().croissant()))
                .toList();
    }

    /** The rules are not blind: each of these changes to a valid description is found. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    "@type": "cr:FileObject"     | "@type": "cr:FileObjects"   | is a http://mlcommons.org/croissant/FileObjects
                    "column": "cr:column",       |                             | has an unknown https://schema.org/column
                    "column": "term"             | "colunm": "term"            | has an unknown https://schema.org/colunm
                    croissant/1.1                | croissant/1.0               | as http://purl.org/dc/terms/conformsTo
                    "license":                   | "licence":                  | has 0 values of https://schema.org/license
                    "sc:Text"                    | "sc:Texts"                  | as http://mlcommons.org/croissant/dataType
                    "@id": "rows-all/meaning"    | "@id": "rows-all/term"      | rows-all/term is the id of 2 things
                    "@id": "rows-all/term_id"    | "@id": "rows-all/term_ids"  | refers to nothing
                    "version": "1.0.0"           | "version": "one"            | has one as https://schema.org/version
                    """)
    void what_is_wrong_is_found(String from, String to, String sentence) throws IOException, JsonLdError {
        String valid = description(done.getLast());
        assertThat(valid).contains(from);
        assertThat(CroissantRules.broken(valid.replaceFirst(Pattern.quote(from),
                to == null ? "" : to))).as(from).anyMatch(one -> one.contains(sentence));
    }
}
