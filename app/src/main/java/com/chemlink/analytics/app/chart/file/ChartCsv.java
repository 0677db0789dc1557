package com.chemlink.analytics.app.chart.file;

import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.Interval;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.etl.export.SpreadsheetText;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A chart's data as CSV (RFC 4180): one line per point with its state. Unknown values are empty fields, numbers are
 * plain, and no text is a formula where a spreadsheet opens it.
 */
public final class ChartCsv {

    private ChartCsv() {}

    public static String text(ChartData data) {
        return text(data, ',');
    }

    /** The same as spreadsheets take it from the clipboard: into a cell each. */
    static String tabbed(ChartData data) {
        return text(data, '\t');
    }

    private static String text(ChartData data, char separator) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord("series", "x", "value", "low", "high", "part", "whole", "state", "note");
            for (Series series : data.series()) {
                series.points().forEach(point -> write(csv, series, point));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, Series series, Point point) {
        Interval interval = point.interval();
        Portion portion = point.portion();
        csv.writeRecord(SpreadsheetText.harmless(series.name()), plain(point.x()), number(point.value()),
                interval == null ? "" : number(interval.low()), interval == null ? "" : number(interval.high()),
                portion == null ? "" : Long.toString(portion.part()),
                portion == null ? "" : Long.toString(portion.whole()),
                point.state().name().toLowerCase(Locale.ROOT), SpreadsheetText.harmless(point.note()));
    }

    /** Names come from people; days and numbers do not. */
    private static String plain(Position position) {
        return position instanceof Position.Category ? SpreadsheetText.harmless(position.plain()) : position.plain();
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
