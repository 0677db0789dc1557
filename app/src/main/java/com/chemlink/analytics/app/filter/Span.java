package com.chemlink.analytics.app.filter;

import java.time.LocalDate;

/** Ranges that move with the data: they end on its as-of day, not on today's. */
public enum Span {
    LAST_7_DAYS("Last 7 days") {
        @Override
        LocalDate begin(LocalDate asOf, LocalDate first) {
            return asOf.minusDays(7);
        }
    },
    LAST_30_DAYS("Last 30 days") {
        @Override
        LocalDate begin(LocalDate asOf, LocalDate first) {
            return asOf.minusDays(30);
        }
    },
    LAST_90_DAYS("Last 90 days") {
        @Override
        LocalDate begin(LocalDate asOf, LocalDate first) {
            return asOf.minusDays(90);
        }
    },
    LAST_6_MONTHS("Last 6 months") {
        @Override
        LocalDate begin(LocalDate asOf, LocalDate first) {
            return asOf.withDayOfMonth(1).minusMonths(5);
        }
    },
    LAST_12_MONTHS("Last 12 months") {
        @Override
        LocalDate begin(LocalDate asOf, LocalDate first) {
            return asOf.withDayOfMonth(1).minusMonths(11);
        }
    },
    THIS_YEAR("This year") {
        @Override
        LocalDate begin(LocalDate asOf, LocalDate first) {
            return asOf.withDayOfYear(1);
        }
    },
    EVERYTHING("Everything") {
        @Override
        LocalDate begin(LocalDate asOf, LocalDate first) {
            return first.isAfter(asOf) ? asOf : first;
        }
    };

    private final String label;

    Span(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What is not said by the days: so many days before the newest one are besides it. */
    public String remark() {
        return switch (this) {
            case LAST_7_DAYS -> "the newest day and the 7 before it";
            case LAST_30_DAYS -> "the newest day and the 30 before it";
            case LAST_90_DAYS -> "the newest day and the 90 before it";
            case LAST_6_MONTHS, LAST_12_MONTHS -> "whole months and the newest one so far";
            case THIS_YEAR, EVERYTHING -> "";
        };
    }

    abstract LocalDate begin(LocalDate asOf, LocalDate first);
}
