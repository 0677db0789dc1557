package com.chemlink.analytics.etl.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, and all they did in the order of time and of names.
 *
 * @param started null for who never signed up
 */
record Person(String id, String product, String population, String segment, @Nullable Instant started,
        List<Event> events) {

    record Event(String type, Instant at) {

        LocalDate day() {
            return at.atZone(Histories.ZONE).toLocalDate();
        }
    }

    Person {
        events = events.stream().sorted(Comparator.comparing(Event::at).thenComparing(Event::type)).toList();
    }

    /** The day they signed up, there. */
    @Nullable
    LocalDate joined() {
        return started == null ? null : started.atZone(Histories.ZONE).toLocalDate();
    }
}
