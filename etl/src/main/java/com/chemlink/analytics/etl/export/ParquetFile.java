package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.dataset.Columns;
import com.chemlink.analytics.etl.dataset.DatasetRows;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows as Parquet: typed columns, dictionaries, zstd, row groups, and metadata of the file. */
final class ParquetFile {

    private static final int ROWS_OF_A_GROUP = 122_880;

    private final DatasetRows rows;

    ParquetFile(DatasetRows rows) {
        this.rows = rows;
    }

    void write(Path file, String split, Map<String, String> metadata) throws SQLException {
        String keys = metadata.entrySet().stream()
                .map(entry -> "%s: %s".formatted(entry.getKey(), quoted(entry.getValue())))
                .collect(Collectors.joining(", "));
        rows.execute("""
                COPY (SELECT %s FROM %s WHERE x_split = %s ORDER BY %s)
                TO %s (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE %d, KV_METADATA {%s})"""
                .formatted(Columns.asTheyAre(rows.fields()), DatasetRows.TABLE, quoted(split),
                        Columns.order(rows.dataset()), quoted(file.toString()), ROWS_OF_A_GROUP, keys));
    }

    static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
