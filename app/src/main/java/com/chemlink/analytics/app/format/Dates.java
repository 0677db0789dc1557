package com.chemlink.analytics.app.format;

import com.chemlink.analytics.schema.metric.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as people read them: 3 Nov 2025 where there is room, 3 Nov where the year is plain. */
public final class Dates {

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private Dates() {}

    public static String day(LocalDate date) {
        return Days.words(date);
    }

    public static String shortDay(LocalDate date) {
        return SHORT_DAY.format(date);
    }

    public static String month(LocalDate date) {
        return MONTH.format(date);
    }

    public static String shortMonth(LocalDate date) {
        return SHORT_MONTH.format(date);
    }

    /** 3 Nov 2025 23:59 UTC. */
    public static String minute(Instant instant, ZoneId zone) {
        boolean universal = zone.normalized().equals(ZoneOffset.UTC); // which calls itself Z
        return MINUTE.format(instant.atZone(zone)) + " "
                + (universal ? "UTC" : zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }

    /** How long ago, as a person says it: just now, 4 min, 3 h, 5 days. */
    public static String age(Duration age) {
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min old";
        }
        return age.toDays() < 2 ? age.toHours() + " h old" : age.toDays() + " days old";
    }

    /** How long something takes: 12 ms, 1.8 s, 38 s, 2 min 05 s. */
    public static String length(Duration length) {
        if (length.toMillis() < 100) {
            return length.isZero() ? "0 s" : Math.max(1, length.toMillis()) + " ms";
        }
        long seconds = length.toSeconds();
        if (seconds < 10) {
            return Figures.decimal(length.toMillis() / 1000.0, 1) + " s";
        }
        return seconds < 120 ? seconds + " s" : "%d min %02d s".formatted(seconds / 60, seconds % 60);
    }

    /** A day as somebody types it, as 3 Nov 2025 or 2025-11-03; nothing for anything else. */
    public static @Nullable LocalDate parse(String text) {
        return Days.parse(text);
    }
}
