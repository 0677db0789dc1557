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

    /** From one to the other, with the unit said once where it is the same: 55 to 99 days, 40 min to 5 h. */
    public static String betweenDays(BigDecimal low, BigDecimal high) {
        String from = ofDays(low);
        String to = ofDays(high);
        String unit = to.substring(Math.max(0, to.lastIndexOf(' ')));
        return from.equals(to) ? to : (from.endsWith(unit) ? from.replace(unit, "") : from) + " to " + to;
    }
}
