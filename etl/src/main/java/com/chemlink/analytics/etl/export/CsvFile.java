package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.dataset.Columns;
import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.progress.Cancellation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Rows as CSV, as RFC 4180 wants it: UTF-8, a header, lines that end with CR LF, quotes where they are needed. The server
 * writes the lines; here they only pass. What is not known is empty, an empty text is a pair of quotes.
 */
final class CsvFile {

    private static final byte[] LINE_END = {'\r', '\n'};
    private static final int BUFFER = 1 << 18;
    private static final int REPORT_EVERY = 1 << 14;

    private final DatasetRows rows;
    private final List<Field> fields;
    private final Cancellation cancellation;

    CsvFile(DatasetRows rows, List<Field> fields, Cancellation cancellation) {
        this.rows = rows;
        this.fields = fields;
        this.cancellation = cancellation;
    }

    /** Writes the rows of one split, and says how many they were. */
    long write(Path file, String split, boolean forSpreadsheets, LongConsumer progress)
            throws SQLException, IOException {
        String query = "COPY (SELECT %s FROM %s WHERE x_split = '%s' ORDER BY %s) TO STDOUT (FORMAT csv, ENCODING 'UTF8')"
                .formatted(Columns.asText(fields, forSpreadsheets), DatasetRows.TABLE, split.replace("'", "''"),
                        Columns.order(rows.dataset()));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            out.write(fields.stream().map(Field::name).collect(Collectors.joining(",")).getBytes(
                    StandardCharsets.UTF_8));
            out.write(LINE_END);
            CopyOut copy = rows.connection().unwrap(PGConnection.class).getCopyAPI().copyOut(query);
            try {
                return pass(copy, out, progress);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
    }

    /** One message of the server is one row, with a line feed behind it. */
    private long pass(CopyOut copy, OutputStream out, LongConsumer progress) throws SQLException, IOException {
        long written = 0;
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            out.write(row, 0, row.length - 1);
            out.write(LINE_END);
            written++;
            if (written % REPORT_EVERY == 0) {
                cancellation.check();
                progress.accept(written);
            }
        }
        progress.accept(written);
        return written;
    }
}
