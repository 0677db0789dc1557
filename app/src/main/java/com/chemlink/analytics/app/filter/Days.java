package com.chemlink.analytics.app.filter;

import java.time.LocalDate;

/** Whole days, both ends included. */
public record Days(LocalDate from, LocalDate to) {

    public Days {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("%s is after %s".formatted(from, to));
        }
    }

    public long count() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }
}
