package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.schema.failure.Failure;
import java.time.ZoneOffset;
import java.util.Locale;

/** How a sync ended, as text that can be sent to somebody: no personal data, no address, no password. */
final class SyncReportText {

    private SyncReportText() {}

    /** @param read how much, and in what time, as the screen says it */
    static String of(SyncReport done, String read) {
        StringBuilder text = new StringBuilder("""
                Run %d, %s: %s
                As of %s, %s

                """.formatted(done.run(), SyncWords.mode(done.mode()).toLowerCase(Locale.ROOT),
                done.outcome() == SyncReport.Outcome.UNCHANGED ? "nothing has changed at the sources" : "published",
                Dates.minute(done.asOf().toInstant(), ZoneOffset.UTC), read));
        done.tables()
                .forEach(table -> text.append("%-36s %12s rows  %10s%n".formatted(SyncWords.table(table.stagingTable()),
                        Figures.count(table.rowsWritten()), Dates.length(table.elapsed()))));
        done.notes().forEach(note -> text.append("Note: ").append(note).append('\n'));
        return text.toString();
    }

    static String of(Failure why) {
        return """
                Not published; what is seen is unchanged.
                %s
                %s
                [%s]
                """.formatted(why.sentence(), why.nextStep(), why.code());
    }
}
