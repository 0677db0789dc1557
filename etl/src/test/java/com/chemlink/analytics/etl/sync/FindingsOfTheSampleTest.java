package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.sample.PublishedSample;
import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the checks find in the published sample is what its two sources say when they are asked without the workbench. */
class FindingsOfTheSampleTest {

    private static final String FILE = "findings-of-the-sample.sql";

    private final Syncs syncs = Syncs.synced(TestPostgres.NEWEST);

    @Test
    void every_finding_follows_from_the_sources_row_by_row_and_there_is_no_other() throws Exception {
        String text;
        try (var file = FindingsOfTheSampleTest.class.getResourceAsStream(FILE)) {
            text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
        String[] parts = text.split("(?m)^-- finding: ");
        Map<String, List<String>> derived = new TreeMap<>();
        Map<String, List<String>> found = new TreeMap<>();
        try (Connection sources = bothSources().connect(); Statement statement = sources.createStatement()) {
            statement.execute(parts[0]);
            for (int at = 1; at < parts.length; at++) {
                String[] finding = parts[at].split("\n", 2);
                List<String> columns = columns(statement, finding[1]);
                derived.put(finding[0], texts(statement, "SELECT concat_ws('|', %s) FROM (%s) AS derived"
                        .formatted(columns.stream().map(column -> "coalesce(%s::text, '-')".formatted(column))
                                .collect(Collectors.joining(", ")), finding[1])));
                found.put(finding[0], found(finding[0], columns));
            }
        }
        assertThat(Sql.rows(syncs.analytics(), "SELECT check_id || '|' || subject FROM ops.findings"))
                .containsExactlyInAnyOrderElementsOf(derived.keySet());
        assertThat(found).allSatisfy((finding, rows) -> assertThat(rows).as(finding).isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(derived.get(finding)));
    }

    /** The finding's rows as they were kept, with these of their columns. */
    private List<String> found(String finding, List<String> columns) {
        String[] name = finding.split("\\|", -1);
        return Sql.rows(syncs.analytics(),
                """
                        SELECT concat_ws('|', %s)
                        FROM ops.finding_rows JOIN ops.findings USING (finding_id)
                        JOIN ops.finding_counts AS counts ON counts.finding_id = findings.finding_id AND counts.run_id = last_run_id
                        WHERE check_id = '%s' AND subject = '%s'"""
                        .formatted(columns.stream().map(column -> "coalesce(%s, '-')".formatted(switch (column) {
                            case "row_key" -> "row_key";
                            case "of_total" -> "counts.total::text";
                            default -> "evidence ->> '%s'".formatted(column);
                        })).collect(Collectors.joining(", ")), name[0], name[1]));
    }

    /** Both in one database, each in a schema of its own. */
    private DatabaseAddress bothSources() throws SQLException {
        DatabaseAddress both = TestPostgres.NEWEST.copyOf(syncs.chemlink());
        try (Connection connection = both.connect(); Statement statement = connection.createStatement()) {
            statement.execute("ALTER SCHEMA public RENAME TO service; CREATE SCHEMA public");
            new SqlScript(PublishedSample.class, "contract/engagement-platform.sql").run(connection);
            for (String table : List.of("persons", "groups", "group_members", "posts", "comments", "mentions",
                    "reports")) {
                try (var insert = connection.prepareStatement(
                        "INSERT INTO %1$s SELECT * FROM jsonb_populate_recordset(NULL::%1$s, ?::jsonb)"
                                .formatted(table))) {
                    insert.setString(1, Sql.value(syncs.engagement(),
                            "SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]') FROM %s AS t".formatted(table)));
                    insert.execute();
                }
            }
            statement.execute("ALTER SCHEMA public RENAME TO platform; CREATE SCHEMA public");
        }
        return both;
    }

    private static List<String> columns(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery("SELECT * FROM (%s) AS derived LIMIT 0".formatted(query))) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> names = new ArrayList<>();
            for (int at = 1; at <= columns.getColumnCount(); at++) {
                names.add(columns.getColumnName(at));
            }
            return names;
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
