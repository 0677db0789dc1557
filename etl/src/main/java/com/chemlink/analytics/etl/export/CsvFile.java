package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.dataset.Columns;
import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.progress.Cancellation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Rows as CSV, as RFC 4180 wants it: UTF-8, a header, lines that end with CR LF, quotes where they are needed. What is not
 * known is empty, an empty text is a pair of quotes. DuckDB writes the lines, here they only get their ends.
 */
final class CsvFile {

    private static final int BUFFER = 1 << 18;

    private final DatasetRows rows;
    private final Cancellation cancellation;

    CsvFile(DatasetRows rows, Cancellation cancellation) {
        this.rows = rows;
        this.cancellation = cancellation;
    }

    /** @param raw where DuckDB may write */
    void write(Path file, Path raw, String split, boolean forSpreadsheets) throws SQLException, IOException {
        rows.execute("""
                COPY (SELECT %s FROM %s WHERE x_split = %s ORDER BY %s)
                TO %s (FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '')""".formatted(
                Columns.asText(rows.fields(), forSpreadsheets), DatasetRows.TABLE, ParquetFile.quoted(split),
                Columns.order(rows.dataset()), ParquetFile.quoted(raw.toString())));
        try (InputStream in = Files.newInputStream(raw);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            endLines(in, out);
        }
        Files.delete(raw);
    }

    /** A line feed that is no part of a text gets its carriage return. */
    private void endLines(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        boolean quoted = false;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            cancellation.check();
            int from = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '"') {
                    quoted = !quoted;
                } else if (buffer[i] == '\n' && !quoted) {
                    out.write(buffer, from, i - from);
                    out.write('\r');
                    from = i;
                }
            }
            out.write(buffer, from, read - from);
        }
    }
}
