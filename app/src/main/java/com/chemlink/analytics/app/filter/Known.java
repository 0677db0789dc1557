package com.chemlink.analytics.app.filter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * An earlier run: numbers as they were known on it, whatever has come in since.
 *
 * @param asOfDate its own today, on which ranges that move with the data end
 */
public record Known(long run, LocalDate asOfDate) {

    /** As it is remembered. */
    public String text() {
        return run + " " + asOfDate;
    }

    public static Optional<Known> parse(String text) {
        String[] parts = text.split(" ");
        try {
            return parts.length == 2
                    ? Optional.of(new Known(Long.parseLong(parts[0]), LocalDate.parse(parts[1])))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
