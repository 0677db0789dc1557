package com.chemlink.analytics.etl.baseline;

import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/**
 * How values become what models are given: counts by their logarithm, everything with mean 0 and deviation 1 over what is
 * learned from, what is not known as the mean and a mark.
 */
final class Scales {

    static final String YES = "yes";
    static final String NO = "no";

    private final String[] names;
    private final double[] means;
    private final double[] deviations;

    Scales(Examples learned) {
        int features = learned.features().size();
        names = new String[2 * features];
        means = new double[features];
        deviations = new double[features];
        for (int feature = 0; feature < features; feature++) {
            names[2 * feature] = learned.features().get(feature).name();
            names[2 * feature + 1] = names[2 * feature] + "?";
            double sum = 0;
            double squares = 0;
            int known = 0;
            for (int place = 0; place < learned.size(); place++) {
                if (!Double.isNaN(learned.row(place)[feature])) {
                    double value = logarithm(learned.row(place)[feature]);
                    sum += value;
                    squares += value * value;
                    known++;
                }
            }
            means[feature] = known == 0 ? 0 : sum / known;
            double variance = known == 0 ? 0 : squares / known - means[feature] * means[feature];
            deviations[feature] = variance < 1e-12 ? 1 : Math.sqrt(variance);
        }
    }

    ArrayExample<Label> example(double[] row, boolean answer) {
        double[] values = new double[names.length];
        for (int feature = 0; feature < row.length; feature++) {
            boolean known = !Double.isNaN(row[feature]);
            values[2 * feature] = known ? (logarithm(row[feature]) - means[feature]) / deviations[feature] : 0;
            values[2 * feature + 1] = known ? 0 : 1;
        }
        return new ArrayExample<>(new Label(answer ? YES : NO), names, values);
    }

    private static double logarithm(double value) {
        return Math.copySign(Math.log1p(Math.abs(value)), value);
    }
}
