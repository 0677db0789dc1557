package com.chemlink.analytics.etl.sync.history;

import java.util.function.Predicate;

/** Makes a failing history shorter: leaves changes out, first many at once, then one by one, as long as it fails. */
final class Shrinking {

    private static final long PATIENCE_SECONDS = Long.getLong("histories.shrink.seconds", 90);

    private Shrinking() {}

    static RandomHistory shortest(RandomHistory failing, Predicate<RandomHistory> fails) {
        long giveUp = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000;
        RandomHistory shortest = failing;
        for (int size = Math.max(1, failing.changes() / 2); size >= 1; size = size == 1 ? 0 : (size + 1) / 2) {
            for (int from = 0; from < shortest.changes() && System.nanoTime() < giveUp;) {
                RandomHistory shorter = shortest.without(from, from + size);
                if (fails.test(shorter)) {
                    shortest = shorter;
                } else {
                    from += size;
                }
            }
        }
        return shortest;
    }
}
