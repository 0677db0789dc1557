package com.chemlink.analytics.app.cohorts;

import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.schema.metric.Segment;
import java.time.LocalDate;

/** Whose return is drawn as a curve. */
sealed interface Curve {

    /** As the choice and the legend name it. */
    String label();

    /** Segments keep theirs everywhere. */
    default Tone tone(Tone otherwise) {
        return otherwise;
    }

    /** One cohort. */
    record Cohort(LocalDate first, String label) implements Curve {}

    /** The mean of all cohorts that got so far, of a segment. */
    record Mean(Segment segment) implements Curve {

        @Override
        public String label() {
            return segment == Segment.ALL ? "All cohorts" : "All cohorts, " + segment.label();
        }

        @Override
        public Tone tone(Tone otherwise) {
            return switch (segment) {
                case FINDER -> Tone.FINDER;
                case STANDARD -> Tone.STANDARD;
                case ALL -> otherwise;
            };
        }
    }
}
