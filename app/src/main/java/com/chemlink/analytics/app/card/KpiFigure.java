package com.chemlink.analytics.app.card;

import com.chemlink.analytics.app.chart.data.Series;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI tile says.
 *
 * @param figure already in reading form: "1,084", "14 / 19"
 * @param comparison what to hold it against: "−28.78 % to Sep", "73.7 % (51–88 %)"
 * @param trend its recent course; nothing where there is none
 */
public record KpiFigure(String label, String figure, String comparison, Direction direction, @Nullable Series trend) {

    KpiFigure called(String name) {
        return new KpiFigure(name, figure, comparison, direction, trend);
    }

    /** The same with something else to know beside it. */
    public KpiFigure beside(String words) {
        String both = comparison.isEmpty() ? words : comparison + " · " + words;
        return new KpiFigure(label, figure, both, direction, trend);
    }

    /** Whether the comparison is good news; the sign or arrow in its words says so too. */
    public enum Direction {
        BETTER, WORSE, NEUTRAL
    }
}
