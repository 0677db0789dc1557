package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Rows as Parquet: typed columns, dictionaries, zstd, row groups, and metadata of the file. DuckDB makes it from the CSV
 * that the server wrote, outside the heap and on one thread, so that the same rows give the same bytes.
 */
final class ParquetFile {

    private static final int ROWS_OF_A_GROUP = 122_880;
    private static final int LONGEST_ROW = 64 << 20;

    private final List<Field> fields;
    private final Cancellation cancellation;

    ParquetFile(List<Field> fields, Cancellation cancellation) {
        this.fields = fields;
        this.cancellation = cancellation;
    }

    /** @param aside a folder for what does not fit into memory */
    void write(Path csv, Path parquet, Map<String, String> metadata, Path aside) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "512MB");
        settings.setProperty("temp_directory", aside.toString());
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:", settings);
                Statement statement = duckdb.createStatement()) {
            Thread stopping = Thread.ofVirtual().start(() -> stopWhenCancelled(statement));
            try {
                statement.execute("SET TimeZone = 'UTC'");
                statement.execute(copy(csv, parquet, metadata));
            } finally {
                stopping.interrupt();
            }
        } catch (SQLException e) {
            cancellation.check();
            throw new IOException(e.getMessage(), e);
        }
    }

    private String copy(Path csv, Path parquet, Map<String, String> metadata) {
        String columns = fields.stream().map(field -> "'%s': '%s'".formatted(field.name(), field.type().duckdb()))
                .collect(Collectors.joining(", "));
        String keys = metadata.entrySet().stream()
                .map(entry -> "%s: %s".formatted(entry.getKey(), quoted(entry.getValue())))
                .collect(Collectors.joining(", "));
        return """
                COPY (SELECT * FROM read_csv(%s, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
                                             nullstr = '', allow_quoted_nulls = false, new_line = '\\r\\n', parallel = false,
                                             max_line_size = %d, columns = {%s}))
                TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d, KV_METADATA {%s})"""
                .formatted(quoted(literally(csv)), LONGEST_ROW, columns, quoted(parquet.toString()), ROWS_OF_A_GROUP,
                        keys);
    }

    /** Characters that stand for others in the names of files to read stand for themselves in brackets. */
    private static String literally(Path file) {
        return file.toString().replaceAll("[\\[*?]", "[$0]");
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private void stopWhenCancelled(Statement statement) {
        try {
            if (cancellation.await(Duration.ofDays(1))) {
                statement.cancel();
            }
        } catch (SQLException | Failure over) {
            // It has ended by itself; nothing is left to be stopped.
            Thread.onSpinWait();
        }
    }
}
