package com.chemlink.analytics.app.chart.scale;

/** Turns values into pixels and back. */
public sealed interface Scale {

    double pixel(double value);

    double value(double pixel);

    /** Equal steps are equal distances. */
    record Linear(double low, double high, double from, double to) implements Scale {

        @Override
        public double pixel(double value) {
            return high == low ? (from + to) / 2 : from + (value - low) / (high - low) * (to - from);
        }

        @Override
        public double value(double pixel) {
            return low + (pixel - from) / (to - from) * (high - low);
        }
    }

    /** Equal factors are equal distances; what is not above zero rests on the axis. */
    record Logarithmic(double low, double high, double from, double to) implements Scale {

        @Override
        public double pixel(double value) {
            double clamped = Math.max(value, low);
            return from + (Math.log(clamped) - Math.log(low)) / (Math.log(high) - Math.log(low)) * (to - from);
        }

        @Override
        public double value(double pixel) {
            return Math.exp(Math.log(low) + (pixel - from) / (to - from) * (Math.log(high) - Math.log(low)));
        }
    }
}
