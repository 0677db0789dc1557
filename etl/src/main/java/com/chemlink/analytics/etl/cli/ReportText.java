package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.extract.TableResult;
import com.chemlink.analytics.etl.sync.SyncReport;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A finished sync in words, and as JSON. */
final class ReportText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private ReportText() {}

    static String of(SyncReport report) {
        String notes = report.notes().stream().map(note -> "\n  Note: " + note).collect(Collectors.joining());
        if (report.outcome() == SyncReport.Outcome.UNCHANGED) {
            return "Run %d: the sources are as they were, so what is published stays (%s).%s".formatted(report.run(),
                    Amounts.time(report.elapsed()), notes);
        }
        return "Run %d published: %s in %s, as of %s UTC.%s".formatted(report.run(), rows(report),
                Amounts.time(report.elapsed()),
                MINUTE.format(report.asOf().withOffsetSameInstant(ZoneOffset.UTC)), notes);
    }

    /** Of what was read, much may be as it was. */
    private static String rows(SyncReport report) {
        long read = report.tables().stream().mapToLong(TableResult::rowsRead).sum();
        String bytes = Amounts.bytes(report.bytes());
        return read == report.rows()
                ? "%,d rows (%s)".formatted(read, bytes)
                : "%,d rows, of %,d read (%s),".formatted(report.rows(), read, bytes);
    }

    static String json(SyncReport report) {
        String tables = report.tables().stream()
                .map(table -> "{\"table\": %s, \"rows\": %d, \"bytes\": %d, \"seconds\": %s, \"key_checksum\": %s}"
                        .formatted(text(table.stagingTable()), table.rowsWritten(), table.bytes(),
                                seconds(table.elapsed().toNanos()), text(table.there().checksum())))
                .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
        String notes = report.notes().stream().map(ReportText::text).collect(Collectors.joining(", ", "[", "]"));
        return """
                {
                  "run": %d,
                  "mode": %s,
                  "outcome": %s,
                  "as_of": %s,
                  "seconds": %s,
                  "rows": %d,
                  "bytes": %d,
                  "notes": %s,
                  "tables": %s
                }""".formatted(report.run(), text(report.mode().name().toLowerCase(Locale.ROOT)),
                text(report.outcome().name().toLowerCase(Locale.ROOT)),
                text(report.asOf().toInstant().toString()), seconds(report.elapsed().toNanos()), report.rows(),
                report.bytes(), notes, tables);
    }

    private static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.3f", nanoseconds / 1e9);
    }

    private static String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
