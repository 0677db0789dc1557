package com.chemlink.analytics.etl.sync.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Steps of changes, made by chance: the same seed gives the same history of the same start. */
record RandomHistory(long seed, List<Step> steps) {

    /** Time passes, and then things happen; a sync follows. */
    record Step(Duration forward, List<Change> changes) {}

    /**
     * One change.
     *
     * @param late whether it is made before the sync that follows, and committed after it
     */
    record Change(Kind kind, long seed, boolean late) {}

    private static final int MOST_DAYS = 40;
    private static final int LATE_PERCENT = 8;

    static final List<Kind> KINDS = Stream.concat(RowKinds.ALL.stream(), PeopleKinds.ALL.stream()).toList();

    /**
     * A history of changes of these kinds.
     *
     * @param mostChanges in one step
     */
    static RandomHistory of(long seed, int steps, int mostChanges, List<Kind> kinds) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Step> made = new ArrayList<>();
        for (int number = 1; number <= steps; number++) {
            Duration forward = random.nextInt(4) == 0
                    ? Duration.ZERO
                    : Duration.ofSeconds(random.nextLong(MOST_DAYS * 24L * 3600 + 1));
            int changes = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(mostChanges);
            List<Change> list = new ArrayList<>();
            for (int i = 0; i < changes; i++) {
                boolean late = random.nextInt(100) < LATE_PERCENT && number < steps;
                list.add(new Change(any(random, kinds), random.nextLong(), late));
            }
            made.add(new Step(forward, List.copyOf(list)));
        }
        return new RandomHistory(seed, List.copyOf(made));
    }

    int changes() {
        return steps.stream().mapToInt(step -> step.changes().size()).sum();
    }

    /** The first steps of this history. */
    RandomHistory until(int lastStep) {
        return new RandomHistory(seed, steps.subList(0, lastStep));
    }

    /** This history without some of its changes, which are counted through all its steps. */
    RandomHistory without(int from, int to) {
        List<Step> left = new ArrayList<>();
        int number = 0;
        for (Step step : steps) {
            List<Change> kept = new ArrayList<>();
            for (Change change : step.changes()) {
                if (number < from || number >= to) {
                    kept.add(change);
                }
                number++;
            }
            left.add(new Step(step.forward(), List.copyOf(kept)));
        }
        return new RandomHistory(seed, List.copyOf(left));
    }

    private static Kind any(SplittableRandom random, List<Kind> kinds) {
        int ticket = random.nextInt(kinds.stream().mapToInt(Kind::weight).sum());
        for (Kind kind : kinds) {
            ticket -= kind.weight();
            if (ticket < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }
}
