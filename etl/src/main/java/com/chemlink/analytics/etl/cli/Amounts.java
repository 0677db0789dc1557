package com.chemlink.analytics.etl.cli;

import java.time.Duration;
import java.util.Locale;

/** Amounts as people read them. */
final class Amounts {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Amounts() {}

    static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1000 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
    }

    static String time(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        return seconds < 120 ? seconds + " s" : "%d min %02d s".formatted(seconds / 60, seconds % 60);
    }

    /** Rows per second, in thousands where there are many. */
    static String rate(long rows, Duration time) {
        double perSecond = rows / Math.max(0.001, time.toNanos() / 1e9);
        return perSecond >= 10_000
                ? String.format(Locale.ROOT, "%,.0f k/s", perSecond / 1000)
                : String.format(Locale.ROOT, "%,.0f /s", perSecond);
    }
}
