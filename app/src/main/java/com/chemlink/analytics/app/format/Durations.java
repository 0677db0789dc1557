package com.chemlink.analytics.app.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Times between two things as people say them: 45 min, 5.2 h, 3.1 days. */
public final class Durations {

    /** As fine as a day told to its hundredth can be. */
    private static final int MINUTES = 10;

    private Durations() {}

    public static String words(@Nullable BigDecimal hours) {
        if (hours == null) {
            return Figures.NONE;
        }
        double value = hours.doubleValue();
        if (value < 1) {
            return Figures.count((double) Math.round(value * 60)) + " min";
        }
        return value < 48 ? Figures.decimal(value, 1) + " h" : Figures.decimal(value / 24, 1) + " days";
    }

    /** The same of days that are known to their hundredth: minutes, 40 min, 5 h, 3.1 days, 12 days. */
    public static String ofDays(BigDecimal days) {
        double value = days.doubleValue();
        if (value >= 1) {
            return Figures.decimal(value, value < 10 ? 1 : 0) + " days";
        }
        long tens = Math.round(value * 24 * 60 / MINUTES);
        if (tens == 0) {
            return "minutes";
        }
        return tens * MINUTES < 60 ? tens * MINUTES + " min" : Math.round(value * 24) + " h";
    }
}
