package com.chemlink.analytics.app.cohorts;

import org.jspecify.annotations.Nullable;

/**
 * What was chosen on the screen, besides the filter that all screens share.
 *
 * @param left one of two curves; null: the oldest cohort that has completed a period
 * @param right the other; null: the newest one
 */
record Asked(Start start, Counted counted, Shown shown, @Nullable Curve left, @Nullable Curve right) {

    static final Asked FIRST = new Asked(Start.SIGNUP, Counted.ON, Shown.RATES, null, null);

    Asked with(Start other) {
        return new Asked(other, counted, shown, null, null);
    }

    Asked with(Counted other) {
        return new Asked(start, other, shown, left, right);
    }

    Asked with(Shown other) {
        return new Asked(start, counted, other, left, right);
    }

    Asked comparing(@Nullable Curve one, @Nullable Curve other) {
        return new Asked(start, counted, shown, one, other);
    }
}
