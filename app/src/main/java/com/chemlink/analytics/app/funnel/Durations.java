package com.chemlink.analytics.app.funnel;

import com.chemlink.analytics.app.format.Figures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Times between steps as people say them: 45 min, 5.2 h, 3.1 days. */
final class Durations {

    private Durations() {}

    static String words(@Nullable BigDecimal hours) {
        if (hours == null) {
            return Figures.NONE;
        }
        double value = hours.doubleValue();
        if (value < 1) {
            return Figures.count((double) Math.round(value * 60)) + " min";
        }
        return value < 48 ? Figures.decimal(value, 1) + " h" : Figures.decimal(value / 24, 1) + " days";
    }
}
