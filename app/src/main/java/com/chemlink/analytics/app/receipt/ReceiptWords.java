package com.chemlink.analytics.app.receipt;

import com.chemlink.analytics.app.chart.data.Interval;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.DrillAnswer;
import com.chemlink.analytics.schema.metric.Effective;
import com.chemlink.analytics.schema.metric.FilterPart;
import com.chemlink.analytics.schema.metric.Measure;
import com.chemlink.analytics.schema.metric.Run;
import com.chemlink.analytics.schema.metric.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a receipt says beside its number: where it stands, how it was counted, and as of when. */
public final class ReceiptWords {

    private ReceiptWords() {}

    /** A rate stands with its counts, and with where the true one lies if that is known. */
    static String beside(@Nullable AnswerRow row, Measure measure) {
        String label = measure.column().label();
        if (row == null || !measure.isRate()) {
            return label;
        }
        Long part = row.count(measure.numerator());
        Long whole = row.count(measure.denominator());
        return part == null || whole == null
                ? label
                : "%s: %s%s".formatted(label, new Portion(part, whole).words(), interval(row, measure));
    }

    private static String interval(AnswerRow row, Measure measure) {
        boolean known = row.columns().stream().anyMatch(column -> column.name().equals(measure.name() + "_low"));
        BigDecimal low = known ? row.number(measure.name() + "_low") : null;
        BigDecimal high = known ? row.number(measure.name() + "_high") : null;
        return low == null || high == null
                ? ""
                : " · 95 %: " + Unit.rate().between(new Interval(low.movePointLeft(2).doubleValue(),
                        high.movePointLeft(2).doubleValue()));
    }

    static String place(Answer answer, DrillAnswer behind) {
        return String.join(" · ", answer.metric().dimensions().stream()
                .map(dimension -> Values.place(dimension, behind.point().values().get(dimension.name()),
                        answer.effective().granularity(), answer.run().zone()))
                .toList());
    }

    /** The filter as it was applied: what means nothing for this number is not named. */
    static List<String> counted(Answer answer) {
        Effective filter = answer.effective();
        List<String> words = new ArrayList<>();
        answer.counted().ifPresent(days -> words.add(Range.words(new Days(days.from(), days.to()))));
        if (filter.granularity() != null) {
            words.add("by " + filter.granularity().label());
        }
        words.add(filter.population().label() + " people");
        if (filter.segment() != Segment.ALL) {
            words.add(filter.segment().label());
        }
        if (filter.country() != null) {
            words.add(filter.country());
        }
        if (filter.types() != null) {
            words.add(filter.types().label().replace('_', ' '));
        }
        if (answer.metric().takes(FilterPart.BULK)) {
            words.add(filter.bulk() ? "bulk updates in" : "bulk updates out");
        }
        return words;
    }

    /** The same with the instant, for a picture that has no receipt. */
    public static List<String> basis(Answer answer) {
        Run run = answer.run();
        List<String> words = counted(answer);
        words.add("as of " + instant(run));
        if (!run.published()) {
            words.add("as known on run " + run.id());
        }
        return words;
    }

    static String asOf(Run run) {
        return "Run %d · as of %s".formatted(run.id(), instant(run));
    }

    private static String instant(Run run) {
        return Dates.minute(run.asOf().toInstant(), run.zone());
    }
}
