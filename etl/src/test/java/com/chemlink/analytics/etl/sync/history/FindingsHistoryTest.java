package com.chemlink.analytics.etl.sync.history;

import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks that after a sync of the changes look only at the rows that changed, and at those that failed before, find what
 * they find when they look at everything: the same findings, the same counts, the same rows.
 */
class FindingsHistoryTest {

    private static final int STEPS = Integer.getInteger("histories.steps", 2);
    private static final int MOST_CHANGES = 60;

    @TestFactory
    Stream<DynamicTest> looking_row_by_row_finds_what_looking_at_everything_finds() {
        HistoryProof proof = HistoryProof.ofFindings(TestPostgres.NEWEST, Starts.pointingAnywhere(), Syncs::changes);
        return seeds().mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed,
                () -> proof.prove(RandomHistory.of(seed, STEPS, MOST_CHANGES, FaultKinds.ALL))));
    }

    /** Those from 1, or the one to be played again. */
    private static LongStream seeds() {
        Long one = Long.getLong("histories.seed");
        return one == null ? LongStream.rangeClosed(1, Long.getLong("histories", 1)) : LongStream.of(one);
    }
}
