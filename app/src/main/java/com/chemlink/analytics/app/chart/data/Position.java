package com.chemlink.analytics.app.chart.data;

import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Where a point stands along the x axis. */
public sealed interface Position {

    /** As short as an axis allows. */
    String brief();

    /** In full, for a tooltip or a table. */
    String full();

    /** For machines: an ISO date, a plain number, the category's own words. */
    String plain();

    static Position of(String category) {
        return new Category(category, category);
    }

    static Position of(String brief, String full) {
        return new Category(brief, full);
    }

    static Position of(double amount) {
        return new Amount(amount);
    }

    static Position of(LocalDate day) {
        return new Period(day, Grain.DAY);
    }

    static Position of(YearMonth month) {
        return new Period(month.atDay(1), Grain.MONTH);
    }

    static Position week(LocalDate firstDay) {
        return new Period(firstDay, Grain.WEEK);
    }

    /**
     * Somebody's being at a step of a flow, or going on from it.
     *
     * @param place of the step, from left to right
     * @param next where they go; empty for all who are there
     */
    record Passage(int place, String step, String next) implements Position {

        @Override
        public String brief() {
            return next.isEmpty() ? step : step + " → " + next;
        }

        @Override
        public String full() {
            return when() + ": " + brief();
        }

        private String when() {
            return place > 0 ? "Step " + place : place == 0 ? "At the end" : -place + " before the end";
        }

        @Override
        public String plain() {
            return full();
        }
    }

    /** A name with no order of its own but that of the data. */
    record Category(String brief, String full) implements Position {

        @Override
        public String plain() {
            return full;
        }
    }

    /** A day, or the week or month that begins on it. */
    record Period(LocalDate start, Grain grain) implements Position {

        @Override
        public String brief() {
            return grain == Grain.MONTH ? Dates.shortMonth(start) : Dates.shortDay(start);
        }

        @Override
        public String full() {
            return switch (grain) {
                case DAY -> Dates.day(start);
                case WEEK -> "Week of " + Dates.day(start);
                case MONTH -> Dates.month(start);
            };
        }

        @Override
        public String plain() {
            return grain == Grain.MONTH ? YearMonth.from(start).toString() : start.toString();
        }

        public double epochDay() {
            return (double) ChronoUnit.DAYS.between(LocalDate.EPOCH, start);
        }
    }

    /** A number on a continuous axis. */
    record Amount(double value) implements Position {

        @Override
        public String brief() {
            return Figures.compact(value);
        }

        @Override
        public String full() {
            return Figures.plain(value);
        }

        @Override
        public String plain() {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }
}
