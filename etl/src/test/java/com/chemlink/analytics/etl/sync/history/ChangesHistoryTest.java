package com.chemlink.analytics.etl.sync.history;

import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Syncs of the changes, and of some days, through random histories of the sources. */
class ChangesHistoryTest {

    private static final int STEPS = Integer.getInteger("histories.steps", 2);
    private static final int MOST_CHANGES = 40;

    @TestFactory
    Stream<DynamicTest> it_gives_what_a_full_sync_gives_in_a_new_database() {
        HistoryProof company = new HistoryProof(TestPostgres.NEWEST, Starts.company(), Syncs::changes);
        HistoryProof published = new HistoryProof(TestPostgres.NEWEST, Starts.published(), Syncs::changes);
        HistoryProof days = new HistoryProof(TestPostgres.NEWEST, Starts.published(), ChangesHistoryTest::someDays);
        return seeds().mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed,
                () -> (seed % 3 == 0 ? days : seed % 3 == 1 ? company : published)
                        .prove(RandomHistory.of(seed, STEPS, MOST_CHANGES, RandomHistory.KINDS))));
    }

    private static SyncReport someDays(Syncs syncs) {
        return syncs.days(LocalDate.of(2025, 10, 20), LocalDate.of(2025, 11, 3));
    }

    /** Those from 1, or the one to be played again. */
    private static LongStream seeds() {
        Long one = Long.getLong("histories.seed");
        return one == null ? LongStream.rangeClosed(1, Long.getLong("histories", 3)) : LongStream.of(one);
    }
}
