package com.chemlink.analytics.etl.export;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.schema.PrimitiveType;

/** Parquet as Apache's own library for Java reads it, which did not write it. */
final class ForeignParquet {

    private ForeignParquet() {}

    /** The name, the stored and the logical type of each column. */
    static List<String> columns(Path file) throws IOException {
        return ParquetReader.readMetadata(file.toFile()).getFileMetaData().getSchema().getFields().stream()
                .map(column -> {
                    PrimitiveType type = column.asPrimitiveType();
                    return "%s %s %s".formatted(type.getName(), type.getPrimitiveTypeName(),
                            type.getLogicalTypeAnnotation());
                }).toList();
    }

    static String column(Field field) {
        return "%s %s".formatted(field.name(), switch (field.type()) {
            case TEXT -> "BINARY STRING";
            case INTEGER, COUNT -> "INT32 INTEGER(32,true)";
            case LONG -> "INT64 INTEGER(64,true)";
            case BOOLEAN -> "BOOLEAN null";
            case DAY -> "INT32 DATE";
            case INSTANT -> "INT64 TIMESTAMP(MICROS,true)";
        });
    }

    /** @param gap what stands for a value that is not there */
    static List<List<String>> rows(Path file, List<Field> fields, String gap) throws IOException {
        try (Stream<Map<String, Object>> rows = ParquetReader.streamContent(file.toFile(), new ByName())) {
            return rows.map(row -> fields.stream().map(field -> {
                Object value = row.get(field.name());
                return value == null ? gap : text(value, field.type());
            }).toList()).toList();
        }
    }

    private static String text(Object value, FieldType type) {
        return switch (type) {
            case DAY -> LocalDate.ofEpochDay((Integer) value).toString();
            case INSTANT -> Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS).toString();
            case TEXT, INTEGER, COUNT, LONG, BOOLEAN -> value.toString();
        };
    }

    /** A row as its values by name; gaps are left out. */
    private static final class ByName implements Hydrator<Map<String, Object>, Map<String, Object>, String[]> {

        @Override
        public Map<String, Object> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String[] path, Object value) {
            if (value != null) {
                row.put(path[0], value);
            }
            return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
            return row;
        }
    }
}
