package com.chemlink.analytics.app.filter;

import com.chemlink.analytics.app.format.Dates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** The days that are asked for: a span that moves with the data, or fixed days. */
public sealed interface Range {

    /** The days this is today's data, whose first day and as-of day are given. */
    Days days(LocalDate asOf, LocalDate first);

    /** As it is remembered. */
    String text();

    static Optional<Range> parse(String text) {
        Optional<Range> moving = Arrays.stream(Span.values()).filter(span -> span.name().equals(text))
                .map(span -> (Range) new Moving(span)).findFirst();
        return moving.isPresent() ? moving : parseFixed(text);
    }

    private static Optional<Range> parseFixed(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Fixed(new Days(LocalDate.parse(text.substring(0, dots)),
                    LocalDate.parse(text.substring(dots + 2)))));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** 1 Jun – 3 Nov 2025: the year of the first day only where it is another one. */
    static String words(Days days) {
        String from = days.from().getYear() == days.to().getYear()
                ? Dates.shortDay(days.from())
                : Dates.day(days.from());
        return days.count() == 1 ? Dates.day(days.to()) : from + " – " + Dates.day(days.to());
    }

    /** The same with what a span counts. */
    default String explained(LocalDate asOf, LocalDate first) {
        String days = words(days(asOf, first));
        return this instanceof Moving(var span) && !span.remark().isEmpty() ? days + ": " + span.remark() : days;
    }

    /** A span before the data's as-of day. */
    record Moving(Span span) implements Range {

        @Override
        public Days days(LocalDate asOf, LocalDate first) {
            return new Days(span.begin(asOf, first), asOf);
        }

        @Override
        public String text() {
            return span.name();
        }
    }

    /** Days that stay the same. */
    record Fixed(Days fixed) implements Range {

        @Override
        public Days days(LocalDate asOf, LocalDate first) {
            return fixed;
        }

        @Override
        public String text() {
            return fixed.from() + ".." + fixed.to();
        }
    }
}
