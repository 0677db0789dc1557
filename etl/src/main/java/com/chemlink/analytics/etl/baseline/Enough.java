package com.chemlink.analytics.etl.baseline;

import com.chemlink.analytics.etl.dataset.Split;
import java.util.List;

/** Whether there is enough to learn from: below that, what a model finds is chance. */
public final class Enough {

    /** Rows of the rarer answer, at least, in what is learned from. */
    static final long TO_LEARN = 50;
    /** And in what is measured on. */
    static final long TO_MEASURE = 15;

    public static final String NOT = "Too few positives to learn from";

    public static final String NO_ESTIMATE = "too few positives to learn from, or no model does better than chance";

    private Enough() {}

    public static boolean toLearnFrom(List<Split> splits) {
        return rarer(splits, "train") >= TO_LEARN && rarer(splits, "test") >= TO_MEASURE;
    }

    private static long rarer(List<Split> splits, String name) {
        return splits.stream().filter(split -> split.name().equals(name)).mapToLong(split -> {
            Long positives = split.positives();
            return positives == null ? 0 : Math.min(positives, split.rows() - positives);
        }).sum();
    }
}
