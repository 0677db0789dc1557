package com.chemlink.analytics.app.cohorts;

import com.chemlink.analytics.schema.metric.Segment;
import java.time.LocalDate;

/** Whose return is drawn as a curve. */
sealed interface Curve {

    /** As the choice and the legend name it. */
    String label();

    /** One cohort. */
    record Cohort(LocalDate first, String label) implements Curve {}

    /** The mean of all cohorts that got so far, of a segment. */
    record Mean(Segment segment) implements Curve {

        @Override
        public String label() {
            return segment == Segment.ALL ? "All cohorts" : "All cohorts, " + segment.label();
        }
    }
}
