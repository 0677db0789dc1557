package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.export.SpreadsheetText;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.DrillAnswer;
import com.chemlink.analytics.schema.metric.Metric;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows to be written down: one per point, dimensions first, without what is personal.
 *
 * @param rows values in the order of the columns; null where nothing is known
 */
record Sheet(List<Column> columns, List<List<@Nullable Object>> rows) {

    static Sheet of(Answer answer) {
        List<Column> columns = new ArrayList<>(answer.columns());
        boolean states = answer.metric().hasStates();
        if (states) {
            columns.add(Column.of(Metric.STATE, "State", ColumnType.TEXT));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AnswerRow row : answer.rows()) {
            List<@Nullable Object> values = new ArrayList<>(row.values());
            if (states) {
                values.add(String.valueOf(row.state()));
            }
            rows.add(values);
        }
        return new Sheet(columns, rows);
    }

    static Sheet of(DrillAnswer behind) {
        List<Column> columns = behind.columns().stream().filter(column -> !column.personal()).toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AnswerRow row : behind.rows()) {
            List<@Nullable Object> values = new ArrayList<>();
            columns.forEach(column -> values.add(row.value(column.name())));
            rows.add(values);
        }
        return new Sheet(columns, rows);
    }

    /** RFC 4180; a text that a spreadsheet would take for a formula begins with an apostrophe. */
    String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (List<@Nullable Object> row : rows) {
                csv.writeRecord(row.stream()
                        .map(value -> value instanceof String words ? SpreadsheetText.harmless(words) : text(value))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }

    /** A value as exports write it: numbers and days plainly, nothing for what is not known. */
    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
