package com.chemlink.analytics.app.chart.data;

import com.chemlink.analytics.app.format.Figures;

/** What a value counts, and so how it is written. */
public sealed interface Unit {

    /** The exact value, as a tooltip or table says it. */
    String exact(double value);

    /** The value beside its mark, where the unit is plain from the title. */
    String label(double value);

    /** The value on an axis. */
    String axis(double value);

    /** The interval around a value. */
    String between(Interval interval);

    /** Whether half a unit makes no sense, so no tick may stand there. */
    default boolean whole() {
        return false;
    }

    static Unit count(String one, String many) {
        return new Count(one, many);
    }

    static Unit people() {
        return new Count("person", "people");
    }

    static Unit rate() {
        return new Rate();
    }

    static Unit change() {
        return new Change();
    }

    static Unit amount(int decimals, String suffix) {
        return new Measure(decimals, suffix);
    }

    /** Things that are counted one by one. */
    record Count(String one, String many) implements Unit {

        @Override
        public String exact(double value) {
            return Figures.count(value) + " " + (value == 1 ? one : many);
        }

        @Override
        public String label(double value) {
            return Figures.count(value);
        }

        @Override
        public String axis(double value) {
            return Figures.compact(value);
        }

        @Override
        public String between(Interval interval) {
            return Figures.count(interval.low()) + "–" + Figures.count(interval.high());
        }

        @Override
        public boolean whole() {
            return true;
        }
    }

    /** Shares of one, written in percent. */
    record Rate() implements Unit {

        @Override
        public String exact(double value) {
            return Figures.rate(value);
        }

        @Override
        public String label(double value) {
            return Figures.rate(value);
        }

        @Override
        public String axis(double value) {
            return Figures.plain(value * 100) + " %";
        }

        @Override
        public String between(Interval interval) {
            return Figures.rateInterval(interval.low(), interval.high());
        }
    }

    /** How far something moved, in percent and with its sign. */
    record Change() implements Unit {

        @Override
        public String exact(double value) {
            return Figures.change(value);
        }

        @Override
        public String label(double value) {
            return Figures.change(value);
        }

        @Override
        public String axis(double value) {
            return Figures.plain(value * 100) + " %";
        }

        @Override
        public String between(Interval interval) {
            return label(interval.low()) + " to " + label(interval.high());
        }
    }

    /** Anything measured: days, seconds, a score. */
    record Measure(int decimals, String suffix) implements Unit {

        @Override
        public String exact(double value) {
            return suffix.isEmpty() ? label(value) : label(value) + " " + suffix;
        }

        @Override
        public String label(double value) {
            return Figures.decimal(value, decimals);
        }

        @Override
        public boolean whole() {
            return decimals == 0;
        }

        @Override
        public String axis(double value) {
            return Figures.compact(value);
        }

        @Override
        public String between(Interval interval) {
            return label(interval.low()) + "–" + exact(interval.high());
        }
    }
}
