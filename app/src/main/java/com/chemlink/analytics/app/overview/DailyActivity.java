package com.chemlink.analytics.app.overview;

import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The last days of the range, one by one.
 *
 * @param finder those who have the Finder; null where everybody shown has it or nobody has
 * @param summary how many days, how many people on them, and at the most
 * @param byType what was done on these days
 */
record DailyActivity(Answer everybody, @Nullable Answer finder, Answer summary, Answer byType) {

    /** "mean 3.6 · peak 9 · 18 days with activity". */
    String words() {
        AnswerRow row = summary.rows().getFirst();
        Long days = row.count("days");
        BigDecimal mean = row.number("mean_users");
        Long peak = row.count("peak_users");
        if (days == null || days == 0 || mean == null || peak == null) {
            return "no day with activity";
        }
        return "mean %s · peak %s · %s with activity".formatted(Figures.decimal(mean.doubleValue(), 1),
                Figures.count(peak), days == 1 ? "1 day" : Figures.count(days) + " days");
    }
}
