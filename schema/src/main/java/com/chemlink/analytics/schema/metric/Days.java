package com.chemlink.analytics.schema.metric;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days as people read and type them; files keep 2025-11-03. */
public final class Days {

    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Days() {}

    /** 3 Nov 2025. */
    public static String words(LocalDate day) {
        return READ.format(day);
    }

    /** A day written as 3 Nov 2025 or 2025-11-03; nothing for anything else. */
    public static @Nullable LocalDate parse(String text) {
        return Stream.of(READ, DateTimeFormatter.ISO_LOCAL_DATE).map(form -> parse(text.strip(), form))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable LocalDate parse(String text, DateTimeFormatter form) {
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
