package com.chemlink.analytics.app.cohorts;

import com.chemlink.analytics.schema.metric.MetricFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen on the screen, besides the filter that all screens share.
 *
 * @param back what counts as having come back; empty: what the filter says, or else any core activity
 * @param left one of two curves; null: the oldest cohort that has completed a period
 * @param right the other; null: the newest one
 */
record Asked(Start start, Counted counted, Shown shown, Set<String> back, @Nullable Curve left, @Nullable Curve right) {

    Asked {
        back = Set.copyOf(back);
    }

    static final Asked FIRST = new Asked(Start.SIGNUP, Counted.ON, Shown.RATES, Set.of(), null, null);

    Asked with(Start other) {
        return new Asked(other, counted, shown, back, null, null);
    }

    Asked with(Counted other) {
        return new Asked(start, other, shown, back, left, right);
    }

    Asked with(Shown other) {
        return new Asked(start, counted, other, back, left, right);
    }

    Asked backBy(Set<String> types) {
        return new Asked(start, counted, shown, types, left, right);
    }

    /** The filter of all screens, with what counts as having come back. */
    MetricFilter filter(MetricFilter shared) {
        return back.isEmpty() ? shared : shared.withTypes(back);
    }

    /** The number of the catalogue that is shown; of a rate the people counted by it are those who are back. */
    String measure() {
        return shown == Shown.RATES ? counted.rate() : counted.measure();
    }

    Asked comparing(@Nullable Curve one, @Nullable Curve other) {
        return new Asked(start, counted, shown, back, one, other);
    }
}
