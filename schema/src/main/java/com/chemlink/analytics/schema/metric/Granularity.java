package com.chemlink.analytics.schema.metric;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long the buckets of a series are: days, ISO weeks from Monday, or months, all in the reporting time zone. */
public enum Granularity {
    DAY("day", "1 day"), WEEK("week", "7 days"), MONTH("month", "1 month");

    private final String label;
    private final String step;

    Granularity(String label, String step) {
        this.label = label;
        this.step = step;
    }

    public String label() {
        return label;
    }

    /** The interval from one bucket to the next, as the server writes it. */
    String step() {
        return step;
    }

    /** The first day of the bucket a day is in. */
    public LocalDate bucketOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the bucket after the one that begins on a day. */
    public LocalDate next(LocalDate bucket) {
        return switch (this) {
            case DAY -> bucket.plusDays(1);
            case WEEK -> bucket.plusDays(7);
            case MONTH -> bucket.plusMonths(1);
        };
    }

    /** How many buckets lie between the one of the first day and the one of the last, both included. */
    long buckets(LocalDate first, LocalDate last) {
        ChronoUnit unit = switch (this) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
        };
        return unit.between(bucketOf(first), bucketOf(last)) + 1;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
