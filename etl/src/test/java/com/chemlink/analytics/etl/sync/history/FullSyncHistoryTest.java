package com.chemlink.analytics.etl.sync.history;

import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A full sync over what an earlier one published, through random histories of the sources. */
class FullSyncHistoryTest {

    private static final int STEPS = Integer.getInteger("histories.steps", 2);
    private static final int MOST_CHANGES = 40;

    @TestFactory
    Stream<DynamicTest> over_an_earlier_state_it_gives_what_it_gives_in_a_new_database() {
        HistoryProof company = new HistoryProof(TestPostgres.NEWEST, Starts.company(), Syncs::fullThoughShrunk);
        HistoryProof published = new HistoryProof(TestPostgres.NEWEST, Starts.published(), Syncs::fullThoughShrunk);
        return seeds().mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed,
                () -> (seed % 2 == 0 ? published : company)
                        .prove(RandomHistory.of(seed, STEPS, MOST_CHANGES, RandomHistory.KINDS))));
    }

    /** Those from 1, or the one to be played again. */
    private static LongStream seeds() {
        Long one = Long.getLong("histories.seed");
        return one == null ? LongStream.rangeClosed(1, Long.getLong("histories", 1)) : LongStream.of(one);
    }
}
