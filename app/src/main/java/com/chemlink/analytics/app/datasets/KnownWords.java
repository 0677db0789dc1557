package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.etl.dataset.Horizon;
import com.chemlink.analytics.etl.dataset.Known;
import org.jspecify.annotations.Nullable;

/** When a value becomes known, counted in days where there is a prediction instant to count to. */
final class KnownWords {

    private KnownWords() {}

    static String of(Known known, @Nullable Horizon horizon) {
        if (horizon == null) {
            return known.label();
        }
        int day = horizon.daysAfterSignup();
        return switch (known) {
            case AT_SIGNUP -> "at signup";
            case BY_THEN -> "by day " + day;
            case IF_SEEN -> "if seen by day " + day;
            case AS_OF -> "as of the data";
            case AFTER -> "days %d–%d".formatted(day + 1, day + horizon.days());
        };
    }
}
