package com.chemlink.analytics.etl.baseline;

import java.util.Comparator;
import java.util.List;

/** Whether anything can be learned from a dataset. */
public sealed interface Baseline {

    /** In one sentence. */
    String sentence();

    /** There is not enough to learn from, so nothing was tried. */
    record TooFew(long positives) implements Baseline {

        @Override
        public String sentence() {
            return "%s: %,d in all.".formatted(Enough.NOT, positives);
        }
    }

    /**
     * Models were trained on the older rows and measured on the newest.
     *
     * @param learnedFrom rows
     * @param measuredOn rows
     * @param positives rows with a yes in what was measured on
     */
    record Measured(long learnedFrom, long measuredOn, long positives, List<Measure> models) implements Baseline {

        public Measured {
            models = List.copyOf(models);
        }

        /** The one that places people better. */
        public Measure best() {
            return models.stream().max(Comparator.comparingDouble(model -> model.curve().area()))
                    .orElseThrow();
        }

        @Override
        public String sentence() {
            Curve curve = best().curve();
            return curve.low() > 0.5
                    ? "AUC %.2f (%.2f–%.2f) on the later split with %s: the features say something about the answer."
                            .formatted(curve.area(), curve.low(), curve.high(), best().model())
                    : "AUC %.2f (%.2f–%.2f) on the later split with %s: no better than chance."
                            .formatted(curve.area(), curve.low(), curve.high(), best().model());
        }
    }

    /**
     * One model.
     *
     * @param importances the most important first
     */
    record Measure(String model, Curve curve, List<Bin> calibration, List<Importance> importances) {

        public Measure {
            calibration = List.copyOf(calibration);
            importances = List.copyOf(importances);
        }
    }

    /** People with similar predictions: what was predicted for them, and how many of them did it. */
    record Bin(double predicted, long people, long positives) {}

    /** How much of the area is lost when the values of one feature are dealt out anew. */
    record Importance(String feature, double loss) {}
}
