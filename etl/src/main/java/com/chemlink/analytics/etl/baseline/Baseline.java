package com.chemlink.analytics.etl.baseline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Whether anything can be learned from a dataset. */
public sealed interface Baseline {

    /** In one sentence. */
    String sentence();

    /** There is not enough to learn from, so nothing was tried. */
    record TooFew(long positives) implements Baseline {

        @Override
        public String sentence() {
            return String.format(Locale.ROOT, "%s: %,d in all.", Enough.NOT, positives);
        }

        /** What was done about it, and from how many on it would be otherwise. */
        public String reason() {
            return "A model would find chance, so none was tried: it takes %d rows of either answer to learn from, and %d to measure on."
                    .formatted(Enough.TO_LEARN, Enough.TO_MEASURE);
        }
    }

    /**
     * Models were trained on the older rows and measured on the newest.
     *
     * @param learnedFrom rows
     * @param measuredOn rows
     * @param positives rows with a yes in what was measured on
     * @param importances what the better model rests on, the most important first
     */
    record Measured(long learnedFrom, long measuredOn, long positives, List<Measure> models,
            List<Importance> importances) implements Baseline {

        public Measured {
            models = List.copyOf(models);
            importances = List.copyOf(importances);
        }

        public Measure best() {
            return Measure.best(models);
        }

        public boolean betterThanChance() {
            return best().curve().betterThanChance();
        }

        @Override
        public String sentence() {
            Curve curve = best().curve();
            return String.format(Locale.ROOT, "AUC %.2f (%.2f–%.2f) on the later split with %s: %s.", curve.area(),
                    curve.low(), curve.high(), best().model(), betterThanChance()
                            ? "the features say something about the answer"
                            : "no better than chance");
        }
    }

    /** One model. */
    record Measure(String model, Curve curve, List<Bin> calibration) {

        public Measure {
            calibration = List.copyOf(calibration);
        }

        /** The one that places people better. */
        static Measure best(List<Measure> models) {
            return models.stream().max(Comparator.comparingDouble(model -> model.curve().area())).orElseThrow();
        }
    }

    /** People with similar predictions: what was predicted for them, and how many of them did it. */
    record Bin(double predicted, long people, long positives) {}

    /** How much of the area is lost when the values of one feature are dealt out anew. */
    record Importance(String feature, double loss) {}
}
