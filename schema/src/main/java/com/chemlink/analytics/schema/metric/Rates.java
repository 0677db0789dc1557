package com.chemlink.analytics.schema.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/** How sure one can be of a rate, and whether two of them differ. */
public final class Rates {

    private static final double CONFIDENCE = 0.95;
    /** As many standard errors to each side of a normal distribution's middle leave 5 % outside. */
    private static final double NORMAL = 1.959964;
    /** Probabilities that differ by less than this part are the same, as far as doubles can tell. */
    private static final double SAME = 1 + 1e-7;

    private Rates() {}

    /** The bounds of Wilson's interval, in per cent. */
    public record Interval(BigDecimal low, BigDecimal high) {}

    /** A share in per cent with two decimals; nothing where it would be a share of nothing. */
    public static Optional<BigDecimal> percent(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }

    public static Optional<Interval> wilson(long part, long whole) {
        if (whole == 0) {
            return Optional.empty();
        }
        ConfidenceInterval interval = BinomialProportion.getWilsonScoreInterval(Math.toIntExact(whole),
                (double) part / whole, CONFIDENCE);
        return Optional.of(new Interval(percent(interval.getLowerBound()), percent(interval.getUpperBound())));
    }

    static Optional<Interval> interval(AnswerRow row, String part, String whole) {
        Long of = row.count(whole);
        Long counted = row.count(part);
        return of == null || counted == null ? Optional.empty() : wilson(counted, of);
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(Math.clamp(share, 0, 1) * 100).setScale(2, RoundingMode.HALF_UP);
    }

    /** How many times greater odds are than others, and the bounds of its interval. */
    public record Odds(BigDecimal ratio, BigDecimal low, BigDecimal high) {}

    /** Woolf's interval of an odds ratio; where a count is 0 a half is added to each. */
    public static Odds odds(long part, long whole, long otherPart, long otherWhole) {
        double[] counts = {part, whole - part, otherPart, otherWhole - otherPart};
        double added = Arrays.stream(counts).anyMatch(count -> count == 0) ? 0.5 : 0;
        double logarithm = Math
                .log((counts[0] + added) * (counts[3] + added) / (counts[1] + added) / (counts[2] + added));
        double width = NORMAL * Math.sqrt(Arrays.stream(counts).map(count -> 1 / (count + added)).sum());
        return new Odds(hundredths(Math.exp(logarithm)), hundredths(Math.exp(logarithm - width)),
                hundredths(Math.exp(logarithm + width)));
    }

    private static BigDecimal hundredths(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * Fisher's exact test, two-sided: how probable it is that chance alone makes two groups differ at least as much.
     * The sum of the probabilities of all tables with the same margins that are no more probable than the one observed.
     */
    public static double fisher(long part, long whole, long otherPart, long otherWhole) {
        int parts = Math.toIntExact(part + otherPart);
        int sample = Math.toIntExact(whole);
        HypergeometricDistribution tables = new HypergeometricDistribution(Math.toIntExact(whole + otherWhole), parts,
                sample);
        double observed = tables.probability(Math.toIntExact(part)) * SAME;
        double sum = 0;
        for (int table = tables.getSupportLowerBound(); table <= tables.getSupportUpperBound(); table++) {
            double probability = tables.probability(table);
            if (probability <= observed) {
                sum += probability;
            }
        }
        return Math.min(1, sum);
    }
}
