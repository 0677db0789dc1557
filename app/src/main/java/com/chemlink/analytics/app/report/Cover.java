package com.chemlink.analytics.app.report;

import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.screen.Situation;

/**
 * What a report says before its first number.
 *
 * @param data which run, and the instant its numbers refer to
 * @param freshness when the sources were read
 */
public record Cover(String title, String period, String filter, String data, String freshness) {

    public static Cover of(String title, Situation situation, boolean sample) {
        Published published = situation.published();
        return new Cover(title, Range.words(situation.days()),
                situation.words().substring(situation.words().indexOf(", ") + 2),
                "%sRun %d, as of %s".formatted(sample ? "Sample data. " : "", published.run(),
                        Dates.minute(published.asOf(), published.zone())),
                "Sources read %s: %s rows".formatted(Dates.minute(published.readAt(), published.zone()),
                        Figures.count(published.rows())));
    }
}
